import { describe, expect, it } from 'vitest';
import { months } from '#lib/server/resources/files/months.ts';
import { wholeRecord } from '#lib/server/resources/files/whole-record.ts';
import { series } from '#lib/server/resources/series.ts';
import type { SeriesRequest } from '#lib/server/resources/series.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

const read = (query = '', path = '/months') => months.read(requestTo(path + query), SITE);
const pageOf = (query = '') => months.page(read(query)).page;

const nameOf = (reply: Response) => reply.headers.get('content-disposition') ?? '';

describe('the page of the months', () => {
	it('shows the headline and the official rate over a year, the latest month first', () => {
		const { rows } = pageOf();
		expect(rows).toHaveLength(26);
		expect(rows[0]).toMatchObject({
			month: 'November 2026',
			monthPath: '/month/2026-11',
			market: 'Parallel market, Damascus',
			end: {
				amount: '13,800',
				day: '5 Oct 2026',
				path: '/day/2026-10-05',
				notes: ['carried forward'],
				sources: [{ text: 'Lira Today', href: expect.stringContaining('https://') }]
			},
			median: '',
			lowest: undefined,
			count: '0'
		});
		expect(rows[1]?.market).toBe('Official rate, Central Bank of Syria');
		expect(rows.at(-1)?.month).toBe('November 2025');
	});

	it('shows what is requested', () => {
		const page = pageOf('?series=syp-parallel&from=2024-12&to=2024-12&unit=new');
		expect(page.unit).toBe('new pounds per US dollar');
		expect(page.rows).toMatchObject([
			{
				end: { amount: '133.00' },
				median: '147.50',
				lowest: { amount: '112.50' },
				highest: { amount: '245.00' },
				count: '13'
			}
		]);
	});

	it('a figure of a month leads to its month and to its source, and says what it is', () => {
		const [row] = pageOf('?series=syp-parallel&from=2014-12&to=2014-12').rows;
		expect(row?.end).toMatchObject({
			amount: '214',
			day: 'Dec 2014',
			path: '/month/2014-12',
			notes: ['monthly figure']
		});
		expect(row?.end?.sources).not.toEqual([]);
	});

	it('names each unit of its figures once', () => {
		expect(pageOf().unit).toBe('old pounds per US dollar');
		expect(pageOf('?series=syp-parallel,syp-parallel-eur,syp-official').unit).toBe(
			'old pounds per US dollar and old pounds per euro'
		);
	});

	it('a value that was published in the month has no note; each of its sources is named once', () => {
		const [row] = pageOf('?series=syp-parallel&from=2024-12&to=2024-12').rows;
		expect(row?.end?.notes).toEqual([]);
		const addresses = row?.end?.sources.map(({ href }) => href);
		expect(new Set(addresses).size).toBe(addresses?.length);
	});

	it('offers the main rates and each market, and keeps what else was chosen', () => {
		const { options, keep } = pageOf('?series=syp-official&range=5y&unit=new').markets;
		expect(options.slice(0, 3)).toEqual([
			{ value: 'syp-parallel,syp-official', text: 'Main rates', selected: false },
			{ value: 'syp-parallel', text: 'Parallel market, Damascus', selected: false },
			{ value: 'syp-official', text: 'Official rate, Central Bank of Syria', selected: true }
		]);
		expect(keep).toEqual([
			{ name: 'range', value: '5y' },
			{ name: 'unit', value: 'new' }
		]);
		expect(pageOf().markets.options.find(({ selected }) => selected)?.text).toBe('Main rates');
	});

	it('offers the periods and both pounds, and marks what is shown', () => {
		const current = (query: string) =>
			pageOf(query).choices.flatMap(({ choices }) => choices.filter((one) => one.current).map(({ text }) => text));
		expect(current('')).toEqual(['1 yr', 'old pounds']);
		expect(current('?series=syp-official&range=all&unit=new')).toEqual(['All', 'new pounds']);
		expect(current('?from=2024-01')).toEqual(['old pounds']);
	});

	it('offers its files with the same choices', () => {
		expect(pageOf('?range=5y').downloads).toEqual([
			{ name: 'XLSX', path: '/months.xlsx?range=5y' },
			{ name: 'CSV', path: '/months.csv?range=5y' },
			{ name: 'CSV for Excel', path: '/months.excel.csv?range=5y' },
			{ name: 'JSON', path: '/months.json?range=5y' }
		]);
	});

	it('refuses what is no rate of the pound', () => {
		const { problems, infos } = read('?series=gold');
		expect(problems[0]).toMatchObject({ name: 'series', given: 'gold' });
		expect(infos.map(({ id }) => id)).toEqual(['syp-parallel', 'syp-official']);
	});
});

