import { describe, expect, it } from 'vitest';
import { DuckDBInstance } from '@duckdb/node-api';
import { columnMap, readMapped } from '../../../../src/keeper/import/column-map.ts';
import { readImport } from '../../../../src/keeper/import/read.ts';
import { temporaryFolder } from '#tests/support/record/folder.ts';
import { goodFiles } from '#tests/support/record/record.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const opened = (file: string, text: string, options = {}) => readImport({ file, pieces: [encode(text)] }, options);
const read = (file: string, text: string, options = {}) => [...opened(file, text, options).rows];
const quotesOf = (file: string, text: string) => read(file, text).filter(({ table }) => table === 'quotes');

/** What DuckDB counts in the same file. */
async function count(text: string, where: string): Promise<number> {
	const dir = await temporaryFolder(new Map([['file.csv', encode(text)]]));
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const sql = `SELECT count(*)::INTEGER AS n FROM read_csv('${dir}/file.csv', all_varchar = true, header = true) WHERE ${where}`;
	return Number((await connection.runAndReadAll(sql)).getRowObjects()[0]?.n);
}

const MARKETS = ["Dar'a", 'Quamishli', 'Idleb', 'Ar-Raqqa', 'Hama', 'Jisr al shughur', "Dar'a (XB)", 'Tell Abiad'];
const KNOWN = ['daraa', 'qamishli', 'idlib', 'raqqa', 'hama', 'tal-abyad'];
const MONTHS = Array.from(
	{ length: 30 },
	(_, i) => `${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-15`
);

const WFP = [
	'date,market_id,market,admin1,admin2,price_syp_per_usd,price_flag,source',
	...MONTHS.flatMap((date, m) =>
		MARKETS.map((market, i) => {
			const flag = (m + i) % 11 === 0 ? 'forecast' : (m + i) % 3 === 0 ? 'aggregate' : 'actual';
			return `${date},${1000 + i},"${market}",A,B,${(m * i) % 7 === 3 ? '0.0' : `${500 + m * 10 + i}.0`},${flag},"Monitors, third party"`;
		})
	),
	''
].join('\n');

const IMF = [
	'Date,Rate,Currency,Frequency,Source,Country code,Country',
	...MONTHS.flatMap((date, m) =>
		['AUD', 'SYP', 'XDR'].map((code) => `${date},${m + 1.5},${code},${m % 2 ? 'A' : 'M'},IMF,XX,"Country, of ${code}"`)
	),
	''
].join('\n');

describe('files of publishers', () => {
	it('give as many quotes as DuckDB counts in the food prices', async () => {
		const expected = await count(WFP, "price_flag <> 'forecast' AND price_syp_per_usd::DOUBLE > 0");
		expect(expected).toBeGreaterThan(100);
		expect(quotesOf('wfp.csv', WFP)).toHaveLength(expected);
	});

	it('give as many quotes as DuckDB counts in the rates of the Fund', async () => {
		const expected = await count(IMF, "Currency = 'SYP'");
		expect(expected).toBe(30);
		expect(quotesOf('imf.csv', IMF)).toHaveLength(expected);
		const years = quotesOf('imf.csv', IMF).filter(({ cells }) => cells.precision === 'year');
		expect(years).toHaveLength(await count(IMF, "Currency = 'SYP' AND Frequency = 'A'"));
	});

	it('keep month, place, digits and unit', () => {
		expect(quotesOf('wfp.csv', WFP).find(({ cells }) => cells.place === 'dar-a-xb')?.cells).toEqual({
			date: '2019-01-15',
			precision: 'month',
			market: 'parallel',
			place: 'dar-a-xb',
			mid: '506.0',
			unit: 'syp-old',
			source: 'wfp-food-prices'
		});
	});

	it('bring the places of their markets, but for those that the record has under its own names', () => {
		const places = read('wfp.csv', WFP).filter(({ table }) => table === 'places');
		expect(places.map(({ cells }) => cells)).toEqual([
			{ id: 'dar-a-xb', name_en: "Dar'a (XB)", name_ar: 'درعا (عبر الحدود)' },
			{ id: 'jisr-al-shughur', name_en: 'Jisr al shughur', name_ar: 'جسر الشغور' }
		]);
		const own = quotesOf('wfp.csv', WFP).map(({ cells }) => cells.place);
		expect(new Set(own)).toEqual(new Set([...KNOWN, 'dar-a-xb', 'jisr-al-shughur']));
	});

	it('bring the row of their source', () => {
		expect(
			read('imf.csv', IMF)
				.filter(({ table }) => table === 'sources')
				.map(({ cells }) => cells)
		).toEqual([
			{
				id: 'imf-exchange-rates',
				publisher_en: 'International Monetary Fund',
				publisher_ar: 'صندوق النقد الدولي',
				address: 'https://codeforiati.org/imf-exchangerates/imf_exchangerates.csv',
				licence: '',
				cadence_days: '31'
			}
		]);
	});

	it('are known by what only they have', () => {
		const bank = JSON.stringify([
			{ total: 1 },
			[{ indicator: { id: 'PA.NUS.FCRF' }, countryiso3code: 'SYR', date: '2012', value: 64.5 }]
		]);
		expect(opened('a.json', bank).profile.id).toBe('world-bank');
		expect(quotesOf('a.json', bank)[0]?.cells.mid).toBe('64.5');
		expect(opened('b.csv', WFP).profile.id).toBe('wfp');
		expect(opened('c.csv', IMF).profile.id).toBe('imf');
		expect(opened('d.csv', 'id,name_en,name_ar\na,A,أ\n').profile.id).toBe('record');
		expect(() => read('e.csv', 'Day,Rate\n')).toThrow('e.csv [profile] found "Day, Rate"');
	});
});

