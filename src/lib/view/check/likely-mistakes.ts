import { formatDay, say, textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import type { Finding, MoveSlip, RateFinding, RateSlip, StartDate } from '#lib/record/claims/index.ts';
import type { Change } from '#lib/series/index.ts';
import { isNominal, periodName } from '#lib/wording/since.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { moveText, claimedText, dayText, namesOf, movedText, claimRateText, readingText } from './phrases.ts';
import { isPremium, isRate } from './verdict.ts';

/** The slips under which a claim would be right, each as a sentence with its figures. */
export function mistakeTexts(context: ViewContext, finding: Finding): readonly string[] {
	if (isPremium(finding)) return [];
	if (isRate(finding)) return finding.slips.map((slip) => rateSlipText(context, finding, slip));
	return finding.slips.map((slip) => moveSlipText(context, slip));
}

function rateSlipText(context: ViewContext, { claim, info }: RateFinding, slip: RateSlip): string {
	const { words } = context;
	const { observation } = slip.quoted;
	const quoted = readingText(context, observation);
	const inputs = { value: claimRateText(context, slip.info, slip.value, observation.observed), quoted };
	if (slip.kind === 'zero-too-many') return m.check_slip_zero_many(inputs, words);
	if (slip.kind === 'zero-too-few') return m.check_slip_zero_few(inputs, words);
	if (slip.unit && slip.unit.id !== claim.unit.id) {
		const name = (id: string) => textIn(context.record.units.get(id)?.name, words) ?? id;
		const value = claimedText(context, claim.value.value, slip.unit);
		return m.check_slip_new_for_old({ quoted, value, other: name(slip.unit.id), unit: name(claim.unit.id) }, words);
	}
	const market = slip.info.id === info.id ? textIn(info.name, words) : textIn(slip.info.name, words);
	return m.check_slip_other_market({ market, quoted }, words);
}

function moveSlipText(context: ViewContext, slip: MoveSlip): string {
	const { words } = context;
	const text = slipText(context, slip);
	const since = slip.base && slip.kind !== 'wrong-base' ? baseText(context, slip.base, slip.change) : '';
	const based = since === '' ? text : m.check_slip_since({ slip: text, since }, words);
	if (slip.fit === 'exact') return based;
	return say(slip.fit === 'within-quotes' ? m.check_slip_within : m.check_slip_roughly, { slip: based }, words);
}

function slipText(context: ViewContext, { kind, change, info, base }: MoveSlip): string {
	const { words } = context;
	const moved = moveText(context, info, change);
	const readings = {
		price: movedText(context, info, change, 'price'),
		value: movedText(context, info, change, 'value'),
		...namesOf(context, info)
	};
	const gained = change.price < 0;
	if (kind === 'price-as-value' && gained) return m.check_slip_price_as_value_gain(readings, words);
	if (kind === 'value-as-price' && gained) return m.check_slip_value_as_price_gain(readings, words);
	if (kind === 'price-as-value') return m.check_slip_price_as_value(readings, words);
	if (kind === 'more-than-all-lost') return say(m.check_slip_all_lost, readings, words);
	if (kind === 'value-as-price') return m.check_slip_value_as_price(readings, words);
	if (kind === 'units-mixed') return m.check_slip_mixed({ moved }, words);
	if (kind === 'wrong-base' && base) return m.check_slip_base({ since: baseText(context, base, change), moved }, words);
	return m.check_slip_market_moved({ market: textIn(info.name, words), moved }, words);
}

/** What a change counts from, in words: “a month earlier” where its base lies there, “15 March 2011”. */
export function baseText(context: ViewContext, base: StartDate, change: Change): string {
	if ('since' in base) return dayText(context, base.since);
	if (isNominal(change, base.period)) return periodName(context, base.period);
	return formatDay(change.from.observed, change.from.precision, context.locale);
}
