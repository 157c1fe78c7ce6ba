import { say } from '#lib/format/index.ts';
import {
	checkClaim,
	evidenceOf,
	verdictWord,
	type CheckableClaim,
	type Finding,
	type PremiumFinding,
	type Quoted
} from '#lib/record/claims/index.ts';
import type { Language } from '#lib/record/index.ts';
import { isMissing, isoDay, type Change, type Missing, type Observation } from '#lib/series/index.ts';
import { claimTexts, type CheckQuery } from '#lib/query/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { supportedDays } from '#lib/view/check/supported-days.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { clean } from '#lib/format/number.ts';
import { queryOfClaim } from '#lib/view/check/query-of-claim.ts';
import { correctedSentence } from '#lib/view/check/corrected-sentence.ts';
import { mistakeTexts } from '#lib/view/check/likely-mistakes.ts';
import { isPremium, isRate, verdictText } from '#lib/view/check/verdict.ts';

/**
 * A claim in each way that it can be meant and what was found, for programs: numbers in the series' own unit, changes as fractions, days as YYYY-MM-DD.
 *
 * @param addressIn - the absolute address of the answer's page in a language
 * @example checkFile(context, [plunged25InAWeek], addressIn).verdict // 'too-much'
 */
export function checkFile(
	context: ViewContext,
	[claim, ...others]: readonly [CheckableClaim, ...CheckableClaim[]],
	addressIn: (language: Language) => string
): object {
	return {
		recordVersion: context.record.version,
		...answerOf(context, claim, addressIn),
		alternatives: others.map((other) => answerOf(context, other, addressIn))
	};
}

/** The answer to a claim that asks for its day: the days on which the record supports it. */
export function undatedFile(context: ViewContext, query: CheckQuery): object {
	return {
		recordVersion: context.record.version,
		verdict: 'undated',
		summary: 'cannot-be-checked',
		text: say(m.check_undated_why, {}, context.words),
		days: supportedDays(context, query).map(({ day }) => day)
	};
}

function answerOf(context: ViewContext, claim: CheckableClaim, addressIn: (language: Language) => string): object {
	const finding = checkClaim(evidenceOf(context.record, context.day), claim);
	const { info, verdict } = finding;
	const query = queryOfClaim(context.record, claim);
	return {
		claim: Object.fromEntries(claimTexts(query)),
		series: info.id,
		unit: info.unit.id,
		verdict,
		summary: verdictWord(finding),
		text: verdictText(context, finding),
		...figuresOf(finding),
		likelyMistakes: finding.slips.map(({ kind }, i) => ({ kind, text: mistakeTexts(context, finding)[i] })),
		correctedSentence: correctedSentence(context, finding, addressIn) ?? null
	};
}

function figuresOf(finding: Finding): object {
	if (isRate(finding)) return rateFigures(finding);
	return isPremium(finding) ? premiumFigures(finding) : moveFigures(finding);
}

function premiumFigures({ premium, range, ends }: PremiumFinding): object {
	return {
		premium: isMissing(premium) ? reasonOf(premium) : { premium: premium.premium, loss: premium.loss },
		allowed: range ?? null,
		quotes: ends ? ends.map(quotedFigures) : []
	};
}

function rateFigures({ stated, quoted }: Extract<Finding, { readonly quoted: unknown }>): object {
	return { stated: clean(stated), quoted: isMissing(quoted) ? reasonOf(quoted) : quotedFigures(quoted) };
}

function moveFigures({
	basis,
	change,
	range,
	needs,
	ends,
	bases
}: Extract<Finding, { readonly bases: unknown }>): object {
	return {
		basis: basis === 'own' ? 'claim' : basis,
		change: isMissing(change) ? reasonOf(change) : changeFigures(change),
		allowed: range ?? null,
		requiredStart: needs ? { end: clean(needs.end), price: needed(needs.price), value: needed(needs.value) } : null,
		quotes: ends ? ends.map(quotedFigures) : [],
		bases: bases.map(({ base, change: one, fits }) => ({ ...baseFigures(base), ...changeFigures(one), fits }))
	};
}

function needed(need: { readonly rate: number } | undefined): number | null {
	return need ? clean(need.rate) : null;
}

function baseFigures(base: { readonly period: string } | { readonly since: Observation['observed'] }): object {
	return 'period' in base ? { period: base.period } : { since: isoDay(base.since) };
}

function changeFigures({ from, to, price, value, multiple }: Change): object {
	return { from: readingFigures(from), to: readingFigures(to), price, value, multiple };
}

function readingFigures({ value, observed, precision, age }: Observation): object {
	return { value: clean(value), day: isoDay(observed), precision, age };
}

function reasonOf({ missing, last }: Missing): object {
	return { missing, last: last ? readingFigures(last) : null };
}

function quotedFigures({ observation: reading, low, high, point, context }: Quoted): object {
	return {
		...readingFigures(reading),
		low: clean(low),
		high: clean(high),
		quotes: [...point.quotes, ...context].map(({ source, bid, ask, mid, unit, context: why }) => ({
			publisher: source.publisher.en,
			address: source.address,
			bid: bid?.value ?? null,
			ask: ask?.value ?? null,
			mid: mid?.value ?? null,
			unit: unit.id,
			context: why?.en ?? null
		}))
	};
}
