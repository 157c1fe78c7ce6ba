import { localizeHref } from '#i18n/compiled/runtime.js';
import { writeOffline } from '#lib/components/write-offline.ts';
import { readSeries, seriesAnswer } from '#lib/server/series-request.ts';
import { writeSpec } from '#lib/spec/index.ts';
import { offlinePage } from '#lib/view/offline-page.ts';
import type { RequestHandler } from './$types';

/** A series as one file that needs no network. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const asked = readSeries(url, locals.language, params.id);
	if (asked instanceof Response) return asked;
	const { scene, info, today } = asked;
	const path = localizeHref(`/series/${info.id}`, { locale: scene.language });
	const page = offlinePage(scene, info, url.origin + path + writeSpec(scene.spec, scene.defaults), today);
	return seriesAnswer(asked, writeOffline(page), { ending: 'offline.html', type: 'text/html; charset=utf-8' });
};
