import { describe, expect, it } from 'vitest';
import { atInterval, type Observed } from '#lib/context/interval.ts';
import { day, isoDay, type Precision } from '#lib/series/index.ts';

const on = (iso: string, precision: Precision = 'day'): Observed => ({ day: day(iso), precision });
const listed = (observations: readonly Observed[], interval: 'all' | 'month') =>
	atInterval(observations, interval).map((one) => isoDay(one.day));

describe('the last observation of each calendar month', () => {
	it.each([
		['none of none', [], []],
		['the only one', [on('2024-11-22')], ['2024-11-22']],
		[
			'the last of several',
			[on('2024-11-22'), on('2024-11-29'), on('2024-11-30'), on('2024-12-01')],
			['2024-11-30', '2024-12-01']
		],
		['none for a month without any', [on('2024-10-31'), on('2024-12-06')], ['2024-10-31', '2024-12-06']],
		['one for the same month of each year', [on('2023-12-31'), on('2024-12-06')], ['2023-12-31', '2024-12-06']],
		[
			'what is dated to its month',
			[on('2010-07-01', 'month'), on('2010-08-01', 'month')],
			['2010-07-01', '2010-08-01']
		],
		['nothing that is dated to its year', [on('1990-01-01', 'year'), on('1990-03-05')], ['1990-03-05']],
		['a day before a year in the same month', [on('1990-01-05'), on('1990-01-06', 'year')], ['1990-01-05']]
	])('%s', (_, observations, expected) => {
		expect(listed(observations, 'month')).toEqual(expected);
	});
});

it('all of them, where they are not by months', () => {
	const observations = [on('1990-01-01', 'year'), on('2024-11-22'), on('2024-11-29')];
	expect(atInterval(observations, 'all')).toEqual(observations);
});
