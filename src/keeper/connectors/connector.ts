/** What a connector is: a publisher's facts as data, and how its answers are read, row by row as published. */
import type { FetchRequest } from '../fetch/client.ts';
import type { InputFault } from '../formats/input-fault.ts';
import type { QuoteCells } from './quote-cells.ts';

/** What is known of a publisher, for the operator and for `sources.csv`. */
export interface SourceFacts {
	/** The id of the source in the record. */
	readonly id: string;
	readonly publisher: { readonly en: string; readonly ar: string };
	/** The address that is fetched; the first of several. */
	readonly address: string;
	/** The licence as the publisher names it; undefined where its terms were not read. */
	readonly licence: string | undefined;
	/** How often it publishes, counted in a unit of its own. */
	readonly cadence: { readonly every: number; readonly unit: 'day' | 'working-day' | 'month' | 'year' };
	/** Whether past days can be fetched. Figures without a history are lost if they are not fetched in time. */
	readonly hasHistory: boolean;
}

/** The days that are wanted, both included, as `YYYY-MM-DD`; where one is left out, that end is open. */
export interface DateRange {
	readonly from?: string;
	readonly to?: string;
}

/** An answer as a connector reads it. */
export interface AnswerBody {
	/** The address that was fetched, which faults name. */
	readonly address: string;
	/** When it came, in UTC. */
	readonly at: string;
	readonly bytes: Uint8Array;
}

/** A request; its source is the connector's. */
export type PageRequest = Omit<FetchRequest, 'source'>;

/** What an answer contains: figures, and further requests. */
export interface Extraction {
	readonly quotes: readonly QuoteCells[];
	readonly next: readonly PageRequest[];
	/** What the answer lacks, although it has readable figures. */
	readonly faults?: readonly InputFault[];
}

/** A publisher that can be fetched. It extracts: it does not convert, invert, average or judge. */
export interface Connector {
	readonly facts: SourceFacts;
	/** The first requests. */
	readonly start: (range: DateRange) => readonly PageRequest[];
	/**
	 * What an answer holds. Without a range it is the newest that the publisher has.
	 *
	 * @throws InputFault where the answer is not as it has always been
	 */
	readonly read: (answer: AnswerBody, range: DateRange) => Extraction;
}

/**
 * Whether a day is within a range.
 *
 * @example isWithin({ from: '2024-12-01' }, '2024-12-06') // true
 */
export function isWithin({ from, to }: DateRange, date: string): boolean {
	return (from === undefined || date >= from) && (to === undefined || date <= to);
}

/**
 * What is wanted of dated rows: those within a range, or those of the newest day where none is given.
 *
 * @example wanted([{ date: '2024-12-05' }, { date: '2024-12-06' }], {}) // [{ date: '2024-12-06' }]
 */
export function wanted<Row extends { readonly date: string }>(rows: readonly Row[], range: DateRange): readonly Row[] {
	if (range.from !== undefined || range.to !== undefined) return rows.filter(({ date }) => isWithin(range, date));
	const newest = rows.reduce((latest, { date }) => (date > latest ? date : latest), '');
	return rows.filter(({ date }) => date === newest);
}
