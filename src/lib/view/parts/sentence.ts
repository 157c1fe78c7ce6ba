import { m } from '#i18n/compiled/messages.js';
import { languages } from '#i18n/language.ts';
import { formatAmount, formatDay, formatNumber, say, textIn } from '#lib/format/index.ts';
import {
	freshnessOn,
	type Composed,
	type ComposedPoint,
	type Language,
	type Quote,
	type SeriesInfo
} from '#lib/record/index.ts';
import { asOf, isMissing, premium, type Day, type Premium } from '#lib/series/index.ts';
import type { AddressIn } from '#lib/context/request.ts';
import { axisText } from '#lib/chart/layout/axis.ts';
import { changeInWords } from '#lib/wording/change-clause.ts';
import type { Frame } from '#lib/chart/data/subject.ts';
import {
	currencyInWords,
	itemInWords,
	levelInWords,
	madeInWords,
	whenInWords,
	whereInWords
} from '#lib/wording/level-clause.ts';
import { pairOf } from '#lib/context/abilities.ts';
import { baseInWords } from '#lib/wording/change.ts';
import { percentInWords } from '#lib/wording/percent.ts';
import { publishersText } from '#lib/wording/publishers.ts';
import { flagsInWords } from '#lib/wording/quote.ts';
import { chartQuery, inLanguage, type ViewContext } from '#lib/context/context.ts';
import { inDollars, OLD_PER_NEW, VALUED_POUNDS } from '#lib/chart/data/transform.ts';

/** A sentence with its source, ready to be pasted. */
export interface PasteSentence {
	readonly language: Language;
	readonly text: string;
}

/** A point that a sentence tells, the window of the chart that it ends, and the day on which its index is 100. */
interface Told extends Frame {
	readonly composed: Composed;
	readonly point: ComposedPoint;
}

/**
 * What the chart of a series says of its last point, as a sentence in the page's language and in each other: the value
 * in both units, its market, day and making, its change in both readings, and its source with an address that shows it.
 *
 * @returns nothing where the chart has no point
 * @example sentencesOf(context, parallel, window, addressIn)[0]?.text // 'On 6 December 2024 a US dollar cost 18,000 old …'
 */
export function sentencesOf(
	context: ViewContext,
	info: SeriesInfo,
	frame: Frame,
	addressIn: AddressIn
): PasteSentence[] {
	const { window } = frame;
	const composed = context.series(info.id);
	const point = composed.points.filter(({ day }) => day <= window.to).at(-1);
	if (!point) return [];
	// The page as it stood on the day of the figure, so that the address goes on to show it.
	const query = chartQuery(context, { asOf: context.spec.asOf ?? point.day });
	return [context.language, ...languages.filter((one) => one !== context.language)].map((language) => ({
		language,
		text: sentenceIn(inLanguage(context, language), { composed, point, ...frame }, addressIn(language, query))
	}));
}

function sentenceIn(context: ViewContext, told: Told, address: string): string {
	const both = context.spec.show === 'premium' ? premiumOf(context, told) : undefined;
	const text = both ? `${premiumInWords(context, both)}.` : levelAndChange(context, told);
	const publishers = publishersText(context, both?.quotes ?? told.point.quotes, (quote) => publisherOf(context, quote));
	return [text, m.sentence_source({ publishers, address }, context.words)].join(' ');
}

function publisherOf({ words }: ViewContext, { source, flags }: Quote): string {
	const said = flagsInWords(
		flags.filter((flag) => flag !== 'copy'),
		words
	);
	return said === '' ? textIn(source.publisher, words) : `${textIn(source.publisher, words)} (${said})`;
}

