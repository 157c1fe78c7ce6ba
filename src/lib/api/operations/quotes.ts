import type { InferOutput } from 'valibot';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { defaultsOf, queryText, readValues, FIELDS, type ParameterProblem } from '#lib/query/index.ts';
import type { Correction, Quote, RateRecord } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { quotes as schema } from '../schema/index.ts';
import { quotePart } from '../v1/series-file.ts';
import { headOf, operation, type ApiRequest } from './operation.ts';
import { isWithin, readSpan } from './span.ts';

type QuoteRow = InferOutput<typeof schema>['quotes'][number];

/** A quote, and the correction that replaced it, if any. */
interface Recorded {
	/** Among all quotes of the record. */
	readonly place: number;
	readonly quote: Quote;
	readonly correction: Correction | undefined;
}

/** Every published figure of the record, those that were corrected too, a page at a time. */
export const quotes = operation({
	id: 'listQuotes',
	address: ADDRESSES.apiQuotes,
	schema,
	rows: 'quotes',
	line: ['date', 'series', 'bid_digits', 'mid_digits', 'ask_digits', 'unit', 'publisher_en'],
	example: { query: '?series=syp-parallel&from=2024-12-06&to=2024-12-06' },
	answer(request) {
		const span = readSpan(request, ['api-dated', 'api-quotes']);
		if ('problems' in span) return span;
		const { parameters, today, record } = request;
		const { values, problems } = readValues(['api-quotes'], parameters, defaultsOf(['api-quotes']), { latest: today });
		const all = allOf(record);
		const start = startOf(record, all.length, values.cursor);
		const wrong = [
			...problems,
			...unknownSeries(record, values.seriesId),
			...(start === undefined ? [stale(values.cursor)] : [])
		];
		if (wrong.length > 0 || start === undefined) return { problems: wrong };
		const { seriesId, recordedAfter = -Infinity, limit } = values;
		const found = all.filter(
			({ quote, correction }) =>
				isWithin(span, quote.date) &&
				(seriesId === undefined || quote.series === seriesId) &&
				(correction?.day ?? quote.recorded) > recordedAfter
		);
		const { page, next, previous } = pageOf(found, start, limit);
		const cursor = (place: number | undefined) => (place === undefined ? undefined : cursorAt(record, place));
		return {
			answer: { ...headOf(request), next: cursor(next) ?? null, quotes: page.map(rowOf) },
			cite: ADDRESSES.front.path,
			pages: { next: withCursor(request, cursor(next)), prev: withCursor(request, cursor(previous)) }
		};
	}
});

/**
 * A page of a list.
 *
 * @param start - the place, among all quotes, from which on the page goes
 * @returns the page, and the places at which the pages beside it begin
 */
function pageOf(found: readonly Recorded[], start: number, limit: number) {
	const before = found.filter(({ place }) => place < start);
	const rest = found.slice(before.length);
	const previous = before.slice(-limit)[0]?.place;
	return { page: rest.slice(0, limit), next: rest[limit]?.place, previous };
}

/** All quotes in one order, whatever the order of the files: by their day, then as the record lists them. */
function allOf({ quotes, corrections }: RateRecord): readonly Recorded[] {
	return [
		...quotes.map((quote) => ({ quote, correction: undefined })),
		...corrections.map((correction) => ({ quote: correction.replaced, correction }))
	]
		.sort((a, b) => a.quote.date - b.quote.date)
		.map((one, place) => ({ ...one, place }));
}

function rowOf({ quote, correction }: Recorded): QuoteRow {
	const { date, precision, series, market, source, recorded, context } = quote;
	const iso = (day: Day | undefined) => (day === undefined ? null : isoDay(day));
	const { flags, ...part } = quotePart(quote);
	return {
		date: isoDay(date),
		precision,
		series: series ?? null,
		market,
		...part,
		source: source.id,
		recorded: isoDay(recorded),
		use: correction ? 'replaced' : context ? 'context' : 'point',
		replaced_on: iso(correction?.day),
		why: correction?.why ?? context ?? null,
		flags: [...flags]
	};
}

/** So many letters of a record's version name it in a cursor. */
const NAMED = 12;

/** A place among all quotes of this record: in another, quotes may stand elsewhere. It fits every list of them, whatever is left out. */
function cursorAt({ version }: RateRecord, place: number): string {
	return `${place.toString(36)}-${version.slice(0, NAMED)}`;
}

/** The place at which a cursor goes on; undefined where this record has none such. */
function startOf(record: RateRecord, count: number, cursor: string | undefined): number | undefined {
	if (cursor === undefined) return 0;
	const place = Number.parseInt(cursor, 36);
	return place >= 0 && place < count && cursorAt(record, place) === cursor ? place : undefined;
}

function stale(cursor = ''): ParameterProblem {
	return { name: FIELDS.cursor.name, given: cursor, expected: 'cursor' };
}

function unknownSeries({ series }: RateRecord, id: string | undefined): readonly ParameterProblem[] {
	return id === undefined || series.has(id) ? [] : [{ name: FIELDS.seriesId.name, given: id, expected: 'id' }];
}

function withCursor({ parameters }: ApiRequest, cursor: string | undefined): string | undefined {
	if (cursor === undefined) return undefined;
	const others = [...parameters].filter(([name]) => name !== FIELDS.cursor.name);
	return queryText([...others, [FIELDS.cursor.name, cursor]]);
}
