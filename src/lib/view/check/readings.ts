import { m } from '#i18n/compiled/messages.js';
import { formatChange, formatMove, formatMultiple, formatNumber, LARGE } from '#lib/format/index.ts';
import {
	verdictWord,
	type Finding,
	type MoveClaim,
	type MoveFinding,
	type PremiumFinding,
	type RateFinding,
	type Reading
} from '#lib/record/claims/index.ts';
import { isMissing, priceChange, valueChange } from '#lib/series/index.ts';
import { observationAmount } from '#lib/wording/change.ts';
import { percentInWords } from '#lib/wording/percent.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { boundText, claimedText, fullCurrencyName, namesOf, claimRateText, sizeText } from './phrases.ts';
import { claimedChange, claimedMultiple } from './claimed-change.ts';
import { isPremium, isRate, movedBy } from './verdict.ts';

/** One reading of a claim beside the record's. */
export interface ReadingRow {
	readonly name: string;
	readonly claimed: string;
	/** “As stated” for the reading that the claim names. */
	readonly note: string;
	readonly record: string;
	/** What the quotes allow at the least and at the most; blank where there is nothing. */
	readonly allowed: string;
}

/** The table of both readings, which stands under every verdict. */
export function readingRows(context: ViewContext, finding: Finding): readonly ReadingRow[] {
	if (isPremium(finding)) return premiumRows(context, finding);
	return isRate(finding) ? rateRows(context, finding) : moveRows(context, finding);
}

function premiumRows(context: ViewContext, { claim, premium, range, verdict }: PremiumFinding): ReadingRow[] {
	const { words, locale } = context;
	const record = (value: number | undefined) => (value === undefined ? '–' : formatChange(value, locale));
	const found = isMissing(premium) ? undefined : premium;
	const allowed = range ? allowedText(context, formatChange(range[0], locale), formatChange(range[1], locale)) : '';
	const claimed = sizeText(context, claim);
	const other = verdict === 'matches-other-reading' ? claimed : '';
	return [
		{ name: m.check_row_premium({}, words), claimed, note: '', record: record(found?.premium), allowed },
		{ name: m.check_row_loss({}, words), claimed: other, note: '', record: record(found?.loss), allowed: '' }
	];
}

function rateRows(context: ViewContext, finding: RateFinding): ReadingRow[] {
	const { words } = context;
	const { claim, info, quoted, stated } = finding;
	const rate = {
		name: m.check_row_rate({}, words),
		claimed: boundText(
			context,
			claim,
			claimedText(context, claim.value.value, claim.unit),
			claim.upper && claimedText(context, claim.upper.value, claim.unit)
		),
		note: ''
	};
	if (isMissing(quoted)) return [{ ...rate, record: '–', allowed: '' }];
	const { observation: reading, low, high } = quoted;
	const amount = (value: number) => observationAmount(context, { value, unit: info.unit });
	const off = { note: '', record: '', allowed: '' };
	const beside = {
		...rate,
		record: claimRateText(context, info, reading.value, reading.observed),
		allowed: allowedText(context, amount(low), amount(high))
	};
	if (stated === reading.value) return [beside];
	return [
		beside,
		{
			...off,
			name: m.check_row_price(namesOf(context, info), words),
			claimed: distanceText(context, finding, priceChange(reading.value, stated))
		},
		{
			...off,
			name: m.check_row_value({ currency: fullCurrencyName(context, info) }, words),
			claimed: distanceText(context, finding, valueChange(reading.value, stated))
		}
	];
}

/**
 * How far a claim of a rate is from the record, by the price.
 *
 * @returns blank of any other claim, of one with a bound or a range, and where there is nothing to compare it with
 * @example claimDistance(context, of32000OldPounds) // '131.9% above the last known figure'
 */
