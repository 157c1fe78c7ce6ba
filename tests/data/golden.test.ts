import { describe, expect, it } from 'vitest';
import type { ComposedPoint } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { composed, readmeTable, rowsOf } from '#tests/support/record/real.ts';

/** A row of a table that was worked out by hand, or of what the record gives in its place. */
interface Row {
	/** The day, month or year under which the table keeps it. */
	readonly key: string;
	/** As the README tells it in its columns “table” and “record”. */
	readonly stated: string;
	readonly found: string;
	readonly whole: string;
}

const LENGTH = { day: 10, month: 7, year: 4 } as const;

const seenOf = ({ day, precision }: ComposedPoint) => isoDay(day).slice(0, LENGTH[precision]);
const rounded = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));

function step(seen: string, value: string, quotes: string): Row {
	const stated = `${value}, ${quotes} quotes`;
	return { key: seen, stated, found: `${seen} ${stated}`, whole: `${seen} ${stated}` };
}

function monthEnd(month: string, day: string, value: string, exact: string, quotes: string, precision: string): Row {
	const found = `${day === '' ? month : `${month}-${day}`} ${exact}`;
	return { key: month, stated: exact, found, whole: [month, day, value, quotes, precision].join(' ') };
}

function steps(points: readonly ComposedPoint[]): Row[] {
	const firsts = points.filter(({ value }, i) => i === 0 || points[i - 1]?.value !== value);
	return firsts.map((first, i) => {
		const holding = points.filter(({ day }) => day >= first.day && day < (firsts[i + 1]?.day ?? Infinity));
		const quotes = holding.reduce((sum, point) => sum + point.quotes.length, 0);
		return step(seenOf(first), rounded(first.value, 2), String(quotes));
	});
}

function monthEnds(points: readonly ComposedPoint[]): Row[] {
	const last = new Map(points.map((point) => [isoDay(point.day).slice(0, 7), point]));
	return [...last.values()].map((point) => {
		const [month, date] = [seenOf(point).slice(0, 7), seenOf(point).slice(8)];
		const [value, exact] = [rounded(point.value, 2), rounded(point.value, 3)];
		return monthEnd(month, date, value, exact, String(point.quotes.length), point.precision.slice(0, 1));
	});
}

const CASES = [
	{
		id: 'syp-official',
		table: rowsOf('tests/golden/composed/syp-official-steps.csv').map(({ seen = '', value = '', quotes = '' }) =>
			step(seen, value, quotes)
		),
		given: steps(composed('syp-official').points)
	},
	{
		id: 'syp-parallel',
		table: rowsOf('tests/golden/composed/syp-parallel-month-ends.csv').map(
			({ month = '', day = '', value = '', quotes = '', precision = '' }) =>
				monthEnd(month, day, value, value, quotes, precision)
		),
		given: monthEnds(composed('syp-parallel').points)
	}
];

const listed = readmeTable('Composed series against the step-by-step curation');

describe.each(CASES)('$id against the table worked out by hand', ({ id, table, given }) => {
	const differences = listed
		.filter(([series]) => series === id)
		.map(([, period = '', inTable = '', inRecord = '']) => ({ period, inTable, inRecord }));

	it('equals it but for the differences that the README lists', () => {
		const periods = new Set(differences.map(({ period }) => period));
		const records = new Set(differences.map(({ inRecord }) => inRecord));
		expect(given.filter(({ found }) => !records.has(found)).map(({ whole }) => whole)).toEqual(
			table.filter(({ key }) => !periods.has(key)).map(({ whole }) => whole)
		);
	});

	it.each(differences)('still differs in $period: $inTable in the table, $inRecord in the record', (difference) => {
		const { period, inTable, inRecord } = difference;
		expect(table.find(({ key }) => key === period)?.stated ?? 'none').toBe(inTable);
		expect(given.filter(({ found }) => found === inRecord)).toHaveLength(1);
		expect(`${period} ${inTable}`).not.toBe(inRecord);
	});

	it('has a table worth comparing', () => {
		expect(table.length).toBeGreaterThan(90);
	});
});

it('lists differences of the two series alone', () => {
	expect(new Set(listed.map(([series]) => series))).toEqual(new Set(CASES.map(({ id }) => id)));
});
