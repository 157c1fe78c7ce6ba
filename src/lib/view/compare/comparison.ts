import { m } from '#i18n/compiled/messages.js';
import { textIn } from '#lib/format/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { asOf, isMissing } from '#lib/series/index.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { chartInputOf, frameOf } from '#lib/chart/data/chart-input-of.ts';
import type { ChartDays, ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import { baseReason } from '#lib/chart/data/missing-base.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { pointsWithin } from '#lib/chart/data/date-range.ts';
import { canCompare } from '#lib/context/capabilities.ts';
import { unitOf, unitText } from '#lib/context/unit.ts';
import { pairInWords } from '#lib/wording/pair.ts';

/** One chart of a comparison: series that share an axis. */
export interface ComparedChart {
	readonly subjects: readonly ChartLineSpec[];
	readonly input: ChartInput;
	/** What distinguishes it from the others; blank when it is the only one. */
	readonly heading: string;
}

/** A series that is compared and cannot be drawn now, and why. */
export interface Undrawn {
	readonly subject: ChartLineSpec;
	readonly reason: string;
}

/** Some series side by side, as the context's query asks; a single one is its own chart. */
export interface Comparison extends ChartDays {
	readonly subjects: readonly ChartLineSpec[];
	readonly charts: readonly ComparedChart[];
	readonly undrawn: readonly Undrawn[];
}

/**
 * The charts of some series. They share one while their units agree, or while an index, a change or another ratio is
 * shown; rates and values in different units have a chart each over the same days, never two axes on one.
 *
 * @param subjects - one series, or several that are compared
 * @example comparisonOf(context, [wage, parallel]).charts.length // 2: pounds a month, and pounds per dollar
 */
export function comparisonOf(context: ViewContext, subjects: readonly ChartLineSpec[]): Comparison {
	const frame = frameOf(context, subjects);
	if (subjects.length === 1)
		return {
			...frame,
			subjects,
			undrawn: [],
			charts: [{ subjects, input: chartInputOf(context, subjects, frame), heading: '' }]
		};
	const undrawn = subjects.flatMap((subject) => {
		const reason = whyUndrawn(context, subjects, subject, frame);
		return reason === undefined ? [] : [{ subject, reason }];
	});
	const drawn = subjects.filter((subject) => !undrawn.some((one) => one.subject === subject));
	const groups = groupsOf(context, drawn);
	const charts = groups.map((group) => chartIn(context, group, { ...frame, chosen: subjects }, groups.length === 1));
	return { ...frame, subjects, undrawn, charts };
}

/** One of the charts; a line that is alone on one of several is named by its heading, and the plots are aligned. */
function chartIn(
	context: ViewContext,
	group: readonly ChartLineSpec[],
	frame: ChartDays,
	only: boolean
): ComparedChart {
	if (only) return { subjects: group, input: chartInputOf(context, group, frame), heading: '' };
	const named = group.length === 1 ? group.map((subject) => ({ ...subject, label: '' })) : group;
	return { subjects: named, input: chartInputOf(context, named, frame), heading: headingOf(context, group) };
}

/** Series that share an axis, in the order in which they are compared. A premium takes two. */
function groupsOf(context: ViewContext, drawn: readonly ChartLineSpec[]): readonly (readonly ChartLineSpec[])[] {
	const { query } = context;
	if (query.show === 'premium') return drawn.length > 1 ? [drawn] : [];
	if (query.show !== 'rate' && query.show !== 'value') return drawn.length > 0 ? [drawn] : [];
	const groups = new Map<string, ChartLineSpec[]>();
	for (const subject of drawn) {
		const key = unitKey(context, context.series(subject.id).info);
		groups.set(key, [...(groups.get(key) ?? []), subject]);
	}
	return [...groups.values()];
}

/** Equal for series whose values can stand on one axis. */
function unitKey(context: ViewContext, info: SeriesInfo): string {
	return `${unitOf(context, info).id} ${info.per}`;
}

function headingOf(context: ViewContext, [first, ...others]: readonly ChartLineSpec[]): string {
	if (!first) return '';
	const { info } = context.series(first.id);
	return others.length === 0 ? pairInWords(context, info, textIn(info.name, context.words)) : unitText(context, info);
}

/** Why a series cannot be drawn as the query asks; undefined when it can. */
function whyUndrawn(
	context: ViewContext,
	subjects: readonly ChartLineSpec[],
	subject: ChartLineSpec,
	frame: ChartDays
): string | undefined {
	const { query, words } = context;
	const { info, series, points } = context.series(subject.id);
	if (pointsWithin(points, frame.window, info.carryDays).length === 0) return m.undrawn_none({}, words);
	if (query.show === 'rate') return undefined;
	if (info.quantity === 'percent') return m.undrawn_percent({}, words);
	if (!canCompare(info, query.show)) return m.undrawn_not_currency({}, words);
	if (query.show === 'premium') return premiumReason(context, subjects, subject);
	if (query.reading === 'value' && info.quantity !== 'rate') return m.undrawn_not_currency({}, words);
	if (query.show !== 'index') return undefined;
	const base = asOf(series, frame.base);
	return isMissing(base) ? baseReason(context, frame.base, base) : undefined;
}

/** A premium stands over a figure in the same unit: the first needs another one with its own. */
function premiumReason(
	context: ViewContext,
	[first]: readonly ChartLineSpec[],
	subject: ChartLineSpec
): string | undefined {
	if (!first || subject === first) return undefined;
	const keys = [first, subject].map(({ id }) => unitKey(context, context.series(id).info));
	return keys[0] === keys[1] ? undefined : m.undrawn_unit({ first: first.label }, context.words);
}
