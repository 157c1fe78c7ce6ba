import { readCheck } from '#lib/server/resources/check.ts';
import { checkPage } from '#lib/view/check/check-page.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const asked = readCheck(url, locals.language, locals.site);
	const { scene, spec } = asked;
	const page = checkPage(scene, spec, asked);
	setHeaders({ 'x-record-version': scene.record.version });
	if (page.bad.length > 0) locals.status = 400;
	return { page, picture: `/picture.png${leadingPictureQuery(scene)}` };
};
