/** The forms of an answer, each behind a dot, and what each is to other sites. */
import type { Group } from './fields/groups.ts';

/**
 * What an address is to another site: a page of ours, a page that stands in for another site's in ours, a widget made to be
 * framed, or something made to be fetched.
 */
export type AddressKind = 'page' | 'host' | 'embed' | 'shared';

/** The forms beside a page, of two that end alike the longer one first: what each is to other sites, and whether a reader is offered it to save. */
export const ENDINGS = {
	xlsx: { kind: 'shared', saved: true, takes: ['points'] },
	journal: { kind: 'shared', saved: true, takes: ['points'] },
	beancount: { kind: 'shared', saved: true, takes: ['points'] },
	'gnucash.csv': { kind: 'shared', saved: true, takes: ['points'] },
	'excel.csv': { kind: 'shared', saved: true, takes: ['points', 'excel'] },
	csv: { kind: 'shared', saved: true, takes: ['points'] },
	'chart.json': { kind: 'shared', saved: false },
	json: { kind: 'shared', saved: true },
	svg: { kind: 'shared', saved: true },
	png: { kind: 'shared', saved: true },
	ndjson: { kind: 'shared', saved: false },
	txt: { kind: 'shared', saved: false },
	xml: { kind: 'shared', saved: false },
	atom: { kind: 'shared', saved: false },
	ics: { kind: 'shared', saved: false },
	md: { kind: 'shared', saved: false },
	parquet: { kind: 'shared', saved: false },
	'offline.html': { kind: 'page', saved: true }
} as const satisfies Readonly<Record<string, EndingRow>>;

/** What an ending is, and the groups of parameters that it takes beside those of its address. */
export interface EndingRow {
	readonly kind: AddressKind;
	readonly saved: boolean;
	readonly takes?: readonly Group[];
}

export type Ending = keyof typeof ENDINGS;

const isEnding = (name: string): name is Ending => name in ENDINGS;
const endings = Object.keys(ENDINGS).filter(isEnding);

/**
 * The form that a path ends in, whether or not the site has the address.
 *
 * @example endingOf('/compare.1.chart.json') // 'chart.json'
 */
export function endingOf(path: string): Ending | undefined {
	return endings.find((ending) => path.endsWith(`.${ending}`) || path.endsWith(`/${ending}`));
}
