const PREFIXES = ['utm_', 'mtm_', 'pk_', 'matomo_', 'hsa_'] as const;

/** What pages that frame others with Pym.js add to the address: only the script inside the frame reads it. */
const FRAMING = ['childid', 'initialwidth', 'parenttitle', 'parenturl'] as const;

/** What an address of ours carries so that it changes with what it shows: the version of the record. It means nothing else. */
const VERSION = 'v';

/** Names that advertisers, mailers and social sites add to a link; none of them means anything to a chart. */
const NAMES: ReadonlySet<string> = new Set([
	...FRAMING,
	VERSION,
	'__s',
	'__twitter_impression',
	'_branch_match_id',
	'_ga',
	'_gac',
	'_gl',
	'_hsenc',
	'_hsmi',
	'_ke',
	'_openstat',
	'dclid',
	'epik',
	'fb_action_ids',
	'fb_action_types',
	'fb_ref',
	'fb_source',
	'fbclid',
	'gad_campaignid',
	'gad_source',
	'gbraid',
	'gclid',
	'gclsrc',
	'igsh',
	'igshid',
	'li_fat_id',
	'mc_cid',
	'mc_eid',
	'mkt_tok',
	'ml_subscriber',
	'ml_subscriber_hash',
	'msclkid',
	'oly_anon_id',
	'oly_enc_id',
	'rb_clickid',
	'ref_src',
	'ref_url',
	's_cid',
	'scclid',
	'srsltid',
	'ttclid',
	'twclid',
	'vero_id',
	'wbraid',
	'wickedid',
	'yclid',
	'ymclid',
	'ysclid'
]);

/**
 * A query that changes when the record does, for addresses that others keep together with what they show.
 *
 * @param query '' or a query that begins with '?'
 * @param version the record's
 * @returns the query with the version at its end; the answer is the same without
 * @example
 * withVersion('?unit=new', 'c0ffee12ab34'); // '?unit=new&v=c0ffee12ab34'
 */
export function withVersion(query: string, version: string): string {
	return `${query}${query === '' ? '?' : '&'}${VERSION}=${version}`;
}

/**
 * Tells whether a query parameter only follows readers around, so that it may be dropped from an address.
 *
 * @param name the parameter's decoded name; case does not matter
 * @returns true for a listed name or prefix (`utm_…`), false for every other name, known to us or not
 * @example
 * isTracker('utm_source'); // true
 * isTracker('unit'); // false
 */
export function isTracker(name: string): boolean {
	const lower = name.toLowerCase();
	return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}
