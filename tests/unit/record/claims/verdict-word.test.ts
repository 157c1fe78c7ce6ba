import { describe, expect, it } from 'vitest';
import { verdictWord } from '#lib/record/claims/index.ts';
import { day } from '#lib/series/index.ts';
import { check, figure, moved, rated } from '#tests/support/record/claims.ts';

/** The day of the market’s last quote. */
const LAST = { to: day('2026-10-05') } as const;
const WEEK = { to: day('2024-12-06'), period: 'week' } as const;

describe('the word of a verdict', () => {
	it.each([
		['supported', rated('13800', LAST)],
		['supported', rated('18500', { to: WEEK.to })],
		['overstated', rated('32000', LAST)],
		['cannot-be-checked', rated('32000')],
		['overstated', moved('25', WEEK)],
		['understated', rated('1380', LAST)],
		['understated', moved('4', WEEK)],
		['not-supported', moved('22.4', WEEK)],
		['not-supported', moved('18', { ...WEEK, direction: 'stronger' })],
		['not-supported', moved('122', WEEK)],
		['cannot-be-checked', moved('25')],
		['cannot-be-checked', rated('47', { to: day('1950-01-01') })],
		['cannot-be-checked', rated('47', { to: day('2010-07-01') })],
		['cannot-be-checked', moved('1', { period: 'week' })],
		['cannot-be-checked', moved('20', { start: figure('100'), value: figure('125'), to: day('1950-01-01') })],
		['overstated', moved('50', { start: figure('100'), value: figure('125'), to: day('1950-01-01') })]
	] as const)('%s', (word, claim) => expect(verdictWord(check(claim))).toBe(word));
});
