/** An amount at the rates that a page has with it: small enough for a script that answers while somebody types. */
import { formatAmount, textIn, type Locale, type Words } from '#lib/format/index.ts';
import type { Text } from '#lib/record/record.ts';
import { scaled } from '#lib/series/decimal.ts';

/** One unit in another: `over` of the one are `times` of the other. */
export interface QuickRate {
	readonly unit: Text;
	readonly decimals: number;
	readonly times: number;
	readonly over: number;
}

/** What the amount of one unit is told in. */
export interface QuickUnit {
	/** The main result first. */
	readonly rates: readonly QuickRate[];
	/** The day and the age of the oldest rate behind them; blank where none is. */
	readonly note: string;
	/** Whether that rate is too old to stand for the day. */
	readonly isOld: boolean;
}

/** The units that can be converted, by their ids. */
export type QuickUnits = Readonly<Record<string, QuickUnit>>;

/** A figure and its unit, as they are shown. */
export interface QuickResult {
	readonly figure: string;
	readonly unit: string;
}

/**
 * What an amount is at each rate of its unit.
 *
 * @param amount - in the unit that the rates lead from
 * @example quickAnswer(250, dollar, en, words) // [{ figure: '3,450,000', unit: 'old pounds' }, { figure: '34,500.00', … }]
 */
export function quickAnswer(
	amount: number,
	{ rates }: QuickUnit,
	locale: Locale,
	words: Words
): readonly QuickResult[] {
	return rates.map(({ unit, decimals, times, over }) => ({
		figure: formatAmount(scaled(amount, times, over), decimals, locale),
		unit: textIn(unit, words)
	}));
}
