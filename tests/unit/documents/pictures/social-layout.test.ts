/** The words of a shared picture: large enough, within its column, and never on one another. */
import { describe, expect, it } from 'vitest';
import { columnOf, inLines, inOneLine, LEAST, rowsBelow } from '#lib/documents/pictures/social-layout.ts';
import type { Picture, PictureRow } from '#lib/view/pictures/picture.ts';

const READINGS = [
	{ label: 'Price of the dollar', figure: '+22.4%' },
	{ label: 'Value of the pound', figure: '−18.3%' }
];
const LONG = 'Money changers bought at 17,500 and sold at 19,000 old pounds.';

const picture = (stated: Partial<Picture>): Picture => ({
	language: 'en',
	digits: 'latn',
	lineRole: 'market',
	title: ['Parallel market, Damascus'],
	amount: '18,000',
	unit: 'old pounds per US dollar',
	other: '',
	day: '6 December 2024',
	shortDay: '6 Dec 2024',
	freshness: 'fresh',
	side: LONG,
	sidedSince: '',
	since: 'Compared with a week earlier',
	base: '',
	readings: READINGS,
	rows: [],
	source: '',
	shortSources: [],
	site: 'Sarraf',
	chart: undefined,
	alt: '',
	...stated
});

describe('the column of one series', () => {
	it('has its words from the top down', () => {
		const { lines, since, readings } = columnOf(picture({ side: 'Published as a single rate.' }));
		expect(lines.map(({ part, size, y }) => [part, size, y])).toEqual([
			['title', 34, 86],
			['day', 28, 130],
			['amount', 124, 246],
			['unit', 32, 296],
			['side', 26, 332]
		]);
		expect([since, ...readings]).toEqual([412, 460, 510]);
	});

	it('breaks a long line in the place of small letters', () => {
		const side = columnOf(picture({})).lines.filter(({ part }) => part === 'side');
		expect(side.map(({ y }) => y)).toEqual([332, 362]);
		expect(side.every(({ size }) => size === LEAST)).toBe(true);
		expect(side.map(({ text }) => text).join(' ')).toBe(LONG);
	});

	it('makes room for a line that comes later by moving the readings down', () => {
		expect(columnOf(picture({ other: '180.00 new pounds' })).since).toBe(446);
	});

	const OTHER = '180.00 new pounds';
	const STALE = 'Last known 21 November 2024, 739 days old: too old for calculations';

	it.each([
		['a title of two lines', { title: ['a', 'b'] }, 124, true],
		['a second unit, too', { title: ['a', 'b'], other: OTHER }, 94, true],
		['a long day, too', { title: ['a', 'b'], other: OTHER, day: STALE, shortDay: '' }, 72, true],
		['a long unit, too', { title: ['a', 'b'], other: OTHER, day: STALE, shortDay: '', unit: LONG }, 72, false],
		['no readings', { title: ['a', 'b'], other: OTHER, readings: [], since: '' }, 124, true]
	])('always has which prices were published: with %s', (_, stated, amount, hasOther) => {
		const { lines, since, readings } = columnOf(picture({ other: '', ...stated }));
		const parts = lines.map(({ part }) => part);
		expect(parts).toContain('side');
		expect(lines.find(({ part }) => part === 'amount')?.size).toBe(amount);
		if ('other' in stated) expect(parts.includes('other')).toBe(hasOther);
		const last = lines.at(-1)?.y ?? NaN;
		expect(since).toBeGreaterThanOrEqual(last + 36);
		expect(readings.at(-1) ?? last).toBeLessThanOrEqual(552);
	});

	it('has a day that is too long for one line in its shorter form, and in lines where it has none', () => {
		const daysOf = (shortDay: string) =>
			columnOf(picture({ day: STALE, shortDay })).lines.flatMap(({ part, text }) => (part === 'day' ? [text] : []));
		expect(daysOf('21 Nov 2024, 739 days old')).toEqual(['21 Nov 2024, 739 days old']);
		expect(daysOf('').join(' ')).toBe(STALE);
	});
});

describe('the rows of a comparison', () => {
	const rowOf = (day: string, label = 'Market', shortDay = ''): PictureRow => ({
		lineRole: 'market',
		label,
		figure: '18,000',
		day,
		shortDay
	});
	const rows = (count: number, top: number, label?: string) =>
		rowsBelow(picture({ rows: Array.from({ length: count }, () => rowOf('5 October 2026', label)) }), top);

	it('are large while they are few', () => {
		expect(rows(3, 150).figure.size).toBe(60);
		expect(rows(4, 150).figure.size).toBe(36);
	});

	it('end above the rule, and have their days where these fit between them', () => {
		const six = rows(6, 160).rows;
		expect(six.at(-1)?.y).toBe(520);
		expect(six.every(({ days }) => days.length === 1)).toBe(true);
		const tight = rows(6, 260).rows;
		expect(tight.at(-1)?.y).toBe(524);
		expect(tight.every(({ days }) => days.length === 0)).toBe(true);
	});

	it('have a long day in its shorter form; what has none has two lines where they fit, and else ends with a whole word', () => {
		const long = 'Last known 21 November 2024, 739 days old: too old for it';
		const daysIn = (count: number, top: number, shortDay: string) =>
			rowsBelow(picture({ rows: Array.from({ length: count }, () => rowOf(long, 'Market', shortDay)) }), top).rows.map(
				({ days }) => days.map(({ text }) => text)
			);
		expect(daysIn(2, 150, '21 Nov 2024')).toEqual([['21 Nov 2024'], ['21 Nov 2024']]);
		expect(daysIn(2, 150, '').map((lines) => lines.join(' '))).toEqual([long, long]);
		const [cut = ''] = daysIn(4, 150, '')[0] ?? [];
		expect(cut).toMatch(/…$/);
		expect(long).toContain(cut.slice(0, -1));
		expect(long[cut.length - 1]).toMatch(/[\s,:]/);
		const [, , last] = rowsBelow(picture({ rows: Array.from({ length: 3 }, () => rowOf(long)) }), 260).rows;
		expect(last?.days).toHaveLength(1);
	});

	it('have a long name on two lines where they are large, and a shortened one where they are not', () => {
		const name = 'Official rate, Central Bank of Syria';
		const [large] = rows(2, 150, name).rows;
		expect(large?.names.map(({ y }) => y - large.y)).toEqual([-30, 0]);
		const [small] = rows(5, 150, name).rows;
		expect(small?.names).toMatchObject([{ size: LEAST, text: expect.stringMatching(/^Official rate.*…$/) }]);
	});
});

it('a text has the size wanted, a smaller one that can be read, or another form', () => {
	expect(inLines('', 540, 26)).toEqual([]);
	expect(inLines('Short', 540, 26)).toEqual([{ text: 'Short', size: 26 }]);
	expect(inOneLine('Short', 540, 26)).toEqual({ text: 'Short', size: 26 });
	expect(inOneLine(LONG, 540, 26).size).toBe(LEAST);
	expect(inOneLine(LONG, 540, 26).text).toMatch(/…$/);
	const [first = '', last = '', ...others] = inLines(LONG, 540, 26).map(({ text }) => text);
	expect(others).toEqual([]);
	expect(Math.abs(first.length - last.length)).toBeLessThan(12);
});
