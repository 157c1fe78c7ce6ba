import { describe, expect, it } from 'vitest';
import { describeProblem, RULES, type Problem } from '#lib/record/index.ts';
import { BROKEN } from '#tests/support/record/broken.ts';
import { setCells, setFile, type Change } from '#tests/support/record/record.ts';
import { problemsOf } from '#tests/support/record/small-record.ts';

const placeOf = ({ file, line, column, rule }: Omit<Problem, 'found'>) => ({ file, line, column, rule });

describe('one thing wrong', () => {
	it.each(BROKEN)('$name is shown once, in its place', ({ change, problem, found }) => {
		const problems = problemsOf(change);
		expect(problems.map(placeOf)).toEqual([problem]);
		expect(problems[0]?.found).toMatch(found);
	});

	it.each(BROKEN)(
		'$name: the message says where, which rule, what was found and what would be right',
		({ change, problem: { file, line, column, rule } }) => {
			const [problem] = problemsOf(change);
			const message = problem && describeProblem(problem);
			expect(message).toMatch(/^[^\n]+$/);
			expect(
				message?.startsWith(`${[line > 0 ? `${file}:${line}` : file, column].join(' ').trimEnd()} [${rule}] `)
			).toBe(true);
			expect(message).toContain(`found ${problem?.found}; `);
			const right = problem?.allowed
				? `one of: ${problem.allowed.map((word) => word || '(blank)').join(', ')}`
				: RULES[rule];
			expect(message?.endsWith(right)).toBe(true);
		}
	);

	it('has a case for every rule', () => {
		expect(new Set(BROKEN.map(({ problem }) => problem.rule))).toEqual(new Set(Object.keys(RULES)));
	});
});

describe('a word that a column does not know', () => {
	const messageOf = (...changes: readonly Change[]) => problemsOf(...changes).map(describeProblem);

	it('is shown with the words that it knows: the currencies of the record, and measures', () => {
		expect(messageOf(setCells('series.csv', 3, { per: 'SAR', role: '' }))).toEqual([
			'series.csv:3 per [choice] found "SAR"; expected: one of: SYP, LBP, USD, kg, litre, bundle, tray, cylinder, kwh, gram, coin, ounce, day, month, year, family-month, payment'
		]);
		expect(messageOf(setCells('series.csv', 3, { currency: 'SAR', role: '' }))).toEqual([
			'series.csv:3 currency [choice] found "SAR"; expected: one of: SYP, LBP, USD',
			'series.csv:3 unit [unit-currency] found "syp-old" for "SAR"; expected: the unit belongs to the currency and quantity of the series'
		]);
	});

	it('is shown with the roles that there are', () => {
		expect(messageOf(setCells('series.csv', 2, { role: 'main' }))).toEqual([
			'series.csv:2 role [choice] found "main"; expected: one of: headline, official, remittance, reported, (blank)'
		]);
		expect(messageOf(setCells('series.csv', 3, { role: 'headline' }))).toEqual([
			'series.csv:3 role [role-twice] found the same as line 2; expected: each role is given to one series: headline, official, remittance, reported'
		]);
	});
});

describe('several things wrong', () => {
	it('tells all of them, in the files of different kinds and in one row', () => {
		const problems = problemsOf(
			setCells('places.csv', 4, { name_ar: 'Aleppo' }),
			setCells('series.csv', 2, { max_step: '-2' }),
			setCells('quotes/pound.csv', 4, { date: '2024-02-31', mid: '17,000', flags: 'odd' }),
			setCells('quotes/bulletin.csv', 2, { source: 'rumour', recorded: '2024-11-30' }),
			setFile('claims.csv', '')
		);
		expect(problems.map(({ file, line, column, rule }) => [`${file}:${line}`, column, rule].join(' ')).sort()).toEqual([
			'claims.csv:0  file-empty',
			'places.csv:4 name_ar translation',
			'quotes/bulletin.csv:2 recorded recorded',
			'quotes/bulletin.csv:2 source unknown-key',
			'quotes/pound.csv:4 date date',
			'quotes/pound.csv:4 flags flags',
			'quotes/pound.csv:4 mid number',
			'series.csv:2 max_step positive'
		]);
	});

	it.each([
		['a zero too many', 5, { bid: '175000', ask: '190000', mid: '182500' }, 'mid'],
		['a jump that was not marked as looked at', 3, { flags: '' }, 'bid']
	])('tells %s once, though the rows after it are as far from it or from the row before', (_, line, cells, column) => {
		const problems = problemsOf(setCells('quotes/pound.csv', line, cells));
		expect(problems.map(placeOf)).toEqual([{ file: 'quotes/pound.csv', line, column, rule: 'step' }]);
	});

	it('tells a second slip of another size beside the first', () => {
		const problems = problemsOf(
			setCells('quotes/pound.csv', 5, { bid: '', ask: '', mid: '182500' }),
			setCells('quotes/pound.csv', 8, { mid: '119' })
		);
		expect(problems.map(({ line, rule }) => [line, rule])).toEqual([
			[5, 'step'],
			[8, 'step']
		]);
	});
});
