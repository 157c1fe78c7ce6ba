import { inEach } from '#i18n/language.ts';
import type { ComposedPoint, PublishedNumber, Quote, SeriesInfo, LocalizedText } from '#lib/record/index.ts';
import { isoDay, type Day, type Precision } from '#lib/series/index.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { tablesOf, type SeriesTable, type TableRow } from './table-of.ts';
import { unitOf } from '#lib/context/unit.ts';

/** A published figure: as a number, and with the digits that its publisher printed. */
export interface FileFigure {
	readonly value: number;
	readonly digits: string;
}

export interface FileQuote {
	readonly bid: FileFigure | null;
	readonly ask: FileFigure | null;
	readonly mid: FileFigure | null;
	/** The unit in which it was published. */
	readonly unit: string;
	readonly publisher: LocalizedText;
	readonly address: string;
	readonly place: { readonly id: string; readonly name: LocalizedText };
	readonly flags: readonly string[];
	readonly note: LocalizedText | null;
}

export interface FilePoint {
	readonly day: string;
	readonly precision: Precision;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** What the address asks to show, where it is something else than the value. */
	readonly displayed?: number | null;
	/** True when only one side of a quote was published that day. */
	readonly oneSided: boolean;
	/** Of a ratio: the days of what was divided and of what it was divided by. */
	readonly legs?: readonly string[];
	/** True of a point from before the window, whose value is carried into it. */
	readonly carried?: true;
	readonly quotes: readonly FileQuote[];
}

/** A quote that is no point of the series, with the reason. */
export interface FileContext extends FileQuote {
	readonly day: string;
	readonly precision: Precision;
	readonly reason: LocalizedText;
}

/** A series with every quote behind each of its points. */
export interface SeriesPart {
	readonly series: {
		readonly id: string;
		readonly name: LocalizedText;
		readonly note: LocalizedText | null;
		readonly currency: string;
		readonly market: string;
		readonly quantity: string;
		readonly unit: {
			readonly id: string;
			readonly name: LocalizedText;
			readonly perBase: number;
			readonly decimals: number;
		};
		readonly per: string;
		readonly carryDays: number;
	};
	readonly displayed: string | null;
	readonly points: readonly FilePoint[];
	readonly context: readonly FileContext[];
}

/** What a file was made from, and under which licence it may be used. */
export interface FileHead {
	readonly request: object;
	readonly recordVersion: string;
	readonly licence: { readonly name: string; readonly address: string };
}

/** A series as JSON. */
export interface SeriesFile extends FileHead, SeriesPart {}

export const LICENCE = { name: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/**
 * A series within the window of an address, with every quote behind each point in the unit in which it was published.
 *
 * @param comparison - of this series alone
 * @returns what `JSON.stringify` writes as it is; days as `YYYY-MM-DD`, changes as fractions
 * @throws {RangeError} when the context's query shows what the series cannot, or the comparison is of none
 * @example seriesFile(context, comparisonOf(context, [parallel])).points.at(-1)?.quotes[0]?.mid // { value: 18000, digits: '18000' }
 */
export function seriesFile(context: ViewContext, comparison: Comparison): SeriesFile {
	const [part] = seriesParts(context, comparison);
	if (!part) throw new RangeError('a file is of one series, got none');
	return { ...headOf(context), ...part };
}

/** Each of the series that are compared, whole. */
export function seriesParts(context: ViewContext, comparison: Comparison): readonly SeriesPart[] {
	return tablesOf(context, comparison).map((table) => partOf(context, table));
}

/** The members that every file has. */
export function headOf(context: ViewContext): FileHead {
	return { request: queryPart(context), recordVersion: context.record.version, licence: LICENCE };
}

function partOf(context: ViewContext, table: SeriesTable): SeriesPart {
	const { points, context: beside, info } = context.series(table.id);
	const behind = new Map(points.map((point) => [point.day, point]));
	const within = ({ date }: Quote) => date >= table.from && date <= table.to;
	return {
		series: aboutOf(context, info),
		displayed: table.displayed ?? null,
		points: table.rows.map((row) => pointPart(table, row, behind.get(row.day))),
		context: beside.filter(within).map((quote) => ({
			day: isoDay(quote.date),
			precision: quote.precision,
			reason: quote.context ?? inEach(() => ''),
			...quotePart(quote)
		}))
	};
}

function aboutOf(context: ViewContext, info: SeriesInfo): SeriesPart['series'] {
	const { id, name, note, currency, market, quantity, per, carryDays } = info;
	const unit = unitOf(context, info);
	return {
		id,
		name,
		note: note ?? null,
		currency,
		market,
		quantity,
		unit: { id: unit.id, name: unit.name, perBase: unit.perBase, decimals: unit.decimals },
		per,
		carryDays
	};
}

function queryPart({ query, defaults }: ViewContext): object {
	const text = (day: Day | undefined) => (day === undefined ? null : isoDay(day));
	const { range, show, reading, unit } = query;
	return {
		query: writeChartQuery(query, defaults),
		asOf: text(query.asOf),
		release: query.release ?? null,
		knownOn: text(query.knownOn),
		from: text(query.from),
		to: text(query.to),
		range,
		show,
		reading,
		unit
	};
}

function pointPart({ displayed, from }: SeriesTable, row: TableRow, point: ComposedPoint | undefined): FilePoint {
	return {
		day: isoDay(row.day),
		precision: row.precision,
		value: row.value ?? null,
		low: row.low ?? null,
		high: row.high ?? null,
		...(displayed === undefined ? {} : { displayed: row.displayed ?? null }),
		oneSided: point?.oneSided ?? false,
		...(row.legs ? { legs: row.legs.map(isoDay) } : {}),
		...(row.day < from ? { carried: true } : {}),
		quotes: point?.quotes.map(quotePart) ?? []
	};
}

/** A quote as it was published. */
export function quotePart({ bid, ask, mid, unit, source, place, flags, note }: Quote): FileQuote {
	const figure = (given: PublishedNumber | undefined) => (given ? { value: given.value, digits: given.digits } : null);
	return {
		bid: figure(bid),
		ask: figure(ask),
		mid: figure(mid),
		unit: unit.id,
		publisher: source.publisher,
		address: source.address,
		place: { id: place.id, name: place.name },
		flags,
		note: note ?? null
	};
}
