import { readCheck } from '#lib/server/resources/check.ts';
import { badRequest, json } from '#lib/server/resources/representations.ts';
import { askedClaim } from '#lib/view/check/asked-claim.ts';
import { checkFile } from '#lib/api/v1/check-file.ts';
import { pinnedQuery } from '#lib/view/check/check-page.ts';
import { nothingAsked } from '#lib/query/index.ts';
import type { RequestHandler } from './$types';

/** A claim and what was found, for programs. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { scene, spec, bad, addressIn } = readCheck(url, locals.language, locals.site);
	if (bad.length > 0) return badRequest(bad, scene);
	const asked = spec.claim ? askedClaim(scene, spec.claim) : nothingAsked;
	if ('expected' in asked) return badRequest([asked], scene);
	const query = pinnedQuery(scene, spec);
	return json(
		checkFile(scene, asked, (language) => addressIn(language, query)),
		scene.record.version
	);
};
