import { oncePerRecord } from '#lib/record/once-per-record.ts';
import type { NamedUnit, RateRecord, SeriesInfo } from '#lib/record/record.ts';
import { anchorCurrency, homeCurrency, homeUnits } from '#lib/record/roles.ts';

/**
 * The units that can be converted: those of currencies, and what is traded for the home currency at a price, as gold is.
 * Which of them have a rate on a day and a market is another question.
 *
 * @returns currencies before goods, each in the order of the record's series
 * @example exchangeUnits(record).map(({ id }) => id) // ['syp-old', 'syp-new', 'usd', 'eur', 'try', …, 'gold-21-gram', 'gold-lira']
 */
export const exchangeUnits = oncePerRecord((record): readonly NamedUnit[] => {
	const goods = goodsPrices(record).flatMap(({ per }) => unitOfCurrency(record, per) ?? []);
	return [...currencyUnits(record), ...goods];
});

/** The prices in the home currency of what stands among the currencies and can be converted like one: a gram of gold. */
export const goodsPrices = oncePerRecord((record): readonly SeriesInfo[] => {
	const home = homeCurrency(record);
	return [...record.series.values()].filter(
		({ quantity, currency, perCurrency }) => quantity === 'price' && currency === home && perCurrency !== undefined
	);
});

/**
 * The units of the home currency, that of the anchor, and the unit of each currency that is quoted against one of them.
 *
 * @returns the home and the anchor currency first, then in the order of the record's series
 * @example currencyUnits(record).map(({ id }) => id) // ['syp-old', 'syp-new', 'usd', 'eur', 'try', 'lbp', …]
 */
export const currencyUnits = oncePerRecord((record): readonly NamedUnit[] => {
	const [home, anchor] = [homeCurrency(record), anchorCurrency(record)];
	const rates = exchangeRates(record);
	const currencies = rates.flatMap(({ currency, per }) => [per, currency]).sort(byNearness);
	const others = [...new Set(currencies)].filter((code) => code !== home && code !== anchor);
	return [...homeUnits(record), ...[anchor, ...others].flatMap((code) => unitOfCurrency(record, code) ?? [])];

	/** What is quoted in the home market stands before other countries' currencies. */
	function byNearness(a: string, b: string): number {
		const quoted = (code: string) => (rates.some(({ currency, per }) => currency === home && per === code) ? 0 : 1);
		return quoted(a) - quoted(b);
	}
});

/** The series that are rates between two currencies. */
export const exchangeRates = oncePerRecord((record): readonly SeriesInfo[] => {
	return [...record.series.values()].filter(
		({ quantity, per, currency }) => quantity === 'rate' && record.currencies.has(per) && currency !== per
	);
});

/** The unit in which a currency is quoted; where it is only what others are quoted for, its first that gathers no more than one. */
export function unitOfCurrency(record: RateRecord, code: string): NamedUnit | undefined {
	const quoted = exchangeRates(record).find(({ currency }) => currency === code);
	return quoted?.unit ?? [...record.units.values()].find(({ currency, perBase }) => currency === code && perBase >= 1);
}
