import { m } from '#i18n/compiled/messages.js';
import { homeCurrency, type SeriesInfo } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { Day } from '#lib/series/index.ts';
import type { LineRole } from '#lib/chart/layout/chart-input.ts';
import type { DateRange } from './date-range.ts';

/** A series as the one line of a chart of its own. */
export function lineSpecOf({ words, record }: ViewContext, { id, market, currency }: SeriesInfo): ChartLineSpec {
	const official = market === 'official';
	const label = official ? m.chart_label_official({}, words) : m.chart_label_market({}, words);
	return {
		id,
		lineRole: official ? 'official' : 'market',
		label: currency === homeCurrency(record) && (official || market === 'parallel') ? label : ''
	};
}

/** A series on a chart, and how it is distinguished. */
export interface ChartLineSpec {
	/** Of a series, or `a/b` for a ratio. */
	readonly id: string;
	readonly lineRole: LineRole;
	readonly label: string;
}

/** The days that a chart shows, and the one on which an index is 100. */
export interface ChartDays {
	readonly window: DateRange;
	readonly base: Day;
	/** The days that the title tells of; defaults to the window. */
	readonly titled?: DateRange;
	/** The series that a reader chose, whether or not this chart draws them; defaults to those it draws. */
	readonly chosen?: readonly Pick<ChartLineSpec, 'id'>[];
}