describe('the files of the months', () => {
	const QUERY = '?series=syp-parallel&from=2024-12&to=2024-12';

	it('as CSV', async () => {
		const reply = await months.forms.csv(read(QUERY, '/months.csv'));
		expect(await reply.text()).toBe(
			'month,series,unit,per,month_end,month_end_day,month_end_precision,median,lowest,lowest_day,highest,highest_day,days_quoted\r\n' +
				'2024-12,syp-parallel,syp-old,USD,13300,2024-12-31,day,14750,11250,2024-12-16,24500,2024-12-08,13\r\n'
		);
		expect(nameOf(reply)).toBe(
			'inline; filename="sarraf-months-series-syp-parallel-from-2024-12-01-to-2024-12-31.csv"'
		);
	});

	it('for Excel, with a byte-order mark and the separator that is requested', async () => {
		const bytes = async (query: string) =>
			Buffer.from(await (await months.forms['excel.csv'](read(query, '/months.excel.csv'))).arrayBuffer()).toString();
		expect(await bytes(QUERY)).toMatch(/^\uFEFFmonth,series,/);
		expect(await bytes(`${QUERY}&separator=semicolon`)).toMatch(/^\uFEFFmonth;series;/);
		expect(await bytes(`${QUERY}&separator=tab`)).toMatch(/^\uFEFFmonth\tseries\t/);
	});

	it('as JSON, with what is unknown as null', async () => {
		const reply = await months.forms.json(read('?series=syp-parallel&from=2026-11', '/months.json'));
		expect(await reply.json()).toMatchObject({
			licence: { name: 'CC-BY-4.0' },
			months: [
				{
					month: '2026-11',
					series: 'syp-parallel',
					unit: 'syp-old',
					per: 'USD',
					end: { value: 13_800, day: '2026-10-05', precision: 'day' },
					median: null,
					lowest: null,
					highest: null,
					daysQuoted: 0
				}
			]
		});
	});

	it('as a workbook', async () => {
		const reply = await months.forms.xlsx(read(QUERY, '/months.xlsx'), SITE);
		expect(reply.headers.get('content-type')).toContain('spreadsheetml');
		expect(
			Buffer.from(await reply.arrayBuffer())
				.subarray(0, 2)
				.toString()
		).toBe('PK');
	});
});

it('the whole record is a workbook', async () => {
	const parsed = wholeRecord.read(requestTo('/record.xlsx?asof=2024-12-06'), SITE);
	const reply = await wholeRecord.file(parsed, SITE);
	expect(nameOf(reply)).toBe('inline; filename="sarraf-record-asof-2024-12-06.xlsx"');
	expect(
		Buffer.from(await reply.arrayBuffer())
			.subarray(0, 2)
			.toString()
	).toBe('PK');
});

function parsed(path: string): SeriesRequest {
	const found = series.read(requestTo(path), SITE);
	if (found instanceof Response) throw new RangeError(`${path} is refused`);
	return found;
}

it('prices for ledgers have their unit in the name of the file; what is no rate has none', async () => {
	const answerOf = async (path: string) => series.forms.journal(parsed(path), SITE);
	const reply = await answerOf('/series/syp-parallel.journal?unit=new&asof=2024-12-06');
	expect(nameOf(reply)).toBe('inline; filename="sarraf-syp-parallel-syp-new-asof-2024-12-06-unit-new.journal"');
	expect(await reply.text()).toMatch(/\nP 2024-12-06 USD 180 SYP\n$/);
	const refused = await answerOf('/series/min-wage-public.journal');
	expect(refused.status).toBe(404);
	expect(await refused.text()).toContain('not a rate between two currencies');
});

it('a series is a CSV file for Excel, and a workbook', async () => {
	const table = await series.forms['excel.csv'](parsed('/series/syp-parallel.excel.csv?separator=semicolon'), SITE);
	expect(Buffer.from(await table.arrayBuffer()).toString()).toMatch(/^\uFEFFday;precision;/);
	const workbook = await series.forms.xlsx(parsed('/series/syp-parallel.xlsx?asof=2024-12-06'), SITE);
	expect(nameOf(workbook)).toBe('inline; filename="sarraf-syp-parallel-asof-2024-12-06.xlsx"');
});
