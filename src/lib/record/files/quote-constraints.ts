/** The rules of a quote: its figures, the series and the unit that it names, its days, and the quote before it. */
import { isoDay, restateValue, type Unit } from '#lib/series/index.ts';
import type { Found } from './constraints.ts';
import type { Problem } from './rules.ts';
import type { QuoteRow, SeriesRow, UnitRow } from './rows.ts';

/** What is wrong with the figures of one quote, whatever the others say. */
export function figures({ bid, ask, mid }: QuoteRow, mayBeNegative: boolean): Found[] {
	const given = Object.entries({ bid, ask, mid }).flatMap(([column, figure]) =>
		figure ? [{ column, ...figure }] : []
	);
	if (given.length === 0) return [{ column: 'mid', rule: 'no-value', found: 'a blank bid, ask and mid' }];
	const found: Found[] = mayBeNegative
		? []
		: given
				.filter(({ value }) => value <= 0)
				.map(({ column, digits }) => ({ column, rule: 'positive', found: digits }));
	if (bid && ask && bid.value > ask.value)
		found.push({ column: 'bid', rule: 'sides', found: `bid ${bid.digits} above ask ${ask.digits}` });
	else if (mid && ((bid && mid.value < bid.value) || (ask && mid.value > ask.value)))
		found.push({
			column: 'mid',
			rule: 'sides',
			found: `mid ${mid.digits} outside ${bid?.digits ?? '…'} to ${ask?.digits ?? '…'}`
		});
	return found;
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
export function unitInUse(quote: QuoteRow, unit: UnitRow): Found[] {
	const early = unit.valid_from !== undefined && quote.date < unit.valid_from;
	const late = unit.valid_to !== undefined && quote.date > unit.valid_to;
	return early || late ? [{ column: 'unit', rule: 'unit-time', found: `${unit.id} on ${isoDay(quote.date)}` }] : [];
}

/** A quote that is context or was replaced says why; a point does not. */
export function reason({ use, why_en }: QuoteRow): Found[] {
	if ((use === 'point') === (why_en === '')) return [];
	const found = use === 'point' ? 'a point with a reason to be none' : `${use} without a reason`;
	return [{ column: 'why_en', rule: 'why', found }];
}

/** A quote that was replaced has the day of the correction, which is not before it was recorded; no other has one. */
export function replacement({ use, recorded, replaced_on }: QuoteRow): Found[] {
	if (use !== 'replaced' && replaced_on === undefined) return [];
	if (use === 'replaced' && replaced_on !== undefined && replaced_on >= recorded) return [];
	const day = replaced_on === undefined ? 'no day' : isoDay(replaced_on);
	return [{ column: 'replaced_on', rule: 'replaced', found: `${day} for a ${use} recorded on ${isoDay(recorded)}` }];
}

/** A quote cannot be recorded before it was published. */
export function recordedLater({ date, recorded, precision }: QuoteRow): Found[] {
	if (precision !== 'day' || recorded >= date) return [];
	return [{ column: 'recorded', rule: 'recorded', found: `${isoDay(recorded)} for a quote of ${isoDay(date)}` }];
}

/** A quote of a series, ready to be compared with the one before. */
export interface Step {
	readonly file: string;
	readonly line: number;
	readonly quote: QuoteRow;
	readonly unit: Unit;
	/** False where something else is wrong with the quote, so that its value may be. */
	readonly sound: boolean;
}

/**
 * Values further than `max_step` (a ratio) from the one before, in the series' unit, without the flag `checked`. The value
 * after one that is refused may be near it or near the one before, so that one slip is one problem.
 */
export function leaps(steps: readonly Step[], maxStep: number, seriesUnit: Unit): Problem[] {
	let good: number | undefined;
	let doubtful: number | undefined;
	return [...steps]
		.sort((a, b) => a.quote.date - b.quote.date)
		.flatMap(({ file, line, quote, unit, sound }): Problem[] => {
			const { column, published } = publishedOf(quote);
			if (published === undefined || published <= 0) return [];
			const value = restateValue(published, unit, seriesUnit);
			const ratio = ratioOf(value, good);
			if (sound && (ratio <= maxStep || quote.flags.includes('checked'))) {
				good = value;
				return [];
			}
			const agrees = !sound || ratioOf(value, doubtful ?? Infinity) <= maxStep;
			doubtful = value;
			if (agrees) return [];
			const found = `${published} ${unit.id}, ${Number(ratio.toPrecision(3))} times away from the value before`;
			return [{ file, line, column, rule: 'step', found }];
		});
}

/** How many times one value is the other, from 1. */
function ratioOf(value: number, other: number | undefined): number {
	return other === undefined ? 1 : Math.max(value / other, other / value);
}

/** The value of a quote as it was published, and the column where a reader finds it. */
function publishedOf({ bid, ask, mid }: QuoteRow): { column: string; published: number | undefined } {
	if (mid) return { column: 'mid', published: mid.value };
	if (bid && ask) return { column: 'bid', published: (bid.value + ask.value) / 2 };
	return bid ? { column: 'bid', published: bid.value } : { column: 'ask', published: ask?.value };
}
