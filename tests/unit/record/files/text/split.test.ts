import { describe, expect, it } from 'vitest';
import { describeProblem } from '#lib/record/index.ts';
import { quoted } from '#lib/record/files/rules/rules.ts';
import { splitFile } from '#lib/record/files/text/split.ts';
import { addFields, goodText, setCells, setFile, type Change } from '#tests/support/record/record.ts';
import { problemsOf } from '#tests/support/record/small-record.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const PLACES = goodText('places.csv');
const POUND = goodText('quotes/pound.csv');

describe('traces of editors and spreadsheets that change nothing', () => {
	const lines = PLACES.trimEnd().split('\n');
	it.each([
		['Windows line ends', PLACES.replaceAll('\n', '\r\n')],
		['line ends of an old Macintosh', PLACES.replaceAll('\n', '\r')],
		['a Windows line end after the last row alone', `${PLACES.trimEnd()}\r\n`],
		['a Unix line end among Windows ones', PLACES.replace('\n', '\r\n')],
		['a blank line at the end', `${PLACES}\n`],
		['blank lines in the middle and at the beginning', `\n${lines.join('\n\n')}\n`],
		['a line of spaces', `${PLACES}   \n`],
		['rows without content', `${PLACES},,\n,,\n`],
		['a column without name and content', `${lines.map((line) => `${line},`).join('\n')}\n`],
		['such a column in the middle', `${lines.map((line) => line.replace(',', ',,')).join('\n')}\n`],
		['a byte-order mark', `\uFEFF${PLACES}`]
	])('%s', (_, text) => {
		expect(problemsOf(setFile('places.csv', text))).toEqual([]);
		const cells = splitFile(encode(text));
		expect('rule' in cells ? cells : Array.from(cells, ({ fields }) => fields)).toEqual(
			lines.map((line) => line.split(','))
		);
	});

	it('leaves lines counted as an editor counts them', () => {
		const text = `${POUND.split('\n').join('\r\n')}\r\n\r\n`;
		const moved = text.replace('2024-12-06,day', '\r\n2024-12-06,day').replace(',17000,', ',"17,000",');
		expect(problemsOf(setFile('quotes/pound.csv', moved))).toMatchObject([{ line: 5, column: 'mid', rule: 'number' }]);
	});
});

describe('what is refused, in everyday words', () => {
	it.each<readonly [string, Change, RegExp]>([
		['semicolons', setFile('places.csv', PLACES.replaceAll(',', ';')), /^places\.csv:1 .*semicolons/],
		['tabs', setFile('places.csv', PLACES.replaceAll(',', '\t')), /^places\.csv:1 .*tabs/],
		['a declared separator', setFile('places.csv', `sep=;\n${PLACES}`), /^places\.csv:1 .*“sep=;”/],
		[
			'an unnamed column',
			setFile('places.csv', PLACES.replaceAll('\n', ',x\n').replace(',x', ',')),
			/unnamed column with content, number 4/
		],
		[
			'an invisible space',
			setCells('quotes/pound.csv', 4, { mid: '17000\u00a0' }),
			/\[space\] found "17000\[U\+00A0\]"/
		],
		['a mark of direction', setCells('quotes/pound.csv', 4, { place: '\u200fdamascus' }), /"\[U\+200F\]damascus"/],
		[
			'a word that a column does not know',
			setCells('quotes/pound.csv', 4, { precision: 'week' }),
			/found "week"; expected: one of: day, month, year$/
		],
		[
			'a field too many',
			addFields('places.csv', ['homs', 'Homs', 'حمص', 'x']),
			/^places\.csv:5 \[field-count\] found 4 fields, not 3/
		]
	])('%s', (_, change, message) => {
		const problems = problemsOf(change);
		expect(problems.map(describeProblem).join('\n')).toMatch(message);
		expect(problems).toHaveLength(1);
	});

	it('shows every invisible character by its code, and none that can be seen', () => {
		expect(quoted('a\u200eb\u202fc\ufeffd')).toBe('"a[U+200E]b[U+202F]c[U+FEFF]d"');
		expect(quoted('دمشق – “x” y')).toBe('"دمشق – “x” y"');
	});
});
