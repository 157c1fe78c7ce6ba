import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatChange, formatNumber, type Locale } from '#lib/format/index.ts';
import { parseNumber } from '#lib/query/numbers/parse-number.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';
const THIN = '\u2009';

const LOCALES: readonly Locale[] = [
	{ language: 'en', digits: 'latn' },
	{ language: 'en', digits: 'arab' },
	{ language: 'ar', digits: 'latn' },
	{ language: 'ar', digits: 'arab' }
];

function valueOf(text: string): number | undefined {
	const read = parseNumber(text);
	return 'fault' in read ? undefined : read.value;
}

describe('parseNumber', () => {
	it.each([
		['0', 0],
		['100', 100],
		['  100 ', 100],
		['18000', 18000],
		['18,000', 18000],
		['18 000', 18000],
		[`18${NBSP}000`, 18000],
		[`18${NARROW}000`, 18000],
		[`18${THIN}000`, 18000],
		["18'000", 18000],
		['18’000', 18000],
		['18_000', 18000],
		['1,234,567', 1234567],
		['1.234.567', 1234567],
		['1,234.5', 1234.5],
		['1.234,5', 1234.5],
		['118.45', 118.45],
		['118.450', 118.45],
		['0.500', 0.5],
		['1234.567', 1234.567],
		['1,5', 1.5],
		['1,23', 1.23],
		['1,00', 1],
		['1.000,50', 1000.5],
		['1.000,5000', 1000.5],
		['1 000,5000', 1000.5],
		['1234,5678', 1234.5678],
		['0,0072', 0.0072],
		[',0072', 0.0072],
		['1.2345', 1.2345],
		['1234,567', 1234.567],
		['0,500', 0.5],
		['00,500', 0.5],
		[',500', 0.5],
		['1 000,50', 1000.5],
		[`1${NARROW}234${NARROW}567,8`, 1234567.8],
		["1'234,56", 1234.56],
		['١٠٠٠،٥', 1000.5],
		['1,5k', 1500],
		['.5', 0.5],
		['5.', 5],
		['007', 7],
		['١٨٬٠٠٠', 18000],
		['١٨،٠٠٠', 18000],
		['١٨٠٠٠', 18000],
		['۱۸٬۰۰۰', 18000],
		['١١٨٫٤٥', 118.45],
		['118٫450', 118.45],
		['18k', 18000],
		['18 K', 18000],
		['1.5m', 1500000],
		['1.1 million', 1100000],
		['2 bn', 2e9],
		['١٨ ألف', 18000],
		['10 آلاف', 10000],
		['١٫٥ مليون', 1500000],
		['2 مليار', 2e9],
		['-5', -5],
		['−5', -5],
		['+5', 5],
		['- 5', -5],
		['-0', 0],
		['\u206618,000\u2069', 18000],
		['1000000000000000', 1e15]
	])('reads “%s” as %d', (text, value) => {
		expect(valueOf(text)).toBe(value);
	});

	it.each([
		['25%', 25],
		['25%', 25],
		['٢٥٪', 25],
		['٪٢٥', 25],
		['%25', 25],
		['25 per cent', 25],
		['25 percent', 25],
		['25 Per Cent', 25],
		['25 بالمئة', 25],
		['25 بالمائة', 25],
		['25 في المئة', 25],
		['−18.3%', -18.3],
		['38,197.9%', 38197.9]
	])('reads “%s” as %d per cent', (text, value) => {
		expect(parseNumber(text)).toMatchObject({ value, percent: true, otherwise: undefined });
	});

	it.each([
		['1.234', 1.234, 1234],
		['18.000', 18, 18000],
		['138.500', 138.5, 138500],
		['-1.234', -1.234, -1234],
		['١.٢٣٤', 1.234, 1234],
		['1.234%', 1.234, 1234]
	])('tells that “%s” is read as %d and could be %d', (text, value, otherwise) => {
		expect(parseNumber(text)).toMatchObject({ value, otherwise });
	});

	it.each([
		['18,000', 0],
		['118.450', 3],
		['1,50', 2],
		['١١٨٫٤٥', 2],
		['1.5k', 0],
		['1.2345k', 1],
		['25.0%', 1]
	])('counts the decimals of “%s” as typed: %d', (text, decimals) => {
		expect(parseNumber(text)).toMatchObject({ decimals });
	});

	it('reads a decimal comma as it reads a decimal point, wherever that has one meaning', () => {
		const parts = fc.record({
			whole: fc.integer({ min: 0, max: 1e9 }),
			rest: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 5 })
		});
		fc.assert(
			fc.property(parts, ({ whole, rest }) => {
				fc.pre(rest.length < 3 || whole === 0 || whole > 999);
				expect(valueOf(`${whole},${rest}`)).toBe(valueOf(`${whole}.${rest}`));
			})
		);
	});

	it.each(['0.234', '1234.567', '1.23', '1.2345', '1,234', '1,234.567', '1٫234', '1.234m', '1.234.567'])(
		'sees one meaning alone in “%s”',
		(text) => {
			expect(parseNumber(text)).toMatchObject({ otherwise: undefined });
		}
	);

	it.each([
		['', 'empty'],
		['   ', 'empty'],
		['\u200f', 'empty'],
		['-', 'no-digits'],
		['+', 'no-digits'],
		['%', 'no-digits'],
		['.', 'no-digits'],
		[',', 'no-digits'],
		['k', 'no-digits'],
		['مليون', 'no-digits'],
		['ten', 'no-digits'],
		['Infinity', 'no-digits'],
		['12abc', 'strange'],
		['abc 12', 'strange'],
		['1e5', 'strange'],
		['0x10', 'strange'],
		['5-3', 'strange'],
		['--5', 'strange'],
		['5 $', 'strange'],
		['18k 5', 'strange'],
		['12,34,567', 'group'],
		['18,0000', 'group'],
		['1,2345', 'group'],
		['-1,2345', 'group'],
		['18,0000 k', 'group'],
		['18 0000', 'group'],
		['١٨٬٠٠٠٠', 'group'],
		['١٨،٠٠٠٠', 'group'],
		['1,000,', 'group'],
		['5,', 'group'],
		['1,2,3', 'group'],
		['1 234,567', 'group'],
		['12 34,5', 'group'],
		['1,000 000', 'group'],
		['1 8 000', 'group'],
		['1 2', 'group'],
		['1..2', 'group'],
		['1.2.3', 'group'],
		['1,2.5', 'group'],
		['1٬23', 'group'],
		['1٫2٫3', 'decimal'],
		['1.5 000', 'decimal'],
		['1.234,5,6', 'decimal'],
		['1000000000000001', 'too-large'],
		['9999999 bn', 'too-large']
	])('does not read “%s”: %s', (text, fault) => {
		expect(parseNumber(text)).toEqual({ fault });
	});

	it('reads back what the site itself prints, in both languages and digits', () => {
		const amounts = fc.record({ value: fc.integer({ min: 0, max: 1e12 }), locale: fc.constantFrom(...LOCALES) });
		fc.assert(
			fc.property(amounts, ({ value, locale }) => {
				expect(valueOf(formatNumber(value, locale))).toBe(value);
				expect(valueOf(formatAmount(value / 100, 2, locale))).toBeCloseTo(value / 100, 4);
			})
		);
	});

	it('reads back the per cents that the site prints', () => {
		const changes = fc.record({ tenths: fc.integer({ min: -989, max: 9999 }), locale: fc.constantFrom(...LOCALES) });
		fc.assert(
			fc.property(changes, ({ tenths, locale }) => {
				const read = parseNumber(formatChange(tenths / 1000, locale));
				expect(read).toMatchObject({ value: tenths / 10, percent: true });
			})
		);
	});

	it('gives a finite number or a reason for any text', () => {
		const piece = fc.constantFrom(...'0123456789٠٩۵.,٫٬،’_ -+%٪km', 'ألف', 'مليون', 'per cent', 'x', '\u2066');
		const text = fc.oneof(
			fc.string(),
			fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
		);
		fc.assert(
			fc.property(text, (typed) => {
				const read = parseNumber(typed);
				if ('fault' in read) expect(read.fault).not.toBe('');
				else expect(Math.abs(read.value)).toBeLessThanOrEqual(1e15);
			}),
			{ numRuns: 1000 }
		);
	});
});
