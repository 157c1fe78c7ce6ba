import { readScene } from '#lib/server/resources/context.ts';
import { badRequest, json } from '#lib/server/resources/representations.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { storyScene, storySubjects } from '#lib/view/stories/story-chart.ts';
import type { RequestHandler } from './$types';

/** The chart of a story with the quotes behind every point: fetched when a reader touches the chart. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const { scene, bad } = readScene(url, locals.language, locals.site);
	if (bad.length > 0) return badRequest(bad, scene);
	const story = scene.record.stories.find(({ id }) => id === params.id);
	if (!story || story.date > scene.day) return new Response('There is no such story.\n', { status: 404 });
	const chart = interactiveChartOf(storyScene(scene, story), storySubjects(scene, story));
	return json(chart, scene.record.version);
};
