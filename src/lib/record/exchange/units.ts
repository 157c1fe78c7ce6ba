import type { NamedUnit, RateRecord, SeriesInfo } from '#lib/record/record.ts';

/** The currency through which others are derived. */
export const DOLLAR = 'USD';
/** The currency that the record is about. */
export const POUND = 'SYP';

/**
 * The units that can be converted: old and new pounds, the dollar, and the unit of each currency that is quoted against
 * the dollar or against the pound. Which of them have a rate on a day and a market is another question.
 *
 * @returns pounds and the dollar first, then in the order of the record's series
 * @example exchangeUnits(record).map(({ id }) => id) // ['syp-old', 'syp-new', 'usd', 'eur', 'try', 'lbp', …]
 */
export function exchangeUnits(record: RateRecord): readonly NamedUnit[] {
	const units = [...record.units.values()];
	const rates = exchangeRates(record);
	const currencies = rates.flatMap(({ currency, per }) => [per, currency]).sort(byNearness);
	const others = [...new Set(currencies)].filter((code) => code !== POUND && code !== DOLLAR);
	return [
		...units.filter(({ currency }) => currency === POUND),
		...units.filter(({ id }) => id === DOLLAR.toLowerCase()),
		...others.flatMap((code) => unitOfCurrency(record, code) ?? [])
	];

	/** What is quoted in Syria's own market stands before other countries' currencies. */
	function byNearness(a: string, b: string): number {
		const quoted = (code: string) => (rates.some(({ currency, per }) => currency === POUND && per === code) ? 0 : 1);
		return quoted(a) - quoted(b);
	}
}

/** The series that are rates between two currencies. */
export function exchangeRates(record: RateRecord): readonly SeriesInfo[] {
	return [...record.series.values()].filter(
		({ quantity, per, currency }) => quantity === 'rate' && record.currencies.has(per) && currency !== per
	);
}

/** The unit in which a currency is quoted; where it is only what others are quoted for, its one unit. */
export function unitOfCurrency(record: RateRecord, code: string): NamedUnit | undefined {
	const quoted = exchangeRates(record).find(({ currency }) => currency === code);
	return quoted?.unit ?? [...record.units.values()].find(({ id }) => id === code.toLowerCase());
}
