import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRecord } from '#lib/record/index.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { todayAt } from '#lib/server/store/running-record.ts';
import { DATA, readmeTable, record, rowsOf, textOf } from '#tests/support/record/real.ts';

const FILES = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.csv'));

const FIRST = '2026-11-23';
const quotesIn = (name: string) => rowsOf(`data/quotes/${name}.csv`);
const countOf = (...names: readonly string[]) => names.reduce((sum, name) => sum + quotesIn(name).length, 0);
const firstIn = (...names: readonly string[]) =>
	names.reduce((sum, name) => sum + quotesIn(name).filter(({ recorded }) => recorded === FIRST).length, 0);

it('keeps every rule', async () => {
	expect(readRecord(await readFolder(DATA), 'v1', todayAt(Date.now()))).not.toHaveProperty('problems');
});

const QUOTE_FILES = FILES.filter((path) => path.startsWith('quotes/')).map((path) => path.slice(7, -4));

describe('the number of rows', () => {
	const leftOut = readmeTable('What was left out');

	it.each([
		['syp-quotes.csv', 1236, ['syp-official', 'syp-parallel', 'syp-remittance']],
		['comparators.csv', 367, ['comparators']],
		['indicators.csv', 1419, ['wages', 'prices', 'statistics']]
	])('is that of %s, %d, less what the README leaves out', (collected, rows, files) => {
		const [, stated, out] = leftOut.find(([file]) => file === collected) ?? [];
		expect(Number(stated)).toBe(rows);
		expect(firstIn(...files)).toBe(rows - Number(out));
	});

	it.each([
		['syp-crosses', 13],
		['reference-feeds', 8],
		['syp-reported', 3]
	])('of %s is %d, as the README says', (file, rows) => {
		expect(firstIn(file)).toBe(rows);
	});

	it('of what was added is 1,093 and the 3,558 reference rates, as the README says', () => {
		const stated = readmeTable('What was added on 29 November 2026').map(([, rows, out]) => Number(rows) - Number(out));
		const added = QUOTE_FILES.filter((name) => name !== 'reference').flatMap(quotesIn);
		const isNew = ({ recorded, replaces }: Readonly<Record<string, string>>) => recorded === '2026-11-29' && replaces === '';
		expect([stated.reduce((sum, rows) => sum + rows, 0), added.filter(isNew).length]).toEqual([1093, 1093]);
		expect([countOf('gold'), countOf('reference')]).toEqual([321, 3558]);
		expect(textOf('data/README.md')).toContain('3,558 figures');
	});

	it('adds up to all quotes that are read and those that were replaced', () => {
		expect(record.quotes.length + record.corrections.length).toBe(countOf(...QUOTE_FILES));
		expect(record.corrections.map(({ by }) => by === undefined)).toEqual([false, false, false, false]);
	});
});

describe.each(FILES)('%s', (file) => {
	const rows = rowsOf(`data/${file}`);
	const columns = Object.keys(rows[0] ?? {});
	const texts = columns.filter((column) => column.endsWith('_en'));
	const pairs = texts.filter((column) => columns.includes(column.replace(/_en$/, '_ar')));

	it('has every text in both languages, and they differ', () => {
		const lacking = rows.flatMap((row, i) =>
			pairs.flatMap((column) => {
				const [en = '', ar = ''] = [row[column], row[column.replace(/_en$/, '_ar')]];
				const isFine = en === '' ? ar === '' : en !== ar && /\p{Script=Arabic}/u.test(ar);
				return isFine ? [] : [`row ${i + 1} ${column}: "${en}", "${ar}"`];
			})
		);
		expect(lacking).toEqual([]);
	});

	it('has no English text that is Arabic as a whole', () => {
		const wrong = rows.flatMap((row) =>
			texts.filter((column) => row[column] && !/\p{Script=Latin}/u.test(row[column]) && /\p{Script=Arabic}/u.test(row[column]))
		);
		expect(wrong).toEqual([]);
	});
});

describe('provenance', () => {
	it('every quote, event and claim has a publisher with a web address', () => {
		const lacking = [...record.quotes, ...record.events, ...record.claims].filter(
			({ source }) => !/^https?:\/\/[^/\s]+\.[^/\s]+/.test(source.address) || source.publisher.en === ''
		);
		expect(lacking).toEqual([]);
	});

	it('every source is used', () => {
		const used = new Set(
			[...record.quotes, ...record.events, ...record.claims].map(({ source }) => source.id)
		);
		for (const { source } of rowsOf('data/units.csv')) used.add(source ?? '');
		expect([...record.sources.keys()].filter((id) => !used.has(id))).toEqual([]);
	});

	it('every series has quotes', () => {
		const quoted = new Set(record.quotes.map(({ series }) => series));
		expect([...record.series.keys()].filter((id) => !quoted.has(id))).toEqual([]);
	});

	it('a quote of one side alone is flagged, and no other is', () => {
		const wrong = record.quotes.filter(({ bid, ask, mid, flags }) => {
			const oneSided = mid === undefined && (bid === undefined) !== (ask === undefined);
			return oneSided !== flags.includes('one-sided');
		});
		expect(wrong.map(({ date, source, flags }) => [date, source.id, flags])).toEqual([]);
	});
});
