import { describe, expect, it } from 'vitest';
import {
	asOf,
	changeOver,
	changeSince,
	day,
	isMissing,
	missing,
	type Change,
	type MissingReason
} from '#lib/series/index.ts';
import { plain } from '#lib/format/index.ts';
import { baseInWords, moveCells, moveInWords, valuesInWords } from '#lib/wording/change.ts';
import { found, made } from '#tests/support/series.ts';
import { context } from '#tests/support/view/context.ts';

const week = (from: number, to: number): Change =>
	found(
		changeOver(
			made([
				['2024-11-29', from],
				['2024-12-06', to]
			]),
			day('2024-12-06'),
			'week'
		)
	);

const REASONS: readonly MissingReason[] = ['not-observed', 'too-old', 'too-coarse', 'base-missing', 'units-differ'];

describe('a move in words', () => {
	it.each([
		['dearer', 100, 125, ['25.0', '20.0'], /rose.*lost/],
		['cheaper', 125, 100, ['20.0', '25.0'], /fell.*gained/],
		['the story’s', 13500, 18000, ['33.3', '25.0'], /rose.*lost/],
		['the published', 14700, 18000, ['22.4', '18.3'], /rose.*lost/],
		['nearly threefold', 5000, 14999, ['200.0', '66.7'], /rose.*lost/],
		['far', 47, 18000, ['99.74'], /^the dollar rose 383‑fold; the pound lost/],
		['threefold', 5000, 15000, ['66.7'], /^the dollar rose 3‑fold; the pound lost/]
	])('%s: %d → %d', (_, from, to, figures, words) => {
		const stated = moveInWords(context(), week(from, to));
		expect(stated).toMatch(words);
		for (const figure of figures) expect(stated).toContain(`${figure}%`);
		expect(stated).not.toMatch(/[−+-]\d|\.$/);
	});

	it('nothing is reported as the same, without a figure', () => {
		expect(moveInWords(context(), week(100, 100))).not.toMatch(/\d/);
	});

	it('in Arabic has the same figures and other words', () => {
		const stated = moveInWords(context({}, 'ar'), week(100, 125));
		expect(plain(stated)).toContain('25.0\u00a0بالمئة');
		expect(stated).not.toMatch(/[a-z]/i);
	});
});

describe('a move in cells', () => {
	it('has both readings, each with its sign', () => {
		expect(moveCells(context(), week(14700, 18000))).toEqual({ price: '+22.4%', value: '−18.3%', reason: '' });
	});

	it('has a base with its day, in the unit that was chosen', () => {
		const { from } = week(14700, 18000);
		expect(baseInWords(context(), from, 'short')).toBe('14,700 on 29 Nov 2024');
		expect(baseInWords(context({ unit: 'new' }), from, 'short')).toBe('147.00 on 29 Nov 2024');
	});

	it.each([
		[100, 299, '+199.0%'],
		[100, 300, '×\u00a03'],
		[47, 18000, '×\u00a0383']
	])('%d → %d tells the price as %s', (from, to, price) => {
		expect(moveCells(context(), week(from, to)).price).toBe(price);
	});

	it.each([300, 5000, 70_000, 8_000_000])('1 → %d never tells a loss of all, as something is left', (to) => {
		expect(moveCells(context(), week(1, to)).value).toMatch(/^−99\.\d+%$/);
	});

	it.each(REASONS)('%s is reported as a reason, in both languages, without figures of a change', (reason) => {
		const texts = (['en', 'ar'] as const).map((language) => moveCells(context({}, language), missing(reason)));
		for (const { price, value } of texts) expect([price, value]).toEqual(['', '']);
		const [en, ar] = texts.map((cells) => cells.reason);
		expect(en).toMatch(/^[A-Z]/);
		expect(ar).toMatch(/[\u0600-\u06ff]/);
	});

	it('a base that is too old is shown with its day', () => {
		const series = made([
			['2024-06-01', 14700],
			['2024-12-06', 18000]
		]);
		const change = changeOver(series, day('2024-12-06'), 'week');
		expect(isMissing(change)).toBe(true);
		expect(isMissing(change) && moveCells(context(), change).reason).toContain('1 June 2024');
	});

	it('different reasons are shown differently', () => {
		const reasons = (['too-coarse', 'base-missing', 'units-differ', 'not-observed'] as const).map(
			(reason) => moveCells(context(), missing(reason)).reason
		);
		expect(new Set(reasons).size).toBe(reasons.length);
	});
});

describe('the values of a change', () => {
	it('are shown from the first to the last', () => {
		expect(valuesInWords(context(), week(14700, 18000))).toMatch(/14,700.*18,000/);
	});

	it('say when the first is only a figure of its month', () => {
		const series = made([
			['2024-11-01', 14700, 'month'],
			['2024-12-06', 18000]
		]);
		const change = found(changeSince(series, day('2024-11-05'), day('2024-12-06')));
		const exact = found(asOf(series, day('2024-12-06')));
		expect(exact.value).toBe(18000);
		expect(valuesInWords(context(), change)).not.toBe(valuesInWords(context(), week(14700, 18000)));
		expect(baseInWords(context(), change.from, 'short')).toBe('14,700 in Nov 2024, a monthly figure');
	});
});
