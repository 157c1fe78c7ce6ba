import { defaultsOf, FIELDS, readValues } from '#lib/query/index.ts';
import { MAX_ADDRESS_LENGTH } from '#lib/server/http/address.ts';
import { widgetAt } from '#lib/view/embed/embeddable.ts';
import { oembedOf, type Oembed } from '#lib/view/embed/oembed.ts';
import type { Site } from '#lib/server/site.ts';
import { readWidget } from './embed.ts';
import { chooseVintage } from '#lib/server/vintage.ts';

/** Why there is no answer: the status that oEmbed 1.0 names for it, and a text for the developer who looks. */
export interface Unoffered {
	readonly status: 400 | 404 | 501;
	readonly message: string;
}

/**
 * Answers a consumer of oEmbed, for addresses of this site alone. Parameters that are not oEmbed's are ignored: consumers
 * add their own; a bound that cannot be used bounds nothing.
 *
 * @param request - the parameters of the request
 * @returns the answer and the record it was made from; else why there is none
 */
export async function readOembed(
	request: URLSearchParams,
	site: Site
): Promise<{ readonly oembed: Oembed } | Unoffered> {
	const { origin: own } = site;
	const format = request.get(FIELDS.format.name) ?? FIELDS.format.defaultValue;
	if ('expected' in FIELDS.format.read(format, {}))
		return { status: 501, message: `There is no answer as “${format}”, only as json.` };
	const { values } = readValues(['oembed'], request, defaultsOf(['oembed']));
	const named = namedBy(values.url, own);
	if (!named) return { status: 404, message: `“url” must be an address of ${own} that can be embedded.` };
	const chosen = await chooseVintage(named.parameters, site);
	const { embed, context, title, problems } = readWidget({ ...named, parameters: chosen.parameters }, chosen.site);
	const faults = [...chosen.problems, ...problems];
	if (faults.length > 0) {
		const names = faults.map(({ name, given }) => `${name}=${given}`).join(', ');
		return { status: 404, message: `The address holds what cannot be shown: ${names}.` };
	}
	return { oembed: oembedOf(context.record, own, embed, { title, bounds: values }) };
}

/** How an address of the site is embedded, for consumers of oEmbed 1.0. */
export async function oembedAnswer({ searchParams }: URL, site: Site): Promise<Response> {
	const answer = await readOembed(searchParams, site);
	if ('oembed' in answer) return Response.json(answer.oembed, { headers: { 'x-record-version': site.version } });
	const { status, message } = answer;
	return Response.json({ error: message }, { status, headers: { 'cache-control': 'no-store' } });
}

/** The widget that an absolute address of this site names, on either protocol. */
function namedBy(address: string, own: string) {
	if (address.length > MAX_ADDRESS_LENGTH || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	const isOurs = /^https?:$/.test(url.protocol) && url.host === new URL(own).host && url.username + url.password === '';
	return isOurs ? widgetAt(url.pathname.replace(/(?<=.)\/$/, ''), url.searchParams) : undefined;
}
