import { writeSpec } from '#lib/query/index.ts';
import { readScene } from '#lib/server/resources/context.ts';
import { EVENTS_DEFAULTS } from '#lib/view/events/event-controls.ts';
import { eventsPage } from '#lib/view/events/events-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const { scene, bad, today, defaults } = readScene(url, locals.language, locals.site, EVENTS_DEFAULTS);
	const page = eventsPage(scene, bad, today, defaults);
	setHeaders({ 'x-record-version': scene.record.version });
	if (page.bad.length > 0) locals.status = 400;
	return { page, query: writeSpec(scene.spec, defaults) };
};
