import {
	isMissing,
	isoDay,
	measuresOf,
	within,
	type Change,
	type Measures,
	type Missing,
	type Observation
} from '#lib/series/index.ts';
import { clean } from '#lib/format/number.ts';
import { shownSeries } from '#lib/chart/data/line-of.ts';
import type { Comparison } from '#lib/view/compare/comparison.ts';
import { rankingOf } from '#lib/view/compare/ranking.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { headOf, seriesParts, type FileHead, type SeriesPart } from './series-file.ts';

/** A value and the day it was observed. */
export interface FileReading {
	readonly day: string;
	readonly value: number;
}

/** A change in both readings, as fractions, and what it compares. */
export interface FileChange {
	readonly price: number;
	readonly value: number;
	readonly multiple: number;
	readonly from: FileReading;
	readonly to: FileReading;
}

/** Why there is no figure, in one of the module's words. */
export interface FileMissing {
	readonly missing: Missing['missing'] | 'no-ratio';
}

/** The measures of a series in the chosen unit; each has a value, or the reason why it is missing. */
export interface FileMeasures {
	/** Of a percentage alone: from the first to the last, in percentage points. */
	readonly points?: number;
	readonly first: FileReading | FileMissing;
	readonly last: FileReading | FileMissing;
	readonly change: FileChange | FileMissing;
	readonly annualised: { readonly price: number; readonly value: number } | FileMissing;
	readonly drawdown: { readonly depth: number; readonly peak: string; readonly trough: string } | FileMissing;
	readonly volatility: number | FileMissing;
	readonly halvingDays: number | FileMissing;
}

/** A comparison as JSON: every series whole, its measures, and the ranking since the base day. */
export interface ComparisonFile extends FileHead {
	readonly from: string;
	readonly to: string;
	readonly base: string;
	readonly compared: readonly (SeriesPart & { readonly measures: FileMeasures })[];
	readonly ranking: readonly ({ readonly id: string } & (FileChange | FileMissing))[];
	readonly undrawn: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Some series within the window of an address, with every quote behind each point, and what is measured of them.
 *
 * @returns what `JSON.stringify` writes as it is; days as `YYYY-MM-DD`, changes as fractions
 * @example comparisonFile(context, comparisonOf(context, [parallel, official])).compared.length // 2
 */
export function comparisonFile(context: ViewContext, comparison: Comparison): ComparisonFile {
	const { window, base, subjects, undrawn } = comparison;
	return {
		...headOf(context),
		from: isoDay(window.from),
		to: isoDay(window.to),
		base: isoDay(base),
		compared: seriesParts(context, comparison).map((part) => {
			const drawn = shownSeries(context, context.series(part.series.id));
			const measures = measuresPart(measuresOf(within(drawn, window.from, window.to)));
			return { ...part, measures: part.series.quantity === 'percent' ? percentMeasures(measures) : measures };
		}),
		ranking: rankingOf(context, subjects, base).map(({ subject, change }) => ({
			id: subject.id,
			...changePart(change)
		})),
		undrawn: undrawn.map(({ subject, reason }) => ({ id: subject.id, reason }))
	};
}

function measuresPart({ first, last, change, annualised, drawdown, volatility, halving }: Measures): FileMeasures {
	return {
		first: unlessMissing(first, readingPart),
		last: unlessMissing(last, readingPart),
		change: changePart(change),
		annualised: unlessMissing(annualised, ({ price, value }) => ({ price, value })),
		drawdown: unlessMissing(drawdown, ({ depth, peak, trough }) => ({
			depth,
			peak: isoDay(peak),
			trough: isoDay(trough)
		})),
		volatility: unlessMissing(volatility, (value) => value),
		halvingDays: unlessMissing(halving, (value) => value)
	};
}

/** Of percentages no ratio is taken: they change by percentage points. */
function percentMeasures({ first, last }: FileMeasures): FileMeasures {
	const none = { missing: 'no-ratio' } as const;
	const ratios = { change: none, annualised: none, drawdown: none, volatility: none, halvingDays: none };
	return {
		first,
		last,
		...ratios,
		...('value' in first && 'value' in last ? { points: clean(last.value - first.value) } : {})
	};
}

function changePart(change: Change | Missing): FileChange | FileMissing {
	return unlessMissing(change, ({ price, value, multiple, from, to }) => ({
		price,
		value,
		multiple,
		from: readingPart(from),
		to: readingPart(to)
	}));
}

function readingPart({ observed, value }: Observation): FileReading {
	return { day: isoDay(observed), value };
}

function unlessMissing<Found, Part>(found: Found | Missing, part: (found: Found) => Part): Part | FileMissing {
	return isMissing(found) ? { missing: found.missing } : part(found);
}
