import { expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { changeInWords } from '#lib/wording/change-clause.ts';
import { context } from '#tests/support/view/context.ts';
import { composed } from '#tests/support/record/real.ts';

const wage = composed('min-wage-public');

it.each([
	['en', '168.9% more than the previous figure (278,910 on 5 February 2024)'],
	['ar', 'بزيادة 168.9 بالمئة على ما كان في المرة السابقة (278,910 في 5 شباط 2024)']
] as const)(
	'counts what holds until the next decree from the figure before, however old it is: %s',
	(language, text) => {
		const last = wage.points.at(-1);
		if (!last) throw new RangeError('the minimum wage has no value');
		const change = changeInWords(context({}, language), wage, last);
		expect(change.text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ')).toBe(text);
		expect(change.reason).toBe('');
	}
);

it('gives no change over a period for it, nor for its first figure', () => {
	const [first, last] = [wage.points[0], wage.points.at(-1)];
	if (!first || !last) throw new RangeError('the minimum wage has no value');
	expect(changeInWords(context(), wage, first).text).toBe('');
	expect(changeInWords(context({ show: 'year' }), wage, last).text).toBe('');
});

it.each([
	['en', '60 times as much as the previous figure (10 in October 2025, a monthly figure)'],
	['ar', 'بارتفاع إلى 60 ضعفاً مقارنةً بما كان في المرة السابقة (10 في تشرين الأول 2025، رقم شهري)']
] as const)('of what is no rate, too, a change from threefold on is a multiple: %s', (language, text) => {
	const electricity = composed('electricity-household-first');
	const last = electricity.points.at(-1);
	if (!last) throw new RangeError('the price of electricity has no value');
	expect(plain(changeInWords(context({}, language), electricity, last).text).replaceAll('\u00a0', ' ')).toBe(text);
});

it('counts from the figure before as long as that held, and not a day longer', () => {
	const { info, points } = wage;
	const [before, last] = points.slice(-2);
	if (!before || !last) throw new RangeError('the minimum wage has one value at most');
	const textOf = (carryDays: number) => changeInWords(context(), { ...wage, info: { ...info, carryDays } }, last).text;
	expect(textOf(last.day - before.day)).not.toBe('');
	expect(textOf(last.day - before.day - 1)).toBe('');
});
