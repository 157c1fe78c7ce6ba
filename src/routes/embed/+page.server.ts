import { readBuilder } from '#lib/server/resources/builder.ts';
import { writeBuilder } from '#lib/query/index.ts';
import { builderPage } from '#lib/view/builder/builder-page.ts';
import { picturePath } from '#lib/view/embed/snippets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const { built, bad } = readBuilder(url, locals.language, locals.site);
	const { embed, scene } = built;
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	const { today, origin, settings } = locals.site;
	return {
		page: builderPage(built, { bad, today, origin }),
		query: writeBuilder(embed, scene.language),
		framingIsLimited: settings.frameAncestors.length > 0,
		picture: picturePath(scene.record, { ...embed, language: 'en' })
	};
};
