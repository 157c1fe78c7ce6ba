import type { Cursor } from './cursor.ts';
import type { TokenOf } from './tokens.ts';

/** A sign such as $ or SYP before its number, unless the number has its currency behind it. */
export function currencyBefore(cursor: Cursor): TokenOf<'currency'> | undefined {
	const [sign, number, behind] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
	if (sign?.kind !== 'currency' || !sign.sign || number?.kind !== 'number') return undefined;
	return behind?.kind === 'currency' && !behind.sign ? undefined : cursor.take('currency');
}

/** The currency and the unit behind a number: “old pounds”, “ليرة جديدة”. */
export function moneyBehind(
	cursor: Cursor
): { readonly currency: TokenOf<'currency'> | undefined; readonly unit: 'old' | 'new' | undefined } | undefined {
	const before = cursor.counts ? cursor.take('unit') : undefined;
	const currency = cursor.counts ? cursor.take('currency') : undefined;
	const unit = before ?? (cursor.counts ? cursor.take('unit') : undefined);
	return currency || unit ? { currency, unit: unit?.unit } : undefined;
}
