import { readScene } from '#lib/server/resources/context.ts';
import { badRequest, json } from '#lib/server/resources/representations.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import type { RequestHandler } from './$types';

/** The front page's chart with the quotes behind every point: fetched when a reader touches the chart. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { scene, bad } = readScene(url, locals.language, locals.site);
	return bad.length > 0
		? badRequest(bad, scene)
		: json(interactiveChartOf(scene, frontSubjects(scene)), scene.record.version);
};
