import { readOembed } from '#lib/server/resources/oembed.ts';
import { json } from '#lib/server/resources/representations.ts';
import type { RequestHandler } from './$types';

/** How an address of ours is embedded, for those who ask as oEmbed 1.0 has it. */
export const GET: RequestHandler = ({ url, locals }) => {
	const answer = readOembed(url.searchParams, locals.site);
	if ('oembed' in answer) return json(answer.oembed, answer.recordVersion);
	const { status, message } = answer;
	return Response.json({ error: message }, { status, headers: { 'cache-control': 'no-store' } });
};
