import { chartAnswer, readCompared } from '#lib/server/resources/compare.ts';
import type { RequestHandler } from './$types';

/** One of several charts of a comparison, by its place from 1: series in different units have a chart each. */
export const GET: RequestHandler = ({ url, locals, params }) => {
	const asked = readCompared(url, locals.language, locals.site);
	return asked instanceof Response ? asked : chartAnswer(asked, Number(params.part));
};
