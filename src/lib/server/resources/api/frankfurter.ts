import type { RequestEvent } from '@sveltejs/kit';
import { splitPath } from '#i18n/language.ts';
import { answerFrankfurter } from '#lib/api/frankfurter/index.ts';
import { writeJson } from '#lib/api/writing/json.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';

/** What stands before the market. */
const ROOT = ADDRESSES.frankfurter.path.replace('[...path]', '');

/**
 * The handler of everything below `/compat/frankfurter`.
 *
 * @example export const GET = frankfurter; // routes/compat/frankfurter/[...path]/+server.ts
 */
export function frankfurter({ url, locals }: Pick<RequestEvent, 'url' | 'locals'>): Response {
	const { site, language } = locals;
	const { record, today, origin } = site;
	const path = splitPath(url.pathname).path.slice(ROOT.length);
	const { status, body } = answerFrankfurter({
		record,
		today,
		language,
		origin,
		path,
		parameters: url.searchParams
	});
	const headers = { 'content-type': 'application/json; charset=utf-8', 'x-record-version': site.version };
	return new Response(`${writeJson(body)}\n`, { status, headers });
}
