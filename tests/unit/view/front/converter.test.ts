import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import type { ParameterProblem, ChartQuery } from '#lib/query/index.ts';
import { day } from '#lib/series/index.ts';
import { frontConverter, type Converter } from '#lib/view/front/converter.ts';
import { context } from '#tests/support/view/context.ts';

const NONE: readonly ParameterProblem[] = [];

function converter(query: Partial<ChartQuery> = {}, language: 'en' | 'ar' = 'en', problems = NONE): Converter {
	const made = frontConverter(context(query, language), problems);
	if (!made) throw new RangeError('no converter');
	return made;
}
const answers = (query: Partial<ChartQuery>, language: 'en' | 'ar' = 'en') =>
	converter(query, language).results.map(({ figure, unit }) => `${plain(figure)} ${unit}`);

describe('the answer', () => {
	// The market stood at 13,800 old pounds on 5 October 2026, the euro at 15,585 on 27 September.
	it.each<[string, Partial<ChartQuery>, readonly string[]]>([
		['of dollars, in both pounds', { amount: 250, fromUnit: 'usd' }, ['3,450,000 old pounds', '34,500.00 new pounds']],
		[
			'with new pounds first where they are chosen',
			{ amount: 1, unit: 'new' },
			['138.00 new pounds', '13,800 old pounds']
		],
		['of euros, at their own rate', { amount: 100, fromUnit: 'eur' }, ['1,558,500 old pounds', '15,585.00 new pounds']],
		[
			'of old pounds, in dollars and new ones',
			{ amount: 1_380_000, fromUnit: 'syp-old' },
			['100.00 US dollars', '13,800.00 new pounds']
		],
		[
			'of new pounds, in dollars and old ones',
			{ amount: 69, fromUnit: 'syp-new' },
			['0.50 US dollars', '6,900 old pounds']
		],
		['as of a day before 2026, in old pounds alone', { amount: 2, asOf: day('2024-12-06') }, ['36,000 old pounds']],
		[
			'of pounds as of that day, in dollars alone',
			{ amount: 9000, fromUnit: 'syp-old', asOf: day('2024-12-06') },
			['0.50 US dollars']
		]
	])('%s', (_, query, right) => {
		expect(answers(query)).toEqual(right);
	});

	it('is in the page’s language', () => {
		expect(answers({ amount: 250 }, 'ar')).toEqual(['3,450,000 ليرة قديمة', '34,500.00 ليرة جديدة']);
	});

	it('has the form that the unit takes after its number', () => {
		expect(answers({ amount: 1.04, fromUnit: 'syp-new' }, 'ar')).toEqual(['0.0075 دولار أمريكي', '104 ليرات قديمة']);
		expect(answers({ amount: 1.11, fromUnit: 'syp-new' }, 'ar')[1]).toBe('111 ليرة قديمة');
		expect(answers({ amount: 0.01, fromUnit: 'syp-new' })[1]).toBe('1 old pound');
		expect(answers({ amount: 0.02, fromUnit: 'syp-new' })[1]).toBe('2 old pounds');
	});

	it('names the day and the side of its rate: of the market’s, whose age its card has, and of another with its age', () => {
		expect(converter().note).toBe('5 Oct 2026 · buying price');
		expect(converter({ fromUnit: 'syp-old' }).note).toBe('5 Oct 2026 · buying price');
		expect(converter({ asOf: day('2024-12-06') }, 'ar').note).toBe('6 كانون الأول 2024 · السعر الوسطي');
		expect(converter({ fromUnit: 'eur' }).note).toBe('27 Sept 2026, 57 days old · Mid rate');
		expect(converter({ fromUnit: 'eur', asOf: day('2026-09-28') }).note).toBe('27 Sept 2026 · Mid rate');
	});

	it('is none where the amount could not be read', () => {
		const problems: ParameterProblem = { name: 'amount', given: 'lots', expected: { fault: 'no-digits' } };
		const { amount, results, fault } = converter({}, 'en', [problems]);
		expect([amount, results]).toEqual(['lots', []]);
		expect(fault).toMatch(/^An amount must be a number .*, not “lots”\.$/);
	});

	it('is not touched by what was wrong elsewhere', () => {
		const problems: ParameterProblem = { name: 'unit', given: 'gold', expected: ['old', 'new'] };
		expect(converter({}, 'en', [problems]).fault).toBe('');
	});
});

describe('the list', () => {
	const texts = (query: Partial<ChartQuery> = {}) => converter(query).options.map(({ text }) => text);

	it('has the dollar first, then what is quoted, then the pounds', () => {
		expect(texts()).toEqual(['US dollars', 'euros', 'old pounds', 'new pounds']);
	});

	it('lacks what has no rate on the day, or is derived from too old a one', () => {
		expect(texts()).not.toContain('Turkish liras');
		expect(texts({ asOf: day('2026-04-01') })).toContain('Turkish liras');
		expect(texts({ asOf: day('2024-12-06') })).not.toContain('new pounds');
	});

	it('marks what is converted; the first where that has no rate', () => {
		const chosen = (query: Partial<ChartQuery>) =>
			converter(query)
				.options.filter((one) => one.chosen)
				.map(({ value }) => value);
		expect([chosen({ fromUnit: 'eur' }), chosen({ fromUnit: 'lbp' })]).toEqual([['eur'], ['usd']]);
	});
});

it('leads to what people ask for', () => {
	expect(converter().examples).toEqual([
		{ text: '100 euros', href: '?from_unit=eur' },
		{ text: 'the minimum wage', href: '?amount=750000&from_unit=syp-old' }
	]);
	const then = converter({ asOf: day('2024-12-06') }).examples;
	expect(then.map(({ href }) => href)).toContain('?amount=278910&from_unit=syp-old&asof=2024-12-06');
});

it('hands on the day, the unit and the digits', () => {
	expect(converter().keep).toEqual([]);
	expect(converter({ asOf: day('2026-10-05'), unit: 'new', digits: 'arab' }).keep).toEqual([
		{ name: 'asof', value: '2026-10-05' },
		{ name: 'unit', value: 'new' },
		{ name: 'digits', value: 'arab' }
	]);
});

it('is none before the market had a rate', () => {
	expect(frontConverter(context({ asOf: day('1960-01-01') }), NONE)).toBeUndefined();
});
