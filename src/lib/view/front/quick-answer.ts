/** An amount at the rates that a page has with it: small enough for a script that answers while somebody types. */
import { formAfter, formatAmount, type Locale } from '#lib/format/index.ts';
import { scaled } from '#lib/series/decimal.ts';

/** One unit in another: `over` of the one are `times` of the other. */
export interface QuickRate {
	/** Its name in the page's language. */
	readonly unit: string;
	/** Its name after whole numbers that do not take the one above; missing where all do, and where it has decimals. */
	readonly forms?: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> | undefined;
	readonly decimals: number;
	readonly times: number;
	readonly over: number;
}

/** The units into which an amount of one unit is converted. */
export interface QuickUnit {
	/** The main result first. */
	readonly rates: readonly QuickRate[];
	/** The day and the age of the oldest rate behind them. */
	readonly note: string;
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
 * @example quickAnswer(250, dollar, en) // [{ figure: '3,450,000', unit: 'old pounds' }, { figure: '34,500.00', … }]
 */
export function quickAnswer(amount: number, { rates }: QuickUnit, locale: Locale): readonly QuickResult[] {
	return rates.map(({ unit, forms, decimals, times, over }) => {
		const figure = formatAmount(scaled(amount, times, over), decimals, locale);
		return { figure, unit: forms?.[formAfter(figure, locale.language)] ?? unit };
	});
}
