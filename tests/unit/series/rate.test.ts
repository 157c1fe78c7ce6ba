import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	amountOf,
	exchange,
	fixedRate,
	invertRate,
	quotedRate,
	crossRate,
	type Rate,
	type UnitOf
} from '#lib/series/index.ts';

const OLD: UnitOf<'syp-old'> = { id: 'syp-old', currency: 'SYP', perBase: 100, decimals: 0 };
const NEW: UnitOf<'syp-new'> = { id: 'syp-new', currency: 'SYP', perBase: 1, decimals: 2 };
const USD: UnitOf<'usd'> = { id: 'usd', currency: 'USD', perBase: 1, decimals: 2 };
const TRY: UnitOf<'try'> = { id: 'try', currency: 'TRY', perBase: 1, decimals: 2 };

const anyAmount = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
const anyRate = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

describe('exchange', () => {
	const market = quotedRate(18000, USD, OLD);

	it('turns dollars into pounds and back, exactly where it divides evenly', () => {
		expect(exchange(amountOf(100, USD), market)).toEqual({ value: 1800000, unit: OLD });
		expect(exchange(amountOf(18000, OLD), invertRate(market))).toEqual({ value: 1, unit: USD });
		expect(exchange(amountOf(54000, OLD), invertRate(market)).value).toBe(3);
	});

	it('knows no rate between old and new pounds but 100 to 1', () => {
		expect(exchange(amountOf(18000, OLD), fixedRate(OLD, NEW))).toEqual({ value: 180, unit: NEW });
		expect(exchange(amountOf(118.45, NEW), fixedRate(NEW, OLD))).toEqual({ value: 11845, unit: OLD });
		expect(() => fixedRate(OLD, TRY)).toThrow(RangeError);
	});

	it('goes through a third unit', () => {
		const lira = crossRate(invertRate(quotedRate(40, USD, TRY)), market);
		expect(exchange(amountOf(1, TRY), lira)).toEqual({ value: 450, unit: OLD });
	});

	it('refuses another unit than the rate begins with, where the compiler could not', () => {
		const stated: Rate = quotedRate(180, USD, NEW);
		expect(() => exchange(amountOf(1, OLD), stated)).toThrow('a rate of usd does not convert syp-old');
		expect(() => crossRate(stated, quotedRate(18000, USD, OLD))).toThrow('a rate of usd does not convert syp-new');
	});

	it.each([0, -1, NaN, Infinity])('refuses a rate of %d', (value) => {
		expect(() => quotedRate(value, USD, OLD)).toThrow(RangeError);
	});

	it('refuses an amount that is not finite', () => {
		expect(() => amountOf(NaN, USD)).toThrow(RangeError);
	});
});

describe('for any amount and rate', () => {
	it('there and back is the same to 1e-12', () => {
		fc.assert(
			fc.property(anyAmount, anyRate, anyRate, (value, pounds, liras) => {
				const rate = crossRate(invertRate(quotedRate(liras, USD, TRY)), quotedRate(pounds, USD, OLD));
				const back = exchange(exchange(amountOf(value, TRY), rate), invertRate(rate));
				expect(Math.abs(back.value / value - 1)).toBeLessThan(1e-12);
			})
		);
	});

	it('what it is in old pounds is a hundred times what it is in new ones', () => {
		fc.assert(
			fc.property(anyAmount, anyRate, (value, pounds) => {
				const rate = quotedRate(pounds, USD, OLD);
				const old = exchange(amountOf(value, USD), rate);
				const restated = exchange(amountOf(value, USD), crossRate(rate, fixedRate(OLD, NEW)));
				expect(Math.abs(old.value / (100 * restated.value) - 1)).toBeLessThan(1e-12);
			})
		);
	});
});
