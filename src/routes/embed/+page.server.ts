import { readBuilder } from '#lib/server/resources/builder.ts';
import { day } from '#lib/series/index.ts';
import { framingIsLimited } from '#lib/server/settings.ts';
import { dayInDamascus } from '#lib/server/http/today.ts';
import { writeBuilder } from '#lib/query/index.ts';
import { builderPage } from '#lib/view/builder/builder-page.ts';
import { picturePath } from '#lib/view/embed/snippets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const { built, bad } = readBuilder(url, locals.language);
	const { embed, scene } = built;
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	const today = day(dayInDamascus(Date.now()));
	return {
		page: builderPage(built, { bad, today, origin: url.origin }),
		query: writeBuilder(embed, scene.language),
		framingIsLimited,
		picture: picturePath({ ...embed, language: 'en' })
	};
};
