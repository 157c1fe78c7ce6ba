import { formatAmount, formatChange, formatNumber, plain, type Locale } from '#lib/format/index.ts';

/**
 * A value as its axis writes it.
 *
 * @param decimals - of the unit, where amounts are counted
 * @example axisText(0.25, 'percent', 0, en) // '+25.0%'
 * @example axisText(18000, 'amount', 0, en) // '18,000'
 */
export function axisText(value: number, kind: AxisKind, decimals: number, locale: Locale): string {
	if (kind === 'percent') return plain(formatChange(value, locale));
	if (kind === 'index') return plain(formatNumber(value, locale, value < 10 ? 2 : value < 1000 ? 1 : 0));
	return plain(formatAmount(value, kind === 'dollars' ? 2 : decimals, locale));
}

/** The value that everything is measured from: nothing for a change, 100 for an index. */
export function baseOf(kind: AxisKind): number | undefined {
	if (kind === 'percent') return 0;
	return kind === 'index' ? 100 : undefined;
}

/** What an upright axis counts. */
export type AxisKind = 'amount' | 'percent' | 'index' | 'dollars';
