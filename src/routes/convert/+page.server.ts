import { readConversion } from '#lib/server/resources/convert.ts';
import { convertPage } from '#lib/view/convert/page.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const asked = readConversion(url, locals.language, locals.site);
	const { scene, query } = asked;
	setHeaders({ 'x-record-version': scene.record.version });
	if (asked.bad.length > 0) locals.status = 400;
	return { page: convertPage(scene, asked), query, picture: `/picture.png${pictureQuery(scene)}` };
};
