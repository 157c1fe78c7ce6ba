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
		const start = startOf(record, values.cursor);
		const wrong = [
			...problems,
			...unknownSeries(record, values.seriesId),
			...(start === undefined ? [stale(values.cursor)] : [])
		];
		if (wrong.length > 0 || start === undefined) return { problems: wrong };
		const { seriesId, recordedAfter = -Infinity, limit } = values;
		const found = allOf(record).filter(
			({ quote, correction }) =>
				isWithin(span, quote.date) &&
				(seriesId === undefined || quote.series === seriesId) &&
				(correction?.day ?? quote.recorded) > recordedAfter
		);
		const end = start + limit;
		const next = end < found.length ? cursorAt(record, end) : null;
		const page = found.slice(start, end).map(rowOf);
		return {
			answer: { ...headOf(request), next, quotes: page },
			cite: ADDRESSES.front.path,
			pages: {
				next: next === null ? undefined : withCursor(request, next),
				prev: start === 0 ? undefined : withCursor(request, cursorAt(record, Math.max(0, start - limit)))
			}
		};
	}
});

/** All quotes in one order, whatever the order of the files: by their day, then as the record lists them. */
function allOf({ quotes, corrections }: RateRecord): readonly Recorded[] {
	return [
		...quotes.map((quote) => ({ quote, correction: undefined })),
		...corrections.map((correction) => ({ quote: correction.replaced, correction }))
	].sort((a, b) => a.quote.date - b.quote.date);
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

/** A page's place, of this record alone: in another, quotes may stand elsewhere. */
function cursorAt({ version }: RateRecord, index: number): string {
	return `${index.toString(36)}-${version.slice(0, NAMED)}`;
}

/** Where a cursor goes on; undefined where it is none of this record. */
function startOf(record: RateRecord, cursor: string | undefined): number | undefined {
	if (cursor === undefined) return 0;
	const index = Number.parseInt(cursor, 36);
	return index >= 0 && cursorAt(record, index) === cursor ? index : undefined;
}

function stale(cursor = ''): ParameterProblem {
	return { name: FIELDS.cursor.name, given: cursor, expected: 'cursor' };
}

function unknownSeries({ series }: RateRecord, id: string | undefined): readonly ParameterProblem[] {
	return id === undefined || series.has(id) ? [] : [{ name: FIELDS.seriesId.name, given: id, expected: 'id' }];
}

function withCursor({ parameters }: ApiRequest, cursor: string): string {
	const others = [...parameters].filter(([name]) => name !== FIELDS.cursor.name);
	return queryText([...others, [FIELDS.cursor.name, cursor]]);
}
