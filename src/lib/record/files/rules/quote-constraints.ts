/** The rules of a quote: its figures, the series and the unit that it names, its days, and the quote before it. */
import { isoDay, restateValue, type Unit } from '#lib/series/index.ts';
import { joined, NONE, type Found } from './constraints.ts';
import type { PublishedNumber, Quote } from '#lib/record/record.ts';
import type { QuoteRow, SeriesRow, UnitRow } from '../rows.ts';

/** Problems in the figures of one quote, independent of the others. */
export function figures({ bid, ask, mid }: QuoteRow, mayBeNegative: boolean): readonly Found[] {
	if (!bid && !ask && !mid) return [{ column: 'mid', rule: 'no-value', found: 'a blank bid, ask and mid' }];
	const negative = mayBeNegative
		? NONE
		: joined(notPositive('bid', bid), notPositive('ask', ask), notPositive('mid', mid));
	return joined(negative, sides(bid, ask, mid));
}

/** A bid above the ask, or a mid outside of both. */
function sides(bid: QuoteRow['bid'], ask: QuoteRow['ask'], mid: QuoteRow['mid']): readonly Found[] {
	if (bid && ask && bid.value > ask.value)
		return [{ column: 'bid', rule: 'sides', found: `bid ${bid.digits} above ask ${ask.digits}` }];
	if (!mid || !((bid && mid.value < bid.value) || (ask && mid.value > ask.value))) return NONE;
	const found = `mid ${mid.digits} outside ${bid?.digits ?? '…'} to ${ask?.digits ?? '…'}`;
	return [{ column: 'mid', rule: 'sides', found }];
}

function notPositive(column: string, figure: PublishedNumber | undefined): readonly Found[] {
	return figure && figure.value <= 0 ? [{ column, rule: 'positive', found: figure.digits }] : NONE;
}

/** Whether a quote fits the series that it names. */
export function membership(quote: QuoteRow, series: SeriesRow, unit: UnitRow, seriesUnit: UnitRow): Found[] {
	const found: Found[] = [];
	if (quote.market !== series.market)
		found.push({ column: 'market', rule: 'membership', found: `"${quote.market}" in ${series.id} (${series.market})` });
	if (!series.places.includes(quote.place))
		found.push({
			column: 'place',
			rule: 'membership',
			found: `"${quote.place}" in ${series.id} (${series.places.join(', ')})`
		});
	if (unit.currency !== seriesUnit.currency || (unit.currency === '' && unit.id !== seriesUnit.id))
		found.push({ column: 'unit', rule: 'unit-currency', found: `"${unit.id}" in ${series.id} (${seriesUnit.id})` });
	return found;
}

/** Whether a unit was in use on the day of the quote. */
export function unitInUse(quote: QuoteRow, unit: UnitRow): readonly Found[] {
	const early = unit.valid_from !== undefined && quote.date < unit.valid_from;
	const late = unit.valid_to !== undefined && quote.date > unit.valid_to;
	return early || late ? [{ column: 'unit', rule: 'unit-time', found: `${unit.id} on ${isoDay(quote.date)}` }] : NONE;
}

/** A quote that is context or was replaced says why; a point does not. */
export function reason({ use, why_en }: QuoteRow): readonly Found[] {
	if ((use === 'point') === (why_en === '')) return NONE;
	const found = use === 'point' ? 'a point with a reason to be none' : `${use} without a reason`;
	return [{ column: 'why_en', rule: 'why', found }];
}

/** A quote that was replaced has the day of the correction, which is not before it was recorded; no other has one. */
export function replacement({ use, recorded, replaced_on }: QuoteRow): readonly Found[] {
	if (use !== 'replaced' && replaced_on === undefined) return NONE;
	if (use === 'replaced' && replaced_on !== undefined && replaced_on >= recorded) return NONE;
	const day = replaced_on === undefined ? 'no day' : isoDay(replaced_on);
	return [{ column: 'replaced_on', rule: 'replaced', found: `${day} for a ${use} recorded on ${isoDay(recorded)}` }];
}

/** A quote cannot be recorded before it was published. */
export function recordedLater({ date, recorded, precision }: QuoteRow): readonly Found[] {
	if (precision !== 'day' || recorded >= date) return NONE;
	return [{ column: 'recorded', rule: 'recorded', found: `${isoDay(recorded)} for a quote of ${isoDay(date)}` }];
}

/**
 * Values further than a ratio from the one before, in the series' unit, without the flag `checked`. The value after one that
 * is refused may be near it or near the one before, so that one slip is one problem.
 *
 * @param quotes - of one series, in any order
 * @param maxStep - the largest ratio
 * @param isSound - false where something else is wrong with a quote, so that its value may be
 */
export function leaps(
	quotes: readonly Quote[],
	maxStep: number,
	seriesUnit: Unit,
	isSound: (quote: Quote) => boolean
): { readonly quote: Quote; readonly found: Found }[] {
	let good: number | undefined;
	let doubtful: number | undefined;
	const leaping: { readonly quote: Quote; readonly found: Found }[] = [];
	for (const quote of byDay(quotes)) {
		const { column, published } = publishedOf(quote);
		if (published === undefined || published <= 0) continue;
		const value = restateValue(published, quote.unit, seriesUnit);
		const ratio = ratioOf(value, good);
		const sound = isSound(quote);
		if (sound && (ratio <= maxStep || quote.flags.includes('checked'))) {
			good = value;
			continue;
		}
		const agrees = !sound || ratioOf(value, doubtful ?? Infinity) <= maxStep;
		doubtful = value;
		if (agrees) continue;
		const found = `${published} ${quote.unit.id}, ${Number(ratio.toPrecision(3))} times away from the value before`;
		leaping.push({ quote, found: { column, rule: 'step', found } });
	}
	return leaping;
}

/** Those of one day in the order in which they come; the files are by day already. */
function byDay(quotes: readonly Quote[]): readonly Quote[] {
	const isInOrder = quotes.every(({ date }, i) => date >= (quotes[i - 1]?.date ?? date));
	return isInOrder ? quotes : [...quotes].sort((a, b) => a.date - b.date);
}

/** How many times one value is the other, from 1. */
function ratioOf(value: number, other: number | undefined): number {
	return other === undefined ? 1 : Math.max(value / other, other / value);
}

/** The value of a quote as it was published, and the column where a reader finds it. */
function publishedOf({ bid, ask, mid }: Quote): { column: string; published: number | undefined } {
	if (mid) return { column: 'mid', published: mid.value };
	if (bid && ask) return { column: 'bid', published: (bid.value + ask.value) / 2 };
	return bid ? { column: 'bid', published: bid.value } : { column: 'ask', published: ask?.value };
}
