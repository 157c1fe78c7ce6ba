import { measuresOf, within } from '#lib/series/index.ts';
import type { LineRole } from '#lib/chart/layout/chart-input.ts';
import { shownSeries } from '#lib/chart/data/line-of.ts';
import type { Comparison } from './comparison.ts';
import type { MeasureCell } from '#lib/view/parts/cell-formatter.ts';
import { measureCells, measuredDays, measureName, MEASURES, type MeasureName } from '#lib/view/parts/measures.ts';
import { termsOf, type LinkedTerm } from '#lib/view/parts/term-link.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitText } from '#lib/context/unit.ts';

/** A series as the head of its column. */
export interface MeasureHead {
	readonly id: string;
	readonly label: string;
	readonly lineRole: LineRole;
	readonly unit: string;
	/** From which day to which it is measured; blank where it has fewer than two figures. */
	readonly days: string;
}

/** One measure of every series. */
export interface MeasureRow {
	readonly name: string;
	readonly cells: readonly MeasureCell[];
}

/** The measures of some series within the days that are shown, a column for each. */
export interface MeasureTable {
	readonly heads: readonly MeasureHead[];
	readonly rows: readonly MeasureRow[];
	/** The terms that explain the measures. */
	readonly terms: readonly LinkedTerm[];
}

/** Measures that only a currency has; left out when no series is a currency. */
const OF_CURRENCIES: readonly MeasureName[] = ['value', 'drawdown', 'halving'];

/**
 * The measures of what is compared, in words; where one is missing, why.
 *
 * @param wanted - which measures; defaults to all of them
 */
export function measureTable(
	context: ViewContext,
	{ subjects, window }: Comparison,
	wanted: readonly MeasureName[] = MEASURES
): MeasureTable {
	const columns = subjects.map(({ id }) => {
		const composed = context.series(id);
		const series = within(shownSeries(context, composed), window.from, window.to);
		const measures = measuresOf(series);
		return {
			cells: measureCells(context, composed.info, series, measures),
			days: measuredDays(context, composed.info, series, measures)
		};
	});
	const infos = subjects.map(({ id }) => context.series(id).info);
	const rates = infos.some(({ quantity }) => quantity === 'rate');
	const shown = wanted.filter((name) => rates || !OF_CURRENCIES.includes(name));
	return {
		heads: subjects.map(({ id, label, lineRole }, i) => {
			const info = infos[i];
			return { id, label, lineRole, unit: info ? unitText(context, info) : '', days: columns[i]?.days ?? '' };
		}),
		rows: shown.map((name) => ({
			name: measureName(context, name, infos),
			cells: columns.map(({ cells }) => cells[name])
		})),
		terms: termsOf(shown)
	};
}
