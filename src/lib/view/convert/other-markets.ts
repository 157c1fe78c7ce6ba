import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import { homeCurrency, type Converted, type ExchangeMarket } from '#lib/record/index.ts';
import { moneyOfAmount } from '#lib/wording/money.ts';
import { percentInWords } from '#lib/wording/percent.ts';
import { namesInWords } from '#lib/wording/names.ts';
import { exchangeOf, resultOf, type ConvertContext } from './context.ts';
import { marketName } from './words.ts';

/** Whether it was reckoned at rates of the home currency, which has several markets. */
export function isAtHome({ record }: ConvertContext, { legs }: Converted): boolean {
	return legs.some(({ info }) => info.currency === homeCurrency(record));
}

/** The other home markets on the same day, where they give something else. */
export function otherMarkets(
	context: ConvertContext,
	found: Converted
): readonly { readonly market: ExchangeMarket; readonly found: Converted }[] {
	if (!isAtHome(context, found)) return [];
	return context.convertDefaults.markets
		.filter((market) => market !== context.request.market)
		.flatMap((market) => {
			const other = exchangeOf(context, { market }).found;
			return 'rate' in other ? [{ market, found: other }] : [];
		});
}

/** What the other home markets give, and how far that is from the result. */
export function otherMarketTexts(context: ConvertContext, found: Converted): readonly string[] {
	const { words } = context;
	const here = resultOf(context, found).value;
	return otherMarkets(context, found).map(({ market, found: other }) => {
		const result = resultOf(context, other);
		const [there, back] = [result.value / here - 1, here / result.value - 1];
		const inputs = {
			market: marketName(context, market),
			result: moneyOfAmount(context, result).text,
			days: legDays(context, other),
			there: percentInWords(there, context),
			back: percentInWords(back, context)
		};
		if (there === 0) return m.convert_other_same(inputs, words);
		return there > 0 ? m.convert_other_more(inputs, words) : m.convert_other_less(inputs, words);
	});
}

/** The days of a conversion's rates; where they differ, each with the rate that it is of. */
function legDays(context: ConvertContext, converted: Converted): string {
	const { locale, words } = context;
	const days = new Set(converted.legs.map(({ observation }) => observation.observed));
	if (days.size < 2) return daysOf(context, converted);
	return namesInWords(
		converted.legs.map(({ info, observation: { observed, precision } }) =>
			m.convert_leg_day({ day: formatDay(observed, precision, locale), name: textIn(info.name, words) }, words)
		),
		words
	);
}

/** The days of a conversion's rates, each once. */
export function daysOf({ locale, words }: ConvertContext, { legs }: Converted): string {
	const days = legs.map(({ observation: reading }) => formatDay(reading.observed, reading.precision, locale));
	return namesInWords([...new Set(days)], words);
}
