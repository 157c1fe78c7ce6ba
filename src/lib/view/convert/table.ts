import { formatAmount, formatNumber, textIn } from '#lib/format/index.ts';
import type { Converted, NamedUnit } from '#lib/record/index.ts';
import { amountOf, exchange } from '#lib/series/index.ts';
import type { ConvertContext } from './context.ts';
import { isInUse } from '#lib/context/unit.ts';
import { otherPounds, restated } from '#lib/wording/money.ts';

/** Common amounts to read off: pounds in both units. */
export interface ConvertTable {
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

const COMMON = [1, 5, 10, 20, 50, 100, 500, 1000] as const;

/**
 * What common amounts are at a rate. Of a unit that is worth little, as many times more as bring the results near one.
 *
 * @example convertTable(context, found).rows[0] // ['1', '18,000', '180.00']
 */
export function convertTable(context: ConvertContext, { rate }: Converted): ConvertTable {
	const { fromUnit, toUnit, words, locale } = context;
	const scale = 10 ** Math.max(0, Math.round(Math.log10(rate.over / rate.times)));
	const isOneCurrency = fromUnit.currency === toUnit.currency;
	const [left, right] = isOneCurrency
		? [[fromUnit], [toUnit]]
		: [withOther(context, fromUnit), withOther(context, toUnit)];
	const text = (value: number, from: NamedUnit) => (unit: NamedUnit) =>
		formatAmount(restated(value, from, unit), unit.decimals, locale);
	return {
		heads: [...left, ...right].map(({ name }) => textIn(name, words)),
		rows: COMMON.map((common) => {
			const amount = amountOf(common * scale, fromUnit);
			const result = exchange(amount, rate).value;
			const [, ...others] = left.map(text(amount.value, fromUnit));
			return [formatNumber(amount.value, locale), ...others, ...right.map(text(result, toUnit))];
		})
	};
}

/** A result is in units that were in use on the day; what is converted stays as it was asked for. */
function withOther(context: ConvertContext, unit: NamedUnit): readonly NamedUnit[] {
	const other = otherPounds(context, unit);
	if (!other) return [unit];
	return unit === context.toUnit && !isInUse(unit, context.day) ? [other] : [unit, other];
}
