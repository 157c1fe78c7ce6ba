import { m } from '#i18n/compiled/messages.js';
import { plain, type Digits } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import type { ComparedChart, Comparison } from '#lib/view/compare/comparison.ts';
import { comparisonName } from '#lib/view/compare/comparison-name.ts';
import { shownPoints } from '#lib/view/compare/page-charts.ts';
import { sourcesOfPoints } from '#lib/wording/publishers.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { wrap } from '#lib/chart/layout/wrap.ts';

/** One chart of a file, and where it stands. */
export interface FileChart extends Pick<ComparedChart, 'input' | 'heading'> {
	/** Pixels from the top, and how many it takes. */
	readonly top: number;
	readonly height: number;
}

/** The chart of one series or of several as a file of its own. */
export interface ChartFile {
	readonly language: Language;
	readonly digits: Digits;
	readonly width: number;
	readonly height: number;
	/** Height of the sources, in pixels. */
	readonly foot: number;
	/** What happened; the names where there are several charts. */
	readonly title: readonly string[];
	/** What the chart is of, and the other reading of what happened. */
	readonly subtitle: readonly string[];
	/** What is not drawn or only carried, and the sources. */
	readonly sources: readonly string[];
	readonly charts: readonly FileChart[];
	/** The same in words. */
	readonly alt: string;
}

const USUAL_WIDTH = 960;
const EDGES = 32;

/** Room for the heading of each chart where there are several, in pixels. */
const HEADING = 28;

/**
 * The charts of a comparison, one below the other, with their title and sources, in the size that the address asks for.
 *
 * @param comparison - of one series or of several
 * @example chartFile(context, comparisonOf(context, [parallel])).width // 960
 */
export function chartFile(context: ViewContext, comparison: Comparison): ChartFile {
	const { query, language, words } = context;
	const { charts, subjects } = comparison;
	const width = query.w ?? USUAL_WIDTH;
	const source = sourcesOfPoints(context, shownPoints(context, comparison));
	const notes = [
		...charts.flatMap(({ input }) => input.carried),
		...comparison.undrawn.map(({ subject, reason }) => m.picture_undrawn({ name: subject.label, reason }, words))
	];
	const [only] = charts.length === 1 ? charts : [];
	const name = comparisonName(context, subjects);
	const title = wrap(plain(only?.input.title ?? name), width - EDGES, 17);
	const subtitle = only ? wrap(plain([name, only.input.reading].filter(Boolean).join('. ')), width - EDGES, 13) : [];
	const sources = [...notes, [source, m.site_name({}, words)].filter(Boolean).join(' · ')].flatMap((text) =>
		wrap(text, width - EDGES, 12)
	);
	const [head, foot] = [24 + title.length * 24 + subtitle.length * 18, 18 + sources.length * 18];
	const placed = placedIn(charts, width, head, query.h === undefined ? undefined : query.h - head - foot);
	const last = placed.at(-1);
	const height = query.h ?? (last ? last.top + last.height : head) + foot;
	const alt = [...charts.map(({ input }) => input.alt), ...notes].join(' ');
	return { language, digits: query.digits, width, height, foot, title, subtitle, sources, charts: placed, alt };
}

/** @param room - pixels that all charts share; each has its own height by default */
function placedIn(charts: readonly ComparedChart[], width: number, head: number, room?: number): readonly FileChart[] {
	let top = head;
	return charts.map(({ input, heading }) => {
		const above = heading === '' ? 0 : HEADING;
		const height = room === undefined ? chartModel(input, width).height : room / charts.length - above;
		const placed = { input, heading, top: top + above, height };
		top += above + height;
		return placed;
	});
}
