import { m } from '#i18n/compiled/messages.js';
import { homeCurrency, type SeriesInfo } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { Day } from '#lib/series/index.ts';
import type { Look } from '#lib/chart/layout/chart-input.ts';
import type { Window } from './window.ts';

/** A series as the one line of a chart of its own. */
export function subjectOf({ words, record }: ViewContext, { id, market, currency }: SeriesInfo): Subject {
	const official = market === 'official';
	const label = official ? m.chart_label_official({}, words) : m.chart_label_market({}, words);
	return {
		id,
		look: official ? 'official' : 'market',
		label: currency === homeCurrency(record) && (official || market === 'parallel') ? label : ''
	};
}

/** A series on a chart, and how it is told apart. */
export interface Subject {
	/** Of a series, or `a/b` for a quotient. */
	readonly id: string;
	readonly look: Look;
	readonly label: string;
}

/** The days that a chart shows, and the one on which an index is 100. */
export interface Frame {
	readonly window: Window;
	readonly base: Day;
}
