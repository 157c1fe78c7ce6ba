import { createHash } from 'node:crypto';
import { API_FORMS, typeOf, type ApiForm } from '#lib/query/api-forms.ts';

/** The content codings that are offered. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** `br` listed without a weight weighs 1 and wins every tie: what all current browsers send. */
const PLAIN_BROTLI = /(?:^|,)\s*br\s*(?:,|$)/i;

/** A member's weight, 0 to 1. A weight that cannot be read refuses the coding: plainer bytes are always understood. */
function weight(parameters: readonly string[]): number {
	const given = parameters
		.map((text) => /^q\s*=(.*)$/i.exec(text.trim())?.[1]?.trim())
		.find((text) => text !== undefined);
	if (given === undefined) return 1;
	return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(given) ? Number(given) : 0;
}

function weights(accept: string): ReadonlyMap<string, number> {
	return new Map(
		accept.split(',').map((member) => {
			const [coding = '', ...parameters] = member.split(';');
			return [coding.trim().toLowerCase(), weight(parameters)];
		})
	);
}

/**
 * Chooses the coding of an answer from a request's `Accept-Encoding`: the heaviest of those offered, brotli before
 * gzip before none, never one that has the weight 0. Without the header nothing is coded.
 *
 * @param accept the header's value, or undefined when it was not sent
 * @returns the coding; `identity` also when every coding was refused, as there is nothing plainer to send
 * @example
 * preferredEncoding('gzip, deflate, br;q=0'); // 'gzip'
 */
export function preferredEncoding(accept: string | undefined): Encoding {
	if (accept === undefined) return 'identity';
	if (PLAIN_BROTLI.test(accept)) return 'br';
	const weigh = weights(accept);
	const rest = weigh.get('*') ?? 0;
	const br = weigh.get('br') ?? rest;
	const gzip = weigh.get('gzip') ?? weigh.get('x-gzip') ?? rest;
	const identity = weigh.get('identity') ?? 0;
	if (br > 0 && br >= gzip && br >= identity) return 'br';
	return gzip > 0 && gzip >= identity ? 'gzip' : 'identity';
}

/**
 * The entity tags of a body, one for each coding: the bytes on the wire differ, so their tags must. So do those of equal bytes of
 * another type, as a single row has in JSON and in NDJSON. That of brotli is weak, as its bytes become fewer when there is time.
 *
 * @param type the body's `Content-Type`
 * @param body the body before any coding
 * @returns the quoted tags by coding
 * @example
 * entityTags('text/plain', Buffer.from('47')).gzip; // '"M3KmcR0tipw2DSLAaswvSQ-gz"'
 */
export function entityTags(type: string, body: Buffer): Readonly<Record<Encoding, string>> {
	const hash = createHash('sha256').update(`${type}\n`).update(body).digest().subarray(0, 16).toString('base64url');
	return Object.freeze({ br: `W/"${hash}-br"`, gzip: `"${hash}-gz"`, identity: `"${hash}"` });
}

/**
 * Tells whether an `If-None-Match` covers a tag, by the weak comparison that the header requires: a cache on the way
 * may have put `W/` before our tag.
 *
 * @param condition the header's value: `*`, or a list of tags
 * @param tag the tag of the answer that would be sent
 * @returns true when the client already has that answer
 * @example
 * matchesTag('"other", W/"abc-br"', '"abc-br"'); // true
 */
export function matchesTag(condition: string, tag: string): boolean {
	if (condition === tag || condition.trim() === '*') return true;
	const listed: readonly string[] = condition.match(/"[^"]*"/g) ?? [];
	return listed.includes(tag.replace(/^W\//, ''));
}

/**
 * Tells whether an `If-Match` names a tag, by the strong comparison that the header requires: a weak tag equals no other.
 *
 * @param condition the header's value: `*`, or a list of tags
 * @param tag the tag of the answer that would be sent
 * @returns true when the client wants that answer
 * @example
 * namesTag('"other", "abc-gz"', '"abc-gz"'); // true
 */
export function namesTag(condition: string, tag: string): boolean {
	if (condition.trim() === '*') return true;
	const listed: readonly string[] = condition.match(/(?:W\/)?"[^"]*"/g) ?? [];
	return !tag.startsWith('W/') && listed.includes(tag);
}

/** An address of the API that names no form, in any language. */
const FORMLESS = /^(?:\/\w+)?\/api\/v1\/[^?#.]*[^?#./](?=[?#]|$)/;

/**
 * The form of an answer of the API that a client prefers: the heaviest of those offered, JSON where they weigh the same and
 * where none is wanted.
 *
 * @param accept the value of `Accept`
 * @example
 * preferredForm('text/csv, application/json;q=0.5'); // 'csv'
 */
export function preferredForm(accept: string): ApiForm {
	const weigh = weights(accept);
	const weightOf = (form: ApiForm): number => {
		const type = typeOf(form);
		return weigh.get(type) ?? weigh.get(type.replace(/\/.*/, '/*')) ?? weigh.get('*/*') ?? 0;
	};
	return API_FORMS.reduce((best, form) => (weightOf(form) > weightOf(best) ? form : best));
}

/**
 * The address under which a request's answer is cached: that of the API with the ending of the form that the client prefers,
 * every other as it is.
 *
 * @param raw the request target as it came
 * @param accept the value of `Accept`, or undefined when it was not sent
 * @example
 * withForm('/api/v1/rate?unit=new', 'text/plain'); // '/api/v1/rate.txt?unit=new'
 */
export function withForm(raw: string, accept: string | undefined): string {
	if (accept === undefined || !FORMLESS.test(raw)) return raw;
	const form = preferredForm(accept);
	return form === 'json' ? raw : raw.replace(FORMLESS, (path) => `${path}.${form}`);
}
