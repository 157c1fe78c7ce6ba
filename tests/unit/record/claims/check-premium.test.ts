import { describe, expect, it } from 'vitest';
import type { PremiumClaim } from '#lib/record/claims/index.ts';
import { day, isMissing, isoDay } from '#lib/series/index.ts';
import { checkPremium, figure, premiumOf } from '#tests/support/record/claims.ts';

const LAST = day('2026-10-05');
/** The market 13,700 to 13,800, in the middle 13,750; the bulletin 12,150 to 12,250, in the middle 12,200. */
const SEPTEMBER = { to: day('2026-09-27') };
const BOTH = { from: day('2026-09-01'), to: LAST };

const verdict = (size: string, displayed: Partial<PremiumClaim> = {}) =>
	checkPremium(premiumOf(size, displayed)).verdict;

describe('a claimed premium', () => {
	// 13,800 on 12,200: the market is 13.11% above, and 11.59% are lost at the official rate.
	it.each([
		['13', {}, 'matches'],
		['13.1', {}, 'matches'],
		['13.2', {}, 'too-much'],
		['13', { about: true, to: LAST }, 'matches'],
		['14', { about: true, to: LAST }, 'matches'],
		['14', {}, 'too-much'],
		['12.6', {}, 'too-little'],
		['11.6', {}, 'matches-other-reading'],
		['12', { bound: 'over' }, 'matches'],
		['13.2', { bound: 'over' }, 'too-much'],
		['11', { bound: 'under' }, 'too-little'],
		['12', { upper: figure('14') }, 'matches'],
		['14', { upper: figure('15') }, 'too-much'],
		['1', { upper: figure('2') }, 'too-little']
	] as const)('of %s %%, %j, is checked with both markets of the day: %s', (size, displayed, expected) =>
		expect(verdict(size, displayed)).toBe(expected)
	);

	it.each([
		['12.7', 'matches'],
		['11.83', 'too-little'],
		['11.84', 'within-quotes'],
		['13.58', 'within-quotes'],
		['13.59', 'too-much']
	])('of %s %% is allowed from the lowest market and highest bulletin to the reverse: %s', (size, expected) =>
		expect(verdict(size, SEPTEMBER)).toBe(expected)
	);

	it('that is a range or a bound is allowed where the quotes reach into it', () => {
		expect(verdict('14', { ...SEPTEMBER, upper: figure('15') })).toBe('within-quotes');
		expect(verdict('15', { ...SEPTEMBER, upper: figure('16') })).toBe('too-much');
		expect(verdict('13', { ...SEPTEMBER, bound: 'over' })).toBe('within-quotes');
	});

	it('of several days is compared with the day that is nearest', () => {
		const of = (size: string) => {
			const { premium, verdict } = checkPremium(premiumOf(size, BOTH));
			return isMissing(premium) ? premium.missing : [isoDay(premium.parallel.observed), verdict];
		};
		expect(of('12.7')).toEqual(['2026-09-27', 'matches']);
		expect(of('13.1')).toEqual(['2026-10-05', 'matches']);
		expect(verdict('12.7', { ...BOTH, from: day('2026-09-28') })).toBe('too-little');
		expect(verdict('12.7', { from: SEPTEMBER.to, to: SEPTEMBER.to })).toBe('matches');
	});

	it('has no verdict where a market has no quote', () => {
		expect(verdict('13', { to: day('1950-01-01') })).toBe('not-observed');
		expect(verdict('13', { to: day('2010-07-01') })).toBe('too-old');
		const official = checkPremium(premiumOf('13', { series: 'syp-official' }));
		expect([official.verdict, official.official]).toEqual(['not-observed', undefined]);
	});

	it('tells the quotes of both markets, and leaves out its own source', () => {
		const { ends, range, official } = checkPremium(premiumOf('13', SEPTEMBER));
		expect(ends?.map(({ low, high }) => [low, high])).toEqual([
			[13700, 13800],
			[12150, 12250]
		]);
		expect(range?.map((one) => Number((100 * one).toFixed(2)))).toEqual([11.84, 13.58]);
		expect(official?.id).toBe('syp-official');
		expect(
			checkPremium(premiumOf('13', { to: LAST, sources: ['lira-today-2'] })).ownPoints.map(({ value }) => value)
		).toEqual([13800]);
	});
});
