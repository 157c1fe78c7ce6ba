import { describe, expect, it } from 'vitest';
import { measure } from '#lib/browser/chart/measure.ts';
import { chartWords } from '#lib/chart/data/interactive-chart.ts';
import { stripTexts } from '#lib/chart/data/point-detail.ts';
import { day } from '#lib/series/index.ts';
import { input, line, type Row } from '#tests/support/view/context.ts';

const EN = { locale: 'en' } as const;
const WORDS = chartWords(EN, { ...stripTexts(EN), premium: 'Premium', premiumOf: [], path: '/day/{}' });
const RISING: readonly Row[] = [
	['2024-11-29', 14700],
	['2024-12-06', 18000]
];
const [FROM, TO] = [day('2024-11-29'), day('2024-12-06')];

function between(stated: Parameters<typeof input>[1], rows = RISING, from = FROM, to = TO): string {
	return measure(input([], stated), WORDS, line(rows), from, to);
}

describe('what is measured between two days', () => {
	// 18,000 / 14,700 − 1 = 22.4%; 14,700 / 18,000 − 1 = −18.3%.
	it('is both readings of a rate, and one of a price or an index', () => {
		expect(between({})).toBe('dollar +22.4% · pound −18.3%');
		expect(between({ twoReadings: false })).toBe('+22.4%');
		expect(between({ kind: 'index' })).toBe('+22.4%');
	});

	it('is turned where the value of the pound is drawn', () => {
		expect(
			between({ kind: 'dollars' }, [
				['2024-11-29', 18000],
				['2024-12-06', 14700]
			])
		).toBe('dollar +22.4% · pound −18.3%');
	});

	it('is so many percentage points of percentages, drawn or published, also across zero', () => {
		const signed: Row[] = [
			['2024-11-29', -1.5],
			['2024-12-06', 2]
		];
		expect(between({ percentages: true }, signed)).toBe('+3.5 percentage points');
		expect(
			between({ kind: 'percent' }, [
				['2024-11-29', 0.05],
				['2024-12-06', 0.131]
			])
		).toBe('+8.1 percentage points');
	});

	it('takes the values as of both days, as long as they are carried', () => {
		expect(between({}, RISING, day('2024-12-01'), day('2025-04-05'))).toBe('dollar +22.4% · pound −18.3%');
		expect(between({}, RISING, FROM, day('2025-04-06'))).toBe(WORDS.unmeasured);
		expect(between({}, RISING, day('2024-11-28'), TO)).toBe(WORDS.unmeasured);
	});
});

describe('the number of days', () => {
	it('has each form of its language', () => {
		expect(WORDS.days).toEqual({ one: '{} day', other: '{} days' });
		const arabic = chartWords({ locale: 'ar' }, WORDS).days;
		expect(arabic).toMatchObject({ two: 'يومان', few: '{} أيام', many: '{} يوماً' });
	});
});
