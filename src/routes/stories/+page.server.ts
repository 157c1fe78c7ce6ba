import { readScene } from '#lib/server/resources/context.ts';
import { noticeOf } from '#lib/wording/problems.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const { scene, bad } = readScene(url, locals.language, locals.site);
	const { record, day, language } = scene;
	setHeaders({ 'x-record-version': record.version });
	if (bad.length > 0) locals.status = 400;
	const told = record.stories.filter(({ date }) => date <= day);
	return {
		stories: told.map(({ id, title, intro }) => ({ id, title: title[language], intro: intro[language] })),
		notices: bad.map((one) => noticeOf(one, scene.words))
	};
};
