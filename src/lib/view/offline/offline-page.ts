import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, say, textIn } from '#lib/format/index.ts';
import { cite } from '#lib/wording/cite.ts';
import { ratioParts, type Composed, type ComposedPoint, type Language, type SeriesInfo } from '#lib/record/index.ts';
import { restateValue, type Day } from '#lib/series/index.ts';
import { pointsWithin } from '#lib/chart/data/date-range.ts';
import { citedOf } from '#lib/wording/citation-data.ts';
import type { ComparedChart, Comparison } from '#lib/view/compare/comparison.ts';
import { datedText, freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { sideText } from '#lib/wording/side.ts';
import { comparisonName } from '#lib/view/compare/comparison-name.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitOf, unitText } from '#lib/context/unit.ts';
import { ruleText } from '#lib/wording/rule.ts';
import { namesInWords } from '#lib/wording/names.ts';

export interface OfflineRow {
	readonly day: string;
	readonly value: string;
	/** Lowest and highest of the day's sources; blank where they agree. */
	readonly span: string;
	readonly publishers: string;
}

/** What was last known of a series. */
export interface OfflineHead {
	readonly name: string;
	/** The last value; blank as of a day before the first one. */
	readonly amount: string;
	readonly unit: string;
	/** The age that it had on the day of saving. */
	readonly chip: FreshnessChip;
	readonly side: string;
	readonly note: string;
}

/** Every point of a series that the chart shows. */
export interface OfflineTable {
	readonly name: string;
	/** The last day first. */
	readonly rows: readonly OfflineRow[];
}

/** One series or several in one file that needs no network. */
export interface OfflinePage {
	readonly language: Language;
	readonly title: string;
	readonly heads: readonly OfflineHead[];
	readonly saved: string;
	readonly address: string;
	/** None before the first figure of all. */
	readonly charts: readonly ComparedChart[];
	readonly tables: readonly OfflineTable[];
	readonly method: readonly string[];
	readonly citations: readonly string[];
}

/**
 * A series, or several that are compared, as one file for a phone's storage: what their page shows, without anything that
 * must be fetched.
 *
 * @param address - of the page, absolute
 * @param today - the day in Damascus on which the file is saved
 * @example offlinePage(context, comparisonOf(context, [parallel]), 'https://…', today).tables[0]?.rows[0]?.value // '18,000'
 */
export function offlinePage(context: ViewContext, comparison: Comparison, address: string, today: Day): OfflinePage {
	const { language, locale, words, record } = context;
	const { subjects, window } = comparison;
	const all = subjects.map(({ id }) => context.series(id));
	const infos = all.map(({ info }) => info);
	const tables = all.map((composed) => ({
		name: textIn(composed.info.name, words),
		rows: pointsWithin(composed.points, window, composed.info.carryDays)
			.map((point) => rowOf(context, composed, point))
			.reverse()
	}));
	const cited = new Set(infos.flatMap(({ id }) => ratioParts(id) ?? [id]));
	return {
		language,
		title: `${comparisonName(context, subjects)} – ${m.site_name({}, words)}`,
		heads: all.map((composed) => headOf(context, composed)),
		saved: m.single_file_saved({ day: formatDay(today, 'day', locale), version: record.version }, words),
		address,
		charts: all.some(({ points }) => points.length > 0) ? comparison.charts : [],
		tables: tables.filter(({ rows }) => rows.length > 0),
		method: methodOf(context, infos),
		citations: [...cited].map((id) =>
			textIn(cite(citedOf(context, context.series(id).info, { address, accessed: today })).long, words)
		)
	};
}

function headOf(context: ViewContext, composed: Composed): OfflineHead {
	const { words } = context;
	const { info, points } = composed;
	const last = points.at(-1);
	const amount = last ? amountText(context, composed, last.value) : '';
	return {
		name: textIn(info.name, words),
		note: textIn(info.note, words),
		amount,
		unit: last ? unitText(context, info, context.language, amount) : '',
		chip: { freshness: freshnessChip(context, composed).freshness, text: datedText(context, composed) },
		side: sideText(context, composed)
	};
}

function amountText(context: ViewContext, { info }: Composed, value: number): string {
	const unit = unitOf(context, info);
	return formatAmount(restateValue(value, info.unit, unit), unit.decimals, context.locale);
}

function rowOf(
	context: ViewContext,
	composed: Composed,
	{ day, precision, value, low, high, quotes }: ComposedPoint
): OfflineRow {
	const { words, locale } = context;
	const names = [...new Set(quotes.map(({ source }) => textIn(source.publisher, words)))];
	const amount = (of: number) => amountText(context, composed, of);
	return {
		day: formatDay(day, precision, locale, 'short'),
		value: amount(value),
		span: low === high ? '' : `${amount(low)} – ${amount(high)}`,
		publishers: namesInWords(names, words)
	};
}

function methodOf(context: ViewContext, infos: readonly SeriesInfo[]): readonly string[] {
	const { words, otherUnit } = context;
	const sentences = infos.flatMap((info) => [
		ruleText(context, info),
		...(info.draw === 'step' ? [say(m.method_step, {}, words)] : []),
		...(otherUnit?.currency === info.unit.currency ? [say(m.unit_rule, {}, words)] : []),
		say(m.licence, {}, words)
	]);
	return [...new Set(sentences)];
}
