/** What a claim is held against: not its own source, nothing behind the last quote, and the official rate only beside a market. */
import { describe, expect, it } from 'vitest';
import { day, isMissing, isoDay } from '#lib/series/index.ts';
import { checkMove, checkRate, figure, moved, rated, TODAY, unit } from '#tests/support/record/claims.ts';

const WEEK = { to: day('2024-12-06'), period: 'week' } as const;
const perCent = (fraction: number) => Number((fraction * 100).toFixed(1));

describe('a claim’s own source', () => {
	const own = { to: WEEK.to, sources: ['newslooks-1'] } as const;

	it('is no evidence for its rate: 17,000 and 18,250 are left, in the middle 17,625', () => {
		const finding = checkRate(rated('18000', own));
		if (isMissing(finding.quoted)) throw new Error(finding.quoted.missing);
		expect(finding.quoted.observation.value).toBe(17625);
		expect(finding.quoted.point.quotes.map(({ source }) => source.id)).not.toContain('newslooks-1');
		expect(finding.ownPoints.map(({ value }) => value)).toEqual([18000]);
	});

	it('is no evidence for its week: +19.9% and −16.6%', () => {
		const finding = checkMove(moved('25', { ...WEEK, ...own }));
		if (isMissing(finding.change)) throw new Error(finding.change.missing);
		expect([perCent(finding.change.price), perCent(finding.change.value)]).toEqual([19.9, -16.6]);
		expect(finding.ownPoints.map(({ value }) => value)).toEqual([18000]);
	});

	it('is shown where the base is its own', () => {
		const since = checkMove(moved('25', { since: WEEK.to, to: TODAY, sources: ['newslooks-1'] }));
		expect(since.ownPoints.map(({ value }) => value)).toEqual([18000]);
	});

	it('is shown for each of several days', () => {
		const days = checkRate(rated('18000', { ...own, from: WEEK.to, to: day('2024-12-07') }));
		expect(days.ownPoints.map(({ value }) => value)).toEqual([18000]);
	});

	it('leaves a day without any other quote to the one before', () => {
		const finding = checkRate(rated('138', { unit: unit('syp-new'), sources: ['lira-today-2'] }));
		expect(isMissing(finding.quoted) || isoDay(finding.quoted.observation.observed)).toBe('2026-09-27');
	});

	it('is not spoken of where it quoted nothing', () => {
		expect(checkRate(rated('18000', { to: WEEK.to, sources: ['sana-1'] })).ownPoints).toEqual([]);
		expect(checkRate(rated('18000', { to: WEEK.to })).ownPoints).toEqual([]);
	});
});

describe('days behind the last quote, of 5 October 2026', () => {
	it.each([
		['the week to 23 November', { period: 'week' }, 'after-last-quote'],
		['the day to 6 October', { period: 'day', to: day('2026-10-06') }, 'after-last-quote'],
		['the week to 6 October', { period: 'week', to: day('2026-10-06') }, 'matches'],
		['since 5 October', { since: day('2026-10-05') }, 'after-last-quote'],
		['since 4 October', { since: day('2026-10-04') }, 'matches'],
		['its own two figures', { period: 'week', start: figure('100'), value: figure('101') }, 'after-last-quote']
	] as const)('%s', (_, claimed, verdict) => {
		expect(checkMove(moved('0.4', { ...claimed, about: true })).verdict).toBe(verdict);
	});

	it('gives the last quote beside the refusal', () => {
		const { change, bases } = checkMove(moved('0.4', { period: 'week' }));
		expect(isMissing(change) && change.last?.value).toBe(13800);
		expect(bases.some(({ base }) => 'period' in base && base.period !== 'year')).toBe(false);
	});

	it('have no rate of a span, and of a day one that does not decide', () => {
		const span = { from: day('2026-11-01'), to: TODAY };
		expect(checkRate(rated('13800', span)).verdict).toBe('after-last-quote');
		expect(checkRate(rated('13800', { ...span, from: day('2026-10-05') })).verdict).toBe('matches');
		expect(checkRate(rated('13800')).verdict).toBe('after-last-quote');
		expect(checkRate(rated('13800')).undecided).toBe('matches');
		expect(checkRate(rated('13800', { to: day('2026-10-06') })).undecided).toBeUndefined();
	});
});

describe('the official rate beside a market without quotes', () => {
	it('is shown under its own name, and decides nothing', () => {
		const finding = checkRate(rated('50', { to: day('2010-07-01') }));
		expect([finding.verdict, finding.beside?.info.id]).toEqual(['too-old', 'syp-official']);
		expect(finding.beside?.quoted.observation.value).toBeGreaterThan(40);
	});

	it('is shown for a change as well', () => {
		const finding = checkMove(moved('1', { since: day('2026-01-02'), series: 'syp-parallel-idlib' }));
		expect([finding.verdict, finding.beside?.info.id]).toEqual(['too-old', 'syp-official']);
		expect(perCent(finding.beside?.change.price ?? NaN)).toBe(10.4);
	});

	it('is not shown where the market is quoted, nor beside itself', () => {
		expect(checkRate(rated('50')).beside).toBeUndefined();
		expect(checkMove(moved('1', { since: day('2024-12-08') })).beside).toBeUndefined();
		expect(checkRate(rated('50', { series: 'syp-official', to: day('1950-01-01') })).beside).toBeUndefined();
	});
});