describe('tables of the record', () => {
	const HEADER =
		'date;precision;market;series;place;bid;ask;mid;unit;source;recorded;use;why_en;why_ar;flags;note_en;note_ar';
	const row = (date: string, mid: string, note = '') =>
		`${date};day;parallel;syp-parallel;damascus;;;${mid};syp-old;paper;01.11.2026;point;;;;${note};`;
	const table = (...rows: readonly string[]) => `\uFEFF${[HEADER, ...rows, ''].join('\r\n')}`;

	it('are read as the spreadsheet of another country saves them', () => {
		const rows = quotesOf('q.csv', table(row('6.12.2024', '18000,5'), row('7.12.2024', '22500')));
		expect(rows.map(({ cells }) => [cells.date, cells.mid, cells.recorded])).toEqual([
			['2024-12-06', '18000.5', '2026-11-01'],
			['2024-12-07', '22500', '2026-11-01']
		]);
	});

	it('take the order of day and month from the column, or from the operator', () => {
		expect(
			quotesOf('q.csv', table(row('6/12/2024', '1'), row('25/12/2024', '1'))).map(({ cells }) => cells.date)
		).toEqual(['2024-12-06', '2024-12-25']);
		const text = table(row('6/12/2024', '1'));
		expect(() => read('q.csv', text)).toThrow('q.csv:2 date [date-ambiguous] found "6/12/2024"');
		expect(read('q.csv', text, { dateOrder: 'month-first' })[0]?.cells.date).toBe('2024-06-12');
	});

	it.each([
		['a number of two meanings', table(row('2024-12-06', '13.800')), 'q.csv:2 mid [number-ambiguous] found "13.800"'],
		[
			'a number that is none',
			table(row('2024-12-06', '1'), row('2024-12-07', 'soon')),
			'q.csv:3 mid [number] found "soon"'
		],
		['a day that is none', table(row('45632', '1')), 'q.csv:2 date [date] found "45632"'],
		['a formula', table(row('2024-12-06', '1', '=1+1')), 'q.csv:2 note_en [formula] found'],
		['a column that is missing', table().replace('unit;', 'units;'), 'q.csv:1 unit [column-missing]'],
		['a column too many', 'id,name_en,name_ar,colour\na,A,أ,red\n', 'q.csv:1 colour [column-unknown]']
	])('are refused with %s', (_, text, message) => {
		expect(() => read('q.csv', text)).toThrow(message);
	});

	it('are recognised by their columns', () => {
		const files = goodFiles();
		for (const table of ['sources', 'events', 'places', 'series'] as const) {
			const { rows } = readImport({ file: 'x.csv', pieces: [files.get(`${table}.csv`) ?? new Uint8Array()] }, {});
			expect(new Set(Array.from(rows, (row) => row.table))).toEqual(new Set([table]));
		}
	});
});

describe('any CSV', () => {
	const VALUES = ['market=parallel', 'place=damascus', 'unit=syp-old', 'source=paper'];
	const input = (text: string) => ({ file: 'a.csv', pieces: [encode(text)] });

	it('is read by a map of its columns', () => {
		const map = columnMap(['date=Gregorian Date', 'mid=Close Price', 'note_en=Note'], VALUES);
		const rows = readMapped(
			input('Close Price,Gregorian Date,Note\n"1,880,200",2026/08/06,a\n,2026/08/05,b\n'),
			map,
			{}
		);
		expect(Array.from(rows, ({ cells }) => cells)).toEqual([
			{
				precision: 'day',
				market: 'parallel',
				place: 'damascus',
				unit: 'syp-old',
				source: 'paper',
				date: '2026-08-06',
				mid: '1880200',
				note_en: 'a'
			}
		]);
	});

	it.each([
		['a pair that is none', ['date'], VALUES, '“date” is no pair'],
		['a column that a quote does not have', ['date=D', 'rate=R'], VALUES, 'a quote has no column rate'],
		['no day', ['mid=R'], VALUES, 'say where date comes from'],
		['no unit', ['date=D', 'mid=R'], VALUES.slice(0, 2), 'say where unit comes from'],
		['no figure', ['date=D'], VALUES, 'say which column is the mid']
	])('is refused with %s', (_, columns, values, message) => {
		expect(() => columnMap(columns, values)).toThrow(message);
	});

	it.each([
		['a column that is missing', 'D,X\n', 'a.csv:1 R [column-missing]'],
		['a day that is none', 'D,R\nx,1\n', 'a.csv:2 D [date] found "x"'],
		['a day of two orders', 'D,R\n1/2/2024,1\n', 'a.csv:2 D [date-ambiguous]'],
		['a number that is none', 'D,R\n2024-01-02,x\n', 'a.csv:2 R [number] found "x"'],
		['no figure at all', 'D,R\n2024-01-02,\n', 'a.csv [nothing]']
	])('names %s', (_, text, message) => {
		expect(() => [...readMapped(input(text), columnMap(['date=D', 'mid=R'], VALUES), {})]).toThrow(message);
	});
});
