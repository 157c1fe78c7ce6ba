import { m } from '#i18n/compiled/messages.js';
import { languages } from '#i18n/language.ts';
import { formatAmount, formatDay, formatNumber, say } from '#lib/format/index.ts';
import {
	freshnessOn,
	type Composed,
	type ComposedPoint,
	type Language,
	type Quote,
	type SeriesInfo
} from '#lib/record/index.ts';
import { asOf, isMissing, type Day } from '#lib/series/index.ts';
import type { AddressIn } from '#lib/context/request.ts';
import { axisText } from '#lib/chart/layout/axis.ts';
import { changeInWords } from '#lib/wording/change-clause.ts';
import type { ChartDays } from '#lib/chart/data/chart-line-spec.ts';
import { currencyInWords, itemInWords, levelAndMakingInWords } from '#lib/wording/level-clause.ts';
import { flaggedPublishers } from '#lib/wording/quote.ts';
import { chartQuery, inLanguage, type ViewContext } from '#lib/context/context.ts';
import { inDollars, OLD_PER_NEW, VALUED_POUNDS } from '#lib/chart/data/transform.ts';
import { datedPremium, premiumInWords } from './premium-sentence.ts';

/** A sentence with its source, ready to be pasted. */
export interface PasteSentence {
	readonly language: Language;
	readonly text: string;
}

/** A point that a sentence describes, the chart's window that ends with it, and the day on which its index is 100. */
interface SentenceInput extends ChartDays {
	readonly composed: Composed;
	readonly point: ComposedPoint;
}

/**
 * The last point of a series' chart, as a sentence in the page's language and in each other: the value
 * in both units, its market, day and making, its change in both readings, and its source with an address that shows it.
 *
 * @returns nothing where the chart has no point
 * @example sentencesOf(context, parallel, window, addressIn)[0]?.text // 'On 6 December 2024 a US dollar cost 18,000 old …'
 */
export function sentencesOf(
	context: ViewContext,
	info: SeriesInfo,
	frame: ChartDays,
	addressIn: AddressIn
): PasteSentence[] {
	const { window } = frame;
	const composed = context.series(info.id);
	const point = composed.points.filter(({ day }) => day <= window.to).at(-1);
	if (!point) return [];
	// The page as it stood on the day of the figure, so that the address goes on to show it.
	const query = chartQuery(context, { asOf: context.query.asOf ?? point.day });
	return [context.language, ...languages.filter((one) => one !== context.language)].map((language) => ({
		language,
		text: sentenceIn(inLanguage(context, language), { composed, point, ...frame }, addressIn(language, query))
	}));
}

function sentenceIn(context: ViewContext, inputs: SentenceInput, address: string): string {
	const { composed, window } = inputs;
	const premium = context.query.show === 'premium' ? datedPremium(context, composed.info, window.to) : undefined;
	const { text, quotes } = premium
		? { text: `${premiumInWords(context, premium)}.`, quotes: premium.quotes }
		: levelAndChange(context, inputs);
	return [text, m.sentence_source({ ...flaggedPublishers(context, quotes), address }, context.words)].join(' ');
}

const NO_CHANGE = { text: '', reason: '', from: undefined } as const;

/** A text, and the quotes behind every figure in it. */
interface SourcedText {
	readonly text: string;
	readonly quotes: readonly Quote[];
}

function levelAndChange(context: ViewContext, inputs: SentenceInput): SourcedText {
	const { words, locale } = context;
	const { composed, point, window } = inputs;
	const level = [levelAndMakingInWords(context, composed.info, point), ...worthInWords(context, inputs)];
	const day = formatDay(window.to, 'day', locale);
	const freshness = freshnessOn(composed, window.to)?.freshness;
	const stale = freshness === 'stale';
	const change = stale ? NO_CHANGE : changeInWords(context, composed, point);
	const index = indexInWords(context, inputs);
	const clauses = [
		level.reduce((a, b) => m.list_and({ a, b }, words)),
		...(index ? [index.text] : []),
		...(change.text === '' ? [] : [change.text])
	];
	const unusual = freshness === 'old' && point.precision === 'day';
	const text = [
		`${clauses.reduce((a, b) => m.sentence_then({ a, b }, words))}.`,
		...(change.reason === '' ? [] : [m.sentence_no_change({ reason: change.reason }, words)]),
		...(stale ? [m.sentence_too_old({ day }, words)] : unusual ? [m.sentence_last_known({ day }, words)] : [])
	].join(' ');
	const bases = composed.points.filter((one) => one.day === change.from || one.day === index?.from);
	return { text, quotes: [point, ...bases.filter((one) => one !== point)].flatMap(({ quotes }) => quotes) };
}

/** What the older and the newer unit were worth, where the chart shows that. */
function worthInWords({ query, words, locale, otherUnit }: ViewContext, { composed, point }: SentenceInput): string[] {
	if (query.show !== 'value' || !otherUnit) return [];
	const dollars = formatAmount(inDollars(point.value, composed.info.unit), 2, locale);
	const number = (value: number) => formatNumber(value, locale);
	return [m.sentence_worth({ old: number(VALUED_POUNDS), new: number(VALUED_POUNDS / OLD_PER_NEW), dollars }, words)];
}

/** An index in both readings, where the chart shows one, and the day of its base. */
function indexInWords(
	context: ViewContext,
	{ composed, point, base: at }: SentenceInput
): { readonly text: string; readonly from: Day } | undefined {
	const { query, words, locale } = context;
	const { info, series } = composed;
	if (query.show !== 'index') return undefined;
	const base = asOf(series, at);
	if (isMissing(base)) return undefined;
	const ratio = point.value / base.value;
	const index = (value: number) => axisText(100 * value, 'index', 0, locale);
	const day = formatDay(base.observed, base.precision, locale);
	const named = { item: itemInWords(info, words), currency: currencyInWords(context, info) };
	const text =
		info.quantity === 'rate'
			? say(m.sentence_index, { ...named, day, price: index(ratio), value: index(1 / ratio) }, words)
			: say(m.sentence_index_figure, { index: index(ratio), day }, words);
	return { text, from: base.observed };
}
