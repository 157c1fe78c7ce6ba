import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { context } from '#tests/support/view/context.ts';

const STORY: Partial<ChartQuery> = { asOf: day('2024-12-06'), from: day('2011-01-01') };

/** With plain spaces before the signs of per cent. */
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

function front(inputs: Partial<ChartQuery>, language: Language = 'en'): string {
	const seen = context({ ...STORY, ...inputs }, language);
	return spaced(chartInputOf(seen, frontSubjects(seen)).alt);
}

function compared(ids: readonly string[], inputs: Partial<ChartQuery>): string {
	const seen = context(inputs);
	return spaced(chartInputOf(seen, lineSpecsOf(seen, ids)).alt);
}

describe('a chart in words', () => {
	it('tells the days, and of each line both readings of its move, its lowest and highest, and the latest value', () => {
		const inputs = front({});
		expect(inputs).toContain('old pounds per US dollar, 1 January 2011 to 6 December 2024. Log scale.');
		expect(inputs).toMatch(
			/Market: from 47 \(\S.*?\) to 18,000 \(6 December 2024\), the dollar’s price × 383, the pound’s value −99\.74%; lowest 47 \(.*?\), highest 18,000 \(6 December 2024\)\./
		);
		expect(inputs).toMatch(/Official: from .* to 12,562 \(.*?\), the dollar’s price × /);
	});

	it('tells the same in Arabic', () => {
		const inputs = front({}, 'ar');
		expect(inputs).toContain('إلى 18,000');
		expect(inputs).toContain('سعر الدولار × 383 وقيمة الليرة −99.74%');
		expect(inputs).not.toMatch(/[a-z]/i);
	});

	it('turns the readings where the value of the pound is drawn: it is the dollar that rose', () => {
		for (const shown of [{ show: 'value' }, { show: 'index', reading: 'value' }] as const)
			expect(front(shown)).toContain('the dollar’s price × 383, the pound’s value −99.74%');
	});

	it('tells a per cent’s move in percentage points', () => {
		for (const show of ['week', 'month', 'year', 'premium', 'drawdown'] as const)
			expect(front({ show })).toMatch(/, [+−][\d,.]+ percentage points; lowest /);
	});

	it('tells the panel below, too', () => {
		const inputs = front({ panel: 'premium' });
		expect(inputs).toMatch(
			/\. Market premium over the official rate: from .* percentage points; lowest .*, highest .*\.$/
		);
		expect(inputs.startsWith(front({}))).toBe(true);
	});

	it('tells a line that never moved by its one value', () => {
		const still = compared(['lbp-official'], { from: day('2016-01-01'), to: day('2018-12-31') });
		expect(still).toMatch(/official: 1,508 throughout\.$/);
		expect(still).not.toMatch(/lowest|price/);
	});

	it('tells a change that never differed wherever it was calculated, not throughout', () => {
		// 11,055, then 11,300 and 12,200, each on an unknown day: no week of the year begins with one and ends with another.
		const still = compared(['syp-official'], { show: 'week', range: '1y' });
		expect(still).toMatch(/: 0\.0% wherever it could be calculated\.$/);
	});

	it('names a line that has no label, tells a price by one reading, and a lone point alone', () => {
		const wage = compared(['min-wage-public'], {});
		expect(wage).toMatch(/\. \S[^:]*: from .* to .*, × [\d.]+; lowest /);
		const lone = compared(['syp-parallel'], {
			asOf: day('2024-12-06'),
			from: day('2024-12-06'),
			to: day('2024-12-06')
		});
		expect(lone).toMatch(/6 December 2024/);
	});

	it('of other currencies names no pound', () => {
		const inputs = compared(['lbp-parallel', 'try-official'], { show: 'index' });
		expect(inputs).toMatch(/, price × [\d.]+, value of the currency −[\d.]+%; lowest/);
		expect(inputs).not.toContain('pound’s value');
	});
});
