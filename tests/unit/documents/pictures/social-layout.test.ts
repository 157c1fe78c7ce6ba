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
	freshness: 'fresh',
	side: LONG,
	since: 'Compared with a week earlier',
	base: '',
	readings: READINGS,
	rows: [],
	source: '',
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

	it.each([
		['a title of two lines and a second unit', { title: ['a', 'b'], other: '180.00 new pounds' }, false],
		['the same without readings', { title: ['a', 'b'], other: '180.00 new pounds', readings: [], since: '' }, true],
		['a title of two lines', { title: ['a', 'b'] }, true]
	])('has which prices were published where the readings leave room for it: %s', (_, stated, isThere) => {
		const { lines, since, readings } = columnOf(picture(stated));
		expect(lines.some(({ part }) => part === 'side')).toBe(isThere);
		const last = lines.at(-1)?.y ?? NaN;
		expect(since).toBeGreaterThanOrEqual(last + 44);
		expect(readings.at(-1) ?? last).toBeLessThanOrEqual(552);
	});
});

describe('the rows of a comparison', () => {
	const rowOf = (day: string, label = 'Market'): PictureRow => ({ lineRole: 'market', label, figure: '18,000', day });
	const rows = (count: number, top: number, label?: string) =>
		rowsBelow(picture({ rows: Array.from({ length: count }, () => rowOf('5 October 2026', label)) }), top);

	it('are large while they are few', () => {
		expect(rows(3, 150).figure.size).toBe(60);
		expect(rows(4, 150).figure.size).toBe(36);
	});

	it('end above the rule, and have their days where these fit between them', () => {
		const six = rows(6, 160).rows;
		expect(six.at(-1)?.y).toBe(520);
		expect(six.every(({ day }) => day !== undefined)).toBe(true);
		const tight = rows(6, 260).rows;
		expect(tight.at(-1)?.y).toBe(524);
		expect(tight.every(({ day }) => day === undefined)).toBe(true);
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
