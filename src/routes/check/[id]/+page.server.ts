import { error } from '@sveltejs/kit';
import { readScene } from '#lib/server/resources/context.ts';
import { noticeOf } from '#lib/wording/problems.ts';
import { claimPage } from '#lib/view/check/check-page.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, params, setHeaders }) => {
	const { scene, bad, addressIn } = readScene(url, locals.language, locals.site);
	const claim = scene.record.claims.find(({ id }) => id === params.id);
	if (!claim || claim.date > scene.day) error(404);
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	return {
		page: claimPage(scene, claim, addressIn),
		notices: bad.map((one) => noticeOf(one, scene.words)),
		id: claim.id,
		picture: `/picture.png${leadingPictureQuery(scene)}`
	};
};
