import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, exchange, invertRate, quotedRate, scaled, crossRate, type UnitOf } from '#lib/series/index.ts';
import { formatAmount } from '#lib/format/index.ts';

const EN = { language: 'en', digits: 'latn' } as const;
const USD: UnitOf<'usd'> = { id: 'usd', currency: 'USD', perBase: 1, decimals: 2 };
const EUR: UnitOf<'eur'> = { id: 'eur', currency: 'EUR', perBase: 1, decimals: 2 };
const NEW: UnitOf<'syp-new'> = { id: 'syp-new', currency: 'SYP', perBase: 1, decimals: 2 };

describe('scaled', () => {
	it.each([
		[4.1, 0.15, 1, 0.615],
		[1.1, 3, 1, 3.3],
		[1.005, 100, 1, 100.5],
		[1.005, 1, 1, 1.005],
		[0.1, 0.2, 1, 0.02],
		[18000, 1, 100, 180],
		[100, 1, 13800, 100 / 13800],
		[1, 1, 3, 1 / 3],
		[-4.1, 0.15, 1, -0.615],
		[0, 5, 7, 0],
		[1e-7, 1e-7, 1, 1e-14],
		[1e15, 13800, 1, 1.38e19],
		[1.5e300, 10, 1e300, 15],
		[123456789.123, 1000, 1, 123456789123]
	])('%d × %d ÷ %d is %d', (value, times, over, result) => {
		expect(scaled(value, times, over)).toBe(result);
	});

	it.each([
		[NaN, 1, 1],
		[1, Infinity, 1],
		[1, 1, 0],
		[1, 1, NaN]
	])('refuses %d × %d ÷ %d', (value, times, over) => {
		expect(() => scaled(value, times, over)).toThrow(RangeError);
	});

	it('divides as hardware does, which rounds a quotient of whole numbers rightly', () => {
		const whole = fc.integer({ min: 1, max: 2 ** 31 });
		fc.assert(
			fc.property(whole, whole, (a, b) => {
				expect(scaled(a, 1, b)).toBe(a / b);
			})
		);
	});

	it('multiplies as whole numbers do, where they keep every digit', () => {
		const cents = fc.integer({ min: -3e7, max: 3e7 });
		fc.assert(
			fc.property(cents, cents, (a, b) => {
				expect(scaled(a / 100, b / 1000)).toBe((a * b) / 100000 || 0);
			})
		);
	});
});

describe('an amount at a rate', () => {
	/** a × b hundredths of hundredths, rounded half up to hundredths by whole numbers alone. */
	const hundredths = (a: number, b: number) => (BigInt(a) * BigInt(b) + 50n) / 100n;

	it('is rounded as on paper: half a hundredth goes up', () => {
		const cents = fc.record({ amount: fc.integer({ min: 100, max: 1e7 }), rate: fc.integer({ min: 100, max: 1e7 }) });
		fc.assert(
			fc.property(cents, ({ amount, rate }) => {
				const result = exchange(amountOf(amount / 100, USD), quotedRate(rate / 100, USD, NEW));
				const [shown, due] = [formatAmount(result.value, 2, EN).replace(/[,.]/g, ''), hundredths(amount, rate)];
				expect(shown).toBe(String(due));
			})
		);
	});

	it('is rounded so through another currency', () => {
		const parts = fc.record({ amount: fc.integer({ min: 1, max: 1e6 }), rate: fc.integer({ min: 100, max: 1e6 }) });
		fc.assert(
			fc.property(parts, ({ amount, rate }) => {
				// A euro is 1.25 dollars: amount / 0.8, in hundredths.
				const euro = crossRate(invertRate(quotedRate(0.8, USD, EUR)), quotedRate(rate / 100, USD, NEW));
				const result = exchange(amountOf(amount, EUR), euro);
				const due = (BigInt(amount) * BigInt(rate) * 10n + 4n) / 8n;
				expect(formatAmount(result.value, 2, EN).replace(/[,.]/g, '')).toBe(String(due));
			})
		);
	});

	it('prints 1.005 with two decimals as 1.01', () => {
		expect(formatAmount(exchange(amountOf(1.005, USD), quotedRate(1, USD, NEW)).value, 2, EN)).toBe('1.01');
	});
});
