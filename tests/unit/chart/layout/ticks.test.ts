import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '#lib/chart/layout/text-width.ts';
import type { Locale } from '#lib/format/index.ts';
import { day, isoDay, shift, toDay } from '#lib/series/index.ts';
import { project } from '#lib/chart/layout/axis.ts';
import { dayTicks, spaced, valueTicks } from '#lib/chart/layout/ticks.ts';

const EN: Locale = { language: 'en', digits: 'latn' };
const labels = (ticks: readonly { label: string }[]) => ticks.map(({ label }) => label);

describe('ticks of what is left', () => {
	it.each([
		['powers of ten', -0.9992, 0.15, 4, ['0.1%', '1%', '10%', '100%']],
		['1, 2 and 5 of them', -0.7, 0.15, 5, ['50%', '100%']],
		['even parts where little was lost', -0.08, 0.15, 8, ['95%', '100%']]
	])('%s', (_, low, high, most, expected) => {
		const ticks = valueTicks(low, high, { scale: 'left', kind: 'percent' }, most, EN);
		expect(labels(ticks)).toEqual(expected);
		for (const { at, label } of ticks) expect(10 ** at * 100).toBeCloseTo(Number.parseFloat(label), 9);
	});
});

describe('ticks of a logarithmic axis', () => {
	it.each([
		['1, 2 and 5', 40, 2500, 6, ['50', '100', '200', '500', '1,000', '2,000']],
		['1 and 3 where they would crowd', 40, 12000, 5, ['100', '300', '1,000', '3,000', '10,000']],
		['powers of ten where those would crowd', 40, 30000, 4, ['100', '1,000', '10,000']],
		['every other power where those would crowd', 0.5, 2e9, 5, ['1', '100', '10,000', '1,000,000', '100,000,000']],
		['even steps where there is no room for two', 11000, 15000, 8, ['11,000', '12,000', '13,000', '14,000', '15,000']],
		['tiny values', 0.0004, 0.03, 6, ['0.0005', '0.001', '0.002', '0.005', '0.01', '0.02']]
	])('%s', (_, low, high, most, expected) => {
		const ticks = valueTicks(low, high, { scale: 'log', kind: 'amount' }, most, EN);
		expect(labels(ticks)).toEqual(expected);
		expect(ticks.map(({ at }) => 10 ** at)).toEqual(
			expected.map((label) => expect.closeTo(Number(label.replaceAll(',', '')), 8 - Math.ceil(Math.log10(high))))
		);
	});

	it('are two at least where the first even step leaves one', () => {
		const ticks = valueTicks(1.01e-5, 1.95e-5, { scale: 'log', kind: 'amount' }, 5, EN);
		expect(labels(ticks)).toEqual(['0.000012', '0.000014', '0.000016', '0.000018']);
	});

	it('stand inside, ascend, say what they stand for, and are neither too many nor fewer than two', () => {
		const anyLow = fc.double({ min: 1e-5, max: 1e8, noNaN: true });
		fc.assert(
			fc.property(
				anyLow,
				fc.double({ min: 1.3, max: 1e8, noNaN: true }),
				fc.integer({ min: 5, max: 12 }),
				(low, times, most) => {
					const ticks = valueTicks(low, low * times, { scale: 'log', kind: 'amount' }, most, EN);
					const places = ticks.map(({ at }) => at);
					expect(ticks.length).toBeLessThanOrEqual(most);
					expect(ticks.length).toBeGreaterThanOrEqual(2);
					expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
					for (const { at, label } of ticks) {
						expect(at).toBeGreaterThanOrEqual(project(low, 'log'));
						expect(at).toBeLessThanOrEqual(project(low * times, 'log') + 1e-12);
						expect(Number(label.replaceAll(',', '')) / 10 ** at).toBeCloseTo(1, 1);
					}
					expect(new Set(labels(ticks)).size).toBe(ticks.length);
				}
			)
		);
	});
});

describe('ticks of an even axis', () => {
	it.each([
		[25000, 6, ['0', '10,000', '20,000']],
		[250, 6, ['0', '100', '200']],
		[0.5, 6, ['0', '0.2', '0.4']]
	])('to %d', (high, most, expected) => {
		const ticks = valueTicks(0, high, { scale: 'linear', kind: 'amount' }, most, EN);
		expect(labels(ticks)).toEqual(expected);
		expect(ticks.map(({ at }) => at)).toEqual(expected.map((label) => Number(label.replaceAll(',', ''))));
	});
});