function levelAndChange(context: ViewContext, told: Told): string {
	const { words, locale } = context;
	const { composed, point, window } = told;
	const level = [
		levelInWords(context, composed.info, point),
		...madeInWords(context, point),
		...worthInWords(context, told)
	];
	const day = formatDay(window.to, 'day', locale);
	const freshness = freshnessOn(composed, window.to)?.freshness;
	const stale = freshness === 'stale';
	const { text, reason } = stale ? { text: '', reason: '' } : changeInWords(context, composed, point);
	const clauses = [
		level.reduce((a, b) => m.list_and({ a, b }, words)),
		...indexInWords(context, told),
		...(text === '' ? [] : [text])
	];
	const unusual = freshness === 'old' && point.precision === 'day';
	return [
		`${clauses.reduce((a, b) => m.sentence_then({ a, b }, words))}.`,
		...(reason === '' ? [] : [m.sentence_no_change({ reason }, words)]),
		...(stale ? [m.sentence_too_old({ day }, words)] : unusual ? [m.sentence_last_known({ day }, words)] : [])
	].join(' ');
}

/** What the older and the newer unit were worth, where the chart shows that. */
function worthInWords({ spec, words, locale, otherUnit }: ViewContext, { composed, point }: Told): string[] {
	if (spec.show !== 'value' || !otherUnit) return [];
	const dollars = formatAmount(inDollars(point.value, composed.info.unit), 2, locale);
	const number = (value: number) => formatNumber(value, locale);
	return [m.sentence_worth({ old: number(VALUED_POUNDS), new: number(VALUED_POUNDS / OLD_PER_NEW), dollars }, words)];
}

/** An index in both readings, where the chart shows one. */
function indexInWords(context: ViewContext, { composed, point, base: at }: Told): string[] {
	const { spec, words, locale } = context;
	const { info, series } = composed;
	if (spec.show !== 'index') return [];
	const base = asOf(series, at);
	if (isMissing(base)) return [];
	const ratio = point.value / base.value;
	const index = (value: number) => axisText(100 * value, 'index', 0, locale);
	const day = formatDay(base.observed, base.precision, locale);
	if (info.quantity !== 'rate') return [say(m.sentence_index_figure, { index: index(ratio), day }, words)];
	const named = { item: itemInWords(info, words), currency: currencyInWords(context, info) };
	return [say(m.sentence_index, { ...named, day, price: index(ratio), value: index(1 / ratio) }, words)];
}

interface ToldPremium {
	readonly market: Composed;
	readonly day: Day;
	readonly premium: Premium;
	/** Behind both rates. */
	readonly quotes: readonly Quote[];
}

/** The premium as of the later of both rates' last days within the window; undefined where none can be told. */
function premiumOf(context: ViewContext, { composed, window }: Told): ToldPremium | undefined {
	const pair = pairOf(context.record, composed.info);
	if (!pair) return undefined;
	const [market, official] = [context.series(pair.market.id), context.series(pair.official.id)];
	const pointOf = ({ points }: Composed) => points.filter(({ day }) => day <= window.to).at(-1);
	const [parallel, bulletin] = [pointOf(market), pointOf(official)];
	if (!parallel || !bulletin) return undefined;
	const day = parallel.day > bulletin.day ? parallel.day : bulletin.day;
	const both = premium(market.series, official.series, day);
	if (isMissing(both)) return undefined;
	return { market, day, premium: both, quotes: [...parallel.quotes, ...bulletin.quotes] };
}

function premiumInWords(
	context: ViewContext,
	{ market, day, premium: { parallel, official, premium: more, loss } }: ToldPremium
): string {
	const { words, unit } = context;
	const point = market.points.find((one) => one.day === parallel.observed);
	if (!point) throw new RangeError(`${market.info.id} has no point behind its premium`);
	const sentence = more > 0 ? m.sentence_premium_above : more < 0 ? m.sentence_premium_below : m.sentence_premium_same;
	return sentence(
		{
			when: whenInWords(context, { day, precision: 'day' }),
			item: itemInWords(market.info, words),
			where: whereInWords(context, market.info, point),
			premium: percentInWords(more, context),
			loss: percentInWords(loss, context),
			market: baseInWords(context, parallel),
			official: baseInWords(context, official),
			unit: textIn(unit.name, words)
		},
		words
	);
}
