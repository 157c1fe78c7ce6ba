import { readConversion } from '#lib/server/resources/convert.ts';
import { badRequest, json } from '#lib/server/resources/representations.ts';
import { convertFile } from '#lib/api/v1/convert-file.ts';
import type { RequestHandler } from './$types';

/** A conversion with its rates, their days and their quotes, for programs. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { scene, bad, otherwise } = readConversion(url, locals.language, locals.site);
	return bad.length > 0 ? badRequest(bad, scene) : json(convertFile(scene, otherwise), scene.record.version);
};