export function claimDistance(context: ViewContext, finding: Finding): string {
	if (!isRate(finding) || isMissing(finding.quoted)) return '';
	const { bound, upper } = finding.claim;
	if (bound !== undefined || upper !== undefined) return '';
	return distanceText(context, finding, priceChange(finding.quoted.observation.value, finding.stated));
}

/**
 * How far a claim is from the figure of its day in the record, else from the last known one, in one reading: from threefold
 * on as a multiple.
 */
function distanceText(context: ViewContext, finding: RateFinding, change: number): string {
	const { words } = context;
	const isOfDay = verdictWord(finding) !== 'cannot-be-checked';
	const base = (isOfDay ? m.check_base_recorded : m.check_base_last)({}, words);
	const multiple = 1 + change;
	if (multiple >= LARGE) {
		const times = formatNumber(multiple, context.locale, multiple < 100 ? 1 : 0);
		return m.check_claim_times({ times, base }, words);
	}
	const size = percentInWords(change, context);
	if (size === percentInWords(0, context)) return m.check_claim_same({ base }, words);
	return (change > 0 ? m.check_claim_above : m.check_claim_below)({ size, base }, words);
}

function moveRows(context: ViewContext, finding: MoveFinding): ReadingRow[] {
	const { claim, info, range, change } = finding;
	const { words, locale } = context;
	const move = movedBy(finding);
	const row = (reading: Reading, name: string): ReadingRow => {
		const span = range?.[reading];
		const format = formatOf(claim, reading);
		return {
			name,
			...claimedOf(context, claim, reading),
			record: move ? format(move[reading], locale) : '–',
			allowed: span ? allowedText(context, format(span[0], locale), format(span[1], locale)) : ''
		};
	};
	const value = row('value', m.check_row_value({ currency: fullCurrencyName(context, info) }, words));
	const rows = [row('price', m.check_row_price(namesOf(context, info), words)), value];
	if (claim.kind === 'difference') return [differenceRow(context, finding), ...rows];
	if (claim.kind !== 'multiple') return rows;
	const times = isMissing(change) ? '–' : formatMultiple(change.multiple, locale);
	const claimed = formatMultiple(claimedMultiple(claim), locale);
	// A multiple is of the price, so that a row of its own would repeat it.
	return [{ name: m.check_row_times({}, words), claimed, note: '', record: times, allowed: '' }, value];
}

function differenceRow(context: ViewContext, { claim, info, change }: MoveFinding): ReadingRow {
	const { words } = context;
	const moved = isMissing(change) ? undefined : Math.abs(change.to.value - change.from.value);
	const record = moved === undefined ? '–' : observationAmount(context, { value: moved, unit: info.unit });
	return { name: m.check_difference({}, words), claimed: sizeText(context, claim), note: '', record, allowed: '' };
}

/** How a reading is written: a percentage that the claim states stays one, however large; anything else may be a multiple. */
function formatOf({ kind, measure }: MoveClaim, reading: Reading): typeof formatMove {
	return kind === 'change' && measure === reading ? formatChange : formatMove;
}

/** The claim in one reading: as stated, or converted to the other. */
function claimedOf(
	{ words, locale }: ViewContext,
	claim: MoveClaim,
	reading: Reading
): Pick<ReadingRow, 'claimed' | 'note'> {
	const { kind, measure } = claim;
	if (kind === 'difference') return { claimed: '', note: '' };
	const change = claimedChange(claim, reading);
	if (change === undefined) return { claimed: '–', note: '' };
	if (kind === 'change' && measure === 'unstated')
		return { claimed: formatChange(change, locale), note: m.check_either({}, words) };
	const note = kind === 'multiple' ? '' : reading === measure ? m.check_as_stated : m.check_the_same;
	return { claimed: formatOf(claim, reading)(change, locale), note: note === '' ? '' : note({}, words) };
}

function allowedText({ words }: ViewContext, low: string, high: string): string {
	return low === high ? '' : m.check_allowed({ low, high }, words);
}
