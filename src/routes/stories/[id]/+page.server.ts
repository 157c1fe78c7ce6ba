import { error } from '@sveltejs/kit';
import { readScene } from '#lib/server/resources/context.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import { storyPage } from '#lib/view/stories/story-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, params, setHeaders }) => {
	const { scene, bad } = readScene(url, locals.language, locals.site);
	const story = scene.record.stories.find(({ id }) => id === params.id);
	if (!story || story.date > scene.day) error(404);
	setHeaders({ 'x-record-version': scene.record.version });
	if (bad.length > 0) locals.status = 400;
	const then = { ...scene, spec: { ...scene.spec, asOf: story.date } };
	return {
		page: storyPage(scene, story, bad),
		id: story.id,
		picture: `/picture.png${leadingPictureQuery(then)}`
	};
};
