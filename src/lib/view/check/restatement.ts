import { m } from '#i18n/compiled/messages.js';
import type { CheckableClaim, MoveClaim, RateClaim } from '#lib/record/claims/index.ts';
import type { ComposedPoint, PublishedNumber, SeriesInfo } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { rateName } from '#lib/wording/level-clause.ts';
import { boundText, claimedText, dayText, listed, namesOf, sizeText } from './phrases.ts';

/**
 * A claim as it was understood, in words, so that a reader can see whether it was.
 *
 * @param points - that it is compared with: the market has no city where their quotes name none
 * @example restatement(context, info, claim, points)
 * // 'The pound lost 25% of its value in the week to 6 December 2024, to 18,000 old pounds. Rate: Parallel market, Damascus'
 */
export function restatement(
	context: ViewContext,
	info: SeriesInfo,
	claim: CheckableClaim,
	points: readonly ComposedPoint[]
): string {
	const parts = partsOf(context, info, claim);
	const about = claim.about ? m.check_about({}, context.words) : '';
	const inputs = { claim: listed(context, [...parts, about]), market: rateName(context, info, points) };
	return m.check_claim_on(inputs, context.words);
}

function partsOf(context: ViewContext, info: SeriesInfo, claim: CheckableClaim): string[] {
	if (claim.kind === 'rate') return rateParts(context, info, claim);
	if (claim.kind !== 'premium') return moveParts(context, info, claim);
	const premium = m.check_stated_premium({ size: sizeText(context, claim) }, context.words);
	return [`${premium} ${whenOf(context, claim.from, claim.to)}`];
}

function rateParts(context: ViewContext, info: SeriesInfo, claim: RateClaim): string[] {
	const { words } = context;
	const { value, upper, unit, from, to, began } = claim;
	const text = (figure: PublishedNumber) => claimedText(context, figure.value, unit);
	const inputs = boundText(context, claim, text(value), upper && text(upper));
	const start = began && m.check_levels({ start: text(began.value), value: inputs }, words);
	const when = began ? whenOf(context, began.from, to) : whenOf(context, from, to);
	const { item } = namesOf(context, info);
	return [`${m.check_stated_rate({ value: start ?? inputs, item }, words)} ${when}`];
}

function whenOf(context: ViewContext, from: Day | undefined, to: Day): string {
	const { words } = context;
	const when =
		from === undefined
			? m.check_when_on({ day: dayText(context, to) }, words)
			: m.check_when_between({ from: dayText(context, from), to: dayText(context, to) }, words);
	return when;
}

function moveParts(context: ViewContext, info: SeriesInfo, claim: MoveClaim): string[] {
	const { words } = context;
	const { start, value, unit } = claim;
	const end = value && claimedText(context, value.value, unit);
	const levels =
		end === undefined
			? ''
			: start
				? m.check_levels({ start: claimedText(context, start.value, unit), value: end }, words)
				: m.check_levels_to({ value: end }, words);
	return [`${whatMoved(context, info, claim)} ${whenMoved(context, claim)}`, levels];
}

function whatMoved(context: ViewContext, info: SeriesInfo, claim: MoveClaim): string {
	const { kind, measure, direction } = claim;
	const inputs = { size: sizeText(context, claim), ...namesOf(context, info) };
	const weaker = direction === 'weaker';
	if (kind === 'difference')
		return (weaker ? m.check_stated_difference_up : m.check_stated_difference_down)(inputs, context.words);
	if (kind === 'multiple') return (weaker ? m.check_stated_times_up : m.check_stated_times_down)(inputs, context.words);
	const texts = {
		price: weaker ? m.check_stated_price_up : m.check_stated_price_down,
		value: weaker ? m.check_stated_value_down : m.check_stated_value_up,
		unstated: weaker ? m.check_stated_weaker : m.check_stated_stronger
	};
	return texts[measure](inputs, context.words);
}

function whenMoved(context: ViewContext, { since, period, to }: MoveClaim): string {
	const { words } = context;
	const inputs = { to: dayText(context, to) };
	if (since !== undefined) return m.check_when_between({ ...inputs, from: dayText(context, since) }, words);
	if (period === undefined) return m.check_when_unstated(inputs, words);
	const texts = {
		day: m.check_when_over_day,
		week: m.check_when_over_week,
		month: m.check_when_over_month,
		year: m.check_when_over_year
	};
	return texts[period](inputs, words);
}
