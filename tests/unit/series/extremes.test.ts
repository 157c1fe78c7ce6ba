import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bestPeriods,
	changeOver,
	changes,
	day,
	dayAt,
	isoDay,
	worstPeriods,
	type Change,
	type Period
} from '#lib/series/index.ts';
import { anySeries, found, made } from '#tests/support/series.ts';

const series = made([
	['2024-11-15', 12000],
	['2024-11-22', 12500],
	['2024-11-29', 13500],
	['2024-12-06', 18000],
	['2024-12-13', 12000],
	['2024-12-20', 12600]
]);

/** The two days of each change. */
function spans(list: readonly Change[]): string[] {
	return list.map(({ from, to }) => `${isoDay(from.observed)} ${isoDay(to.observed)}`);
}

function overlap(a: Change, b: Change): boolean {
	return a.from.observed <= b.to.observed && b.from.observed <= a.to.observed;
}

const anyPeriod = fc.constantFrom<Period>('day', 'week', 'month', 'year');
const strongest = [
	['worstPeriods', worstPeriods, -1],
	['bestPeriods', bestPeriods, 1]
] as const;

describe('worstPeriods', () => {
	it('ranks the weeks in which the pound lost most, none of which share a day', () => {
		const worst = worstPeriods(series, 'week', 5);
		expect(spans(worst)).toEqual(['2024-11-29 2024-12-06', '2024-12-13 2024-12-20', '2024-11-15 2024-11-22']);
		expect(worst[0]?.value).toBe(-0.25);
	});

	it('lists no more than requested, and only losses', () => {
		expect(spans(worstPeriods(series, 'week', 1))).toEqual(['2024-11-29 2024-12-06']);
		expect(worstPeriods(series, 'week', 0)).toEqual([]);
		expect(worstPeriods(made([]), 'week', 3)).toEqual([]);
	});

	it.each([-1, 1.5, NaN])('refuses a count of %d', (count) => {
		expect(() => worstPeriods(series, 'week', count)).toThrow(`a count is a whole number from 0, got ${count}`);
	});
});

describe('bestPeriods', () => {
	it('ranks the gains', () => {
		const best = bestPeriods(series, 'week', 5);
		expect(spans(best)).toEqual(['2024-12-06 2024-12-13']);
		expect(best[0]).toEqual(changeOver(series, day('2024-12-13'), 'week'));
		expect(best[0]?.value).toBe(0.5);
	});
});

describe.each(strongest)('%s of any series', (_, list, sign) => {
	it('do not overlap, are sorted, and are changes by the rule', () => {
		fc.assert(
			fc.property(
				anySeries({ minLength: 2, maxLength: 100, coarse: true }),
				anyPeriod,
				fc.nat(12),
				(any, period, count) => {
					const ranked = list(any, period, count);
					expect(ranked.length).toBeLessThanOrEqual(count);
					ranked.forEach((change, i) => {
						const next = ranked[i + 1];
						if (next !== undefined) expect(next.value * sign).toBeLessThanOrEqual(change.value * sign);
						expect(change.value * sign).toBeGreaterThan(0);
						expect(change).toEqual(changeOver(any, change.to.observed, period));
						expect(ranked.slice(i + 1).some((other) => overlap(change, other))).toBe(false);
					});
				}
			)
		);
	});

	it('leave nothing out but what overlaps something at least as strong', () => {
		fc.assert(
			fc.property(anySeries({ minLength: 2, coarse: true }), anyPeriod, (any, period) => {
				const ranked = list(any, period, 1000);
				changes(any, period).value.forEach((value, i) => {
					if (!(value * sign > 0)) return;
					const change = found(changeOver(any, dayAt(any, i), period));
					const rivals = ranked.filter((other) => overlap(change, other) && other.value * sign >= value * sign);
					expect(rivals).not.toHaveLength(0);
				});
			})
		);
	});
});