describe('ticks of the time axis', () => {
	it.each([
		['2011-01-01', '2026-01-01', 4, ['2015', '2020', '2025']],
		['1990-01-01', '2026-11-23', 12, ['1990', '1995', '2000', '2005', '2010', '2015', '2020', '2025']],
		['2023-06-01', '2026-11-23', 6, ['2024', '2025', '2026']],
		['2020-01-01', '2023-02-01', 1.2, ['2020', '2021', '2022', '2023']],
		['2024-02-01', '2024-11-23', 6, ['Mar 2024', 'May 2024', 'Jul 2024', 'Sept 2024', 'Nov 2024']],
		['2024-12-01', '2024-12-13', 4, ['1 Dec', '4 Dec', '7 Dec', '10 Dec', '13 Dec']]
	])('%s to %s', (from, to, most, expected) => {
		expect(labels(dayTicks(day(from), day(to), most, EN))).toEqual(expected);
	});

	it.each([
		['latn', ['24 تشرين الثاني', '2 كانون الأول']],
		['arab', ['٢٤ تشرين الثاني', '٢ كانون الأول']]
	] as const)('are read from the right in Arabic, %s, where the drawing runs from the left', (digits, expected) => {
		const ticks = dayTicks(day('2024-11-24'), day('2024-12-09'), 2, { language: 'ar', digits });
		expect(labels(ticks)).toEqual(expected.map((text) => `\u2067${text}\u2069`));
	});

	it('are first days of years, inside, evenly spread, and never a single one or far more than requested', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -10000, max: 20000 }),
				fc.integer({ min: 3000, max: 20000 }),
				fc.integer({ min: 2, max: 14 }),
				(first, days, most) => {
					const [from, to] = [toDay(first), shift(toDay(first), days)];
					const ticks = dayTicks(from, to, most, EN);
					for (const [i, { at, label }] of ticks.entries()) {
						expect(isoDay(toDay(at))).toBe(`${label}-01-01`);
						expect(at).toBeGreaterThanOrEqual(from);
						expect(at).toBeLessThanOrEqual(to);
						const next = ticks[i + 1];
						if (next) expect(next.at - at).toBeGreaterThan((to - from) / (most * 2.5) - 732);
					}
					expect(ticks.length).toBeLessThanOrEqual(most * 2.5 + 1);
					expect(ticks.length).toBeGreaterThan(1);
				}
			)
		);
	});
});

describe('ticks whose labels would touch', () => {
	const ticks = [0, 1, 2].map((at) => ({ at, label: 'month' }));
	const width = widthOf('month', 10);
	const kept = (apart: number) => spaced(ticks, apart, 10).map(({ at }) => at);

	it('are left out, but for the first and the last where a single one would be left', () => {
		expect(kept(width + 10)).toEqual([0, 1, 2]);
		expect(kept(width + 9)).toEqual([0, 2]);
		expect(kept((width + 10) / 2)).toEqual([0, 2]);
		expect(kept((width + 10) / 2 - 0.1)).toEqual([0]);
		expect(spaced([], 100, 10)).toEqual([]);
	});

	it('are in brief where a single one would be left', () => {
		const briefly = ticks.slice(0, 2).map((tick) => ({ ...tick, brief: `${tick.at}` }));
		expect(spaced(briefly, width + 10, 10).map(({ label }) => label)).toEqual(['month', 'month']);
		expect(spaced(briefly, width + 9, 10).map(({ label }) => label)).toEqual(['0', '1']);
		expect(spaced(briefly, 1, 10).map(({ label }) => label)).toEqual(['month']);
		const months = dayTicks(day('2025-11-30'), day('2026-11-30'), 2, { language: 'ar', digits: 'arab' });
		expect(months.map(({ brief }) => brief)).toEqual(['١/٢٠٢٦', '٧/٢٠٢٦']);
	});

	it('stand at both ends where every third one would be a single one', () => {
		const four = [0, 1, 2, 3].map((at) => ({ at, label: 'month' }));
		expect(spaced(four, (width + 10) / 3, 10).map(({ at }) => at)).toEqual([0, 3]);
		expect(spaced(four.slice(0, 3), (width + 10) / 2.5, 10).map(({ at }) => at)).toEqual([0]);
	});
});
