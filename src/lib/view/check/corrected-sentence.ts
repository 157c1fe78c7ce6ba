import { m } from '#i18n/compiled/messages.js';
import { inEach } from '#i18n/language.ts';
import { plain } from '#lib/format/index.ts';
import type { Finding, MoveFinding, PremiumFinding, Quoted, RateFinding } from '#lib/record/claims/index.ts';
import type { Language, LocalizedText, SeriesInfo } from '#lib/record/index.ts';
import { isMissing, shift } from '#lib/series/index.ts';
import { moveOverInWords, moveSinceInWords } from '#lib/wording/change-clause.ts';
import { levelAndMakingInWords } from '#lib/wording/level-clause.ts';
import { flaggedPublishers } from '#lib/wording/quote.ts';
import { inLanguage, type ViewContext } from '#lib/context/context.ts';
import { dayText, ownPublishers } from './phrases.ts';
import { isPremium, isRate } from './verdict.ts';

/**
 * The correct sentence, in each language: the rate in both units, its day, its market and how it was made, both readings of
 * a move, who published, and where it can be read.
 *
 * @param addressIn - the absolute address of the answer in a language
 * @returns undefined when the record has no quotes
 * @example correctedSentence(context, findingOfTheSeed, addressIn)?.en
 * // 'On 6 December 2024 a US dollar cost 18,000 old Syrian pounds (180.00 new) on the parallel market in Damascus; compared …'
 */
export function correctedSentence(
	context: ViewContext,
	finding: Finding,
	addressIn: (language: Language) => string
): LocalizedText | undefined {
	const inputs = inEach((language) => plain(sentenceIn(inLanguage(context, language), finding, addressIn(language))));
	return inputs.en === '' ? undefined : inputs;
}

function sentenceIn(context: ViewContext, finding: Finding, address: string): string {
	if (isPremium(finding)) return premiumSentence(context, finding, address);
	return isRate(finding) ? rateSentence(context, finding, address) : moveSentence(context, finding, address);
}

function premiumSentence(context: ViewContext, finding: PremiumFinding, address: string): string {
	const { info, official, ends } = finding;
	if (!ends || !official) return '';
	const [market, bulletin] = ends;
	const a = levelText(context, info, market, ownText(context, finding, market));
	const b = levelText(context, official, bulletin);
	return `${a} ${b} ${sourceText(context, [market, bulletin], address)}`;
}

function rateSentence(context: ViewContext, finding: RateFinding, address: string): string {
	const { info, quoted } = finding;
	if (isMissing(quoted)) return '';
	return `${levelText(context, info, quoted, ownText(context, finding, quoted))} ${sourceText(context, [quoted], address)}`;
}

function moveSentence(context: ViewContext, finding: MoveFinding, address: string): string {
	const { info, claim, change, ends } = finding;
	if (isMissing(change) || !ends) return '';
	const { words } = context;
	const [from, to] = ends;
	const since = m.since_date({ day: dayText(context, claim.since ?? change.from.observed) }, words);
	const moved = claim.period
		? moveOverInWords(context, info, change, claim.period)
		: moveSinceInWords(context, info, change, since);
	return `${levelText(context, info, to, ownText(context, finding, to), moved)} ${sourceText(context, [from, to], address)}`;
}

/** Whose quote of that day is not counted, because it published the claim; blank where there is none. */
function ownText(context: ViewContext, { claim, ownPoints }: Finding, { point }: Quoted): string {
	const own = ownPoints.find(({ day }) => day === point.day);
	return own ? m.sentence_without_own({ publisher: ownPublishers(context, claim, own) }, context.words) : '';
}

/**
 * A rate with how it was made, and that it was the latest one, where it was carried to the claim's day.
 *
 * @param without - a clause about what is not counted; blank where there is none
 * @param moved - a clause about its change; blank where there is none
 */
function levelText(
	context: ViewContext,
	info: SeriesInfo,
	{ observation, point }: Quoted,
	without = '',
	moved = ''
): string {
	const { words } = context;
	const made = levelAndMakingInWords(context, info, point);
	const level = without === '' ? made : m.list_and({ a: made, b: without }, words);
	const text = moved === '' ? level : m.sentence_then({ a: level, b: moved }, words);
	if (observation.age === 0 || point.precision !== 'day') return `${text}.`;
	const day = dayText(context, shift(observation.observed, observation.age));
	return `${text}. ${m.sentence_last_known({ day }, words)}`;
}

function sourceText(context: ViewContext, quoted: readonly Quoted[], address: string): string {
	const quotes = quoted.flatMap(({ point }) => point.quotes);
	return m.sentence_source({ ...flaggedPublishers(context, quotes), address }, context.words);
}
