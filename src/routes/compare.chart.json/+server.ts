import { chartAnswer } from '#lib/server/resources/compare.ts';
import type { RequestHandler } from './$types';

/** The first chart of a comparison with the quotes behind every point: fetched when a reader touches it. */
export const GET: RequestHandler = ({ url, locals }) => chartAnswer(url, locals.language, locals.site, 1);
