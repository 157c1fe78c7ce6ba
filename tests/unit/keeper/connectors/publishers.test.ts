/** Each publisher on loopback, in the shape in which it is known to answer. */
import { describe, expect, it } from 'vitest';
import { cbu } from '../../../../src/keeper/connectors/cbu.ts';
import { ecb } from '../../../../src/keeper/connectors/ecb.ts';
import { imf } from '../../../../src/keeper/connectors/imf.ts';
import { karamShaar } from '../../../../src/keeper/connectors/karam-shaar.ts';
import { liraToday } from '../../../../src/keeper/connectors/lira-today.ts';
import { liratOrg } from '../../../../src/keeper/connectors/lirat-org.ts';
import { wfp } from '../../../../src/keeper/connectors/wfp.ts';
import { worldBank } from '../../../../src/keeper/connectors/world-bank.ts';
import { fetched, line, page } from '#tests/support/keeper/fetched.ts';

describe('the European Central Bank', () => {
	const cube = (...days: readonly string[]) =>
		page('text/xml', `<?xml version="1.0"?><gesmes:Envelope><Cube>${days.join('')}</Cube></gesmes:Envelope>`);
	const day = (time: string, usd: string) =>
		`<Cube time="${time}"><Cube currency="USD" rate="${usd}"/><Cube currency="TRY" rate="36.70"/></Cube>`;

	it('is read per euro, with the digits as published', async () => {
		const { quotes } = await fetched(ecb, {
			'/stats/eurofxref/eurofxref-daily.xml': cube(day('2024-12-06', '1.0580'))
		});
		expect(quotes.map(line)).toEqual([
			'2024-12-06 day usd-per-eur-reference national //1.0580 usd',
			'2024-12-06 day try-per-eur-reference national //36.70 try'
		]);
	});

	it('fetches its history where days are wanted', async () => {
		const pages = {
			'/stats/eurofxref/eurofxref-hist.xml': cube(
				day('2024-12-06', '1.058'),
				day('2024-12-05', '1.0541'),
				day('2024-12-04', '1.0492')
			)
		};
		const { quotes } = await fetched(ecb, pages, { from: '2024-12-05', to: '2024-12-05' });
		expect(quotes.map(({ date, mid }) => `${date} ${mid}`)).toEqual(['2024-12-05 1.0541', '2024-12-05 36.70']);
	});

	it.each([
		['no rate', cube(''), 'Cube [xml] found "no rate"'],
		['a day that is none', cube(day('2024-13-06', '1')), '[date] found "2024-13-06"'],
		['a rate that is none', cube(day('2024-12-06', 'N/A')), '2024-12-06 USD [number] found "N/A"']
	])('is refused with %s', async (_, body, message) => {
		const { faults } = await fetched(ecb, { '/stats/eurofxref/eurofxref-daily.xml': body });
		expect(faults.join()).toContain(message);
	});
});

describe('the World Bank', () => {
	const PATH = '/v2/country/SYR/indicator/PA.NUS.FCRF?format=json&per_page=500';
	const row = (date: string, value: number | null) => ({
		indicator: { id: 'PA.NUS.FCRF', value: 'Official exchange rate' },
		countryiso3code: 'SYR',
		date,
		value,
		decimal: 2
	});
	const rows = [row('2024', null), row('2013', 108.425), row('2012', 64.5833)];

	it('is read by year, as averages that are no points', async () => {
		const { quotes } = await fetched(
			worldBank,
			{ [PATH]: JSON.stringify([{ page: 1, total: 3 }, rows]) },
			{ from: '2012-01-01' }
		);
		expect(quotes.map(line)).toEqual([
			'2013-07-01 year syp-official national //108.425 syp-old',
			'2012-07-01 year syp-official national //64.5833 syp-old'
		]);
		expect(quotes.map(({ use }) => use)).toEqual(['context', 'context']);
	});

	it.each([
		['an error, which is a list of one', [{ message: [{ id: '120', value: 'Invalid value' }] }], '[shape]'],
		[
			'another indicator',
			[{ total: 1 }, [{ ...row('2012', 1), indicator: { id: 'FP.CPI' } }]],
			'1.0.indicator.id [shape]'
		],
		['years without a value', [{ total: 1 }, [row('2024', null)]], '[nothing] found "1 rows"']
	])('is refused with %s', async (_, answer, message) => {
		const { quotes, faults } = await fetched(worldBank, { [PATH]: JSON.stringify(answer) });
		expect(quotes).toEqual([]);
		expect(faults.join()).toContain(message);
	});
});

describe('the World Food Programme', () => {
	const LISTING = '/api/3/action/package_show?id=wfp-food-prices-for-syrian-arab-republic';
	const FILE = '/dataset/abc/resource/def/download/wfp_food_prices_syr.csv';
	const listing = (url = `https://data.humdata.org${FILE}`) =>
		JSON.stringify({
			success: true,
			result: {
				resources: [
					{ name: 'QuickCharts', url: 'https://x/qc.csv' },
					{ name: 'Prices', url }
				]
			}
		});
	const HEADER =
		'date,admin1,admin2,market,market_id,latitude,longitude,category,commodity,commodity_id,unit,priceflag,pricetype,currency,price,usdprice';
	const rate = (
		date: string,
		market: string,
		price: string,
		flag = 'actual',
		commodity = 'Exchange rate (unofficial)'
	) => `${date},A,B,"${market}",1,33,36,non-food,${commodity},9,USD/LCU,${flag},Retail,SYP,${price},1`;
	const csv = (...rows: readonly string[]) => page('text/csv', [HEADER, ...rows, ''].join('\n'));

	it('is found through the catalogue and read by month and market', async () => {
		const file = csv(
			'#date,#adm1+name,#adm2+name,#loc+market+name,#loc+market+code,#geo+lat,#geo+lon,#item+type,#item+name,#item+code,#item+unit,#item+price+flag,#item+price+type,#currency,#value,#value+usd',
			rate('2023-05-15', 'Idleb', '8740'),
			rate('2023-05-15', "Al-Cha'ar", '8650.50'),
			rate('2023-05-15', 'Hama', '9000', 'forecast'),
			rate('2023-05-15', 'Homs', '0'),
			rate('2023-05-15', 'Homs', '21000', 'actual', 'Rice'),
			rate('2023-04-15', 'Homs', '7500')
		);
		const { quotes, faults } = await fetched(wfp, { [LISTING]: listing(), [FILE]: file });
		expect(faults).toEqual([]);
		expect(quotes.map(line)).toEqual([
			'2023-05-15 month  idlib //8740 syp-old',
			'2023-05-15 month  al-cha-ar //8650.50 syp-old'
		]);
	});

	it.each([
		['a catalogue without the file', { [LISTING]: listing('https://x/other.csv') }, 'result.resources [nothing]'],
		[
			'a changed column',
			{ [LISTING]: listing(), [FILE]: page('text/csv', 'date,market,price\n') },
			':1 commodity [column-missing]'
		],
		[
			'no exchange rate',
			{ [LISTING]: listing(), [FILE]: csv(rate('2023-05-15', 'Homs', '1', 'actual', 'Rice')) },
			'[nothing]'
		],
		[
			'a price that is none',
			{ [LISTING]: listing(), [FILE]: csv(rate('2023-05-15', 'Homs', 'NA')) },
			':2 price [number] found "NA"'
		],
		[
			'a day that is none',
			{ [LISTING]: listing(), [FILE]: csv(rate('2023-15-15', 'Homs', '1')) },
			':2 date [date] found "2023-15-15"'
		]
	])('is refused with %s', async (_, pages, message) => {
		const { quotes, faults } = await fetched(wfp, pages);
		expect(quotes).toEqual([]);
		expect(faults.join()).toContain(message);
	});
});

describe('the International Monetary Fund', () => {
	const HEADER = 'Date,Rate,Currency,Frequency,Source,Country code,Country';
	const pages = (...rows: readonly string[]) => ({
		'/imf-exchangerates/imf_exchangerates.csv': page('text/csv', `${HEADER}\n${rows.join('\n')}\n`),
		'/imf-exchangerates/imf_exchangerates_A_ENDA_USD.csv': page(
			'text/csv',
			`${HEADER}\n2011-12-31,48.4,SYP,A,IMF,SY,Syrian Arab Republic\n2011-12-31,1.5,AUD,A,IMF,AU,Australia\n`
		)
	});

	it('is read by month and by year, the pound alone', async () => {
		const { quotes } = await fetched(
			imf,
			pages('2011-11-30,50.75,SYP,M,IMF,SY,"Syria"', '2011-12-31,55.72,SYP,M,IMF,SY,"Syria"')
		);
		expect(quotes.map(line)).toEqual([
			'2011-12-31 month syp-official national //55.72 syp-old',
			'2011-12-31 year syp-official national //48.4 syp-old'
		]);
	});

	it.each([
		['another frequency', '2011-11-30,50.75,SYP,Q,IMF,SY,Syria', ':2 Frequency [shape] found "Q"'],
		['a rate that is none', '2011-11-30,,SYP,M,IMF,SY,Syria', ':2 Rate [number] found ""'],
		['no pound', '2011-11-30,1,AUD,M,IMF,AU,Australia', 'Currency [nothing]'],
		['a row that is too short', '2011-11-30,50.75,SYP', ':2 [field-count] found "3 fields, not 7"']
	])('is refused with %s', async (_, row, message) => {
		expect((await fetched(imf, pages(row))).faults.join()).toContain(message);
	});
});

describe('the Central Bank of Uzbekistan', () => {
	const row = (Nominal: string, more = {}) => ({
		id: 1,
		Ccy: 'SYP',
		Nominal,
		Rate: '1.01',
		Diff: '0',
		Date: '27.11.2026',
		...more
	});
	const PATH = '/uz/arkhiv-kursov-valyut/json/';

	it('is read per pound, in soums', async () => {
		const { quotes } = await fetched(cbu, { [PATH]: JSON.stringify([{ ...row('1'), Ccy: 'USD' }, row('1')]) });
		expect(quotes.map(line)).toEqual(['2026-11-27 day uzs-per-syp-reference national //1.01 uzs']);
	});

	it('fetches past days one by one', async () => {
		const days = ['2024-12-30', '2024-12-31', '2025-01-01'];
		const pages = Object.fromEntries(
			days.map((day) => [
				`${PATH}SYP/${day}/`,
				JSON.stringify([row('1', { Date: day.split('-').reverse().join('.') })])
			])
		);
		const { quotes } = await fetched(cbu, pages, { from: '2024-12-30', to: '2025-01-01' });
		expect(quotes.map(({ date }) => date)).toEqual(days);
	});

	it.each([
		['another amount', [row('10')], '0.Nominal [unit] found "10"'],
		['a day that is none', [row('1', { Date: '31.02.2026' })], '0.Date [date] found "31.02.2026"'],
		['no pound', [row('1', { Ccy: 'USD' })], 'Ccy [nothing]']
	])('is refused with %s', async (_, answer, message) => {
		expect((await fetched(cbu, { [PATH]: JSON.stringify(answer) })).faults.join()).toContain(message);
	});
});

describe('Lira Today', () => {
	const list = (bid: unknown) =>
		JSON.stringify([
			{ name: 'USD', ar_name: 'دولار', ask: '11950', bid, change: 0 },
			{ name: 'SAR', ask: '1', bid: '1' }
		]);
	const cities = (bid: unknown) =>
		Object.fromEntries(['damascus', 'aleppo', 'idlib'].map((city) => [`/app_api/cur_${city}.json`, list(bid)]));

	it('is read by city, on the day of the answer, without a unit', async () => {
		const { quotes } = await fetched(liraToday, cities('11900'));
		expect(quotes.map(line)).toEqual([
			'2026-11-29 day syp-parallel damascus 11900/11950/ ',
			'2026-11-29 day syp-parallel-aleppo aleppo 11900/11950/ ',
			'2026-11-29 day syp-parallel-idlib idlib 11900/11950/ '
		]);
		expect(new Set(quotes.map(({ flags }) => flags))).toEqual(new Set(['date-inferred']));
	});

	it('is refused where a side is missing or no number, city by city', async () => {
		expect((await fetched(liraToday, cities(null))).faults.join()).toContain('0.bid [shape] found "null"');
		expect((await fetched(liraToday, cities('-'))).faults).toHaveLength(3);
	});
});

describe('lirat.org', () => {
	const pages = (rows: unknown) =>
		Object.fromEntries(
			['damascus', 'aleppo', 'idlib'].map((city) => [
				`/wp-json/currency-route/currency/9/${city}.json`,
				JSON.stringify(rows)
			])
		);

	it('is read with its history, by the day in Damascus', async () => {
		const { quotes } = await fetched(
			liratOrg,
			pages([
				[Date.UTC(2024, 11, 5, 22), 18000],
				['1733572800', '22500']
			]),
			{ from: '2024-12-06' }
		);
		expect(quotes.slice(0, 2).map(line)).toEqual([
			'2024-12-06 day syp-parallel damascus //18000 ',
			'2024-12-07 day syp-parallel damascus //22500 '
		]);
		expect(quotes).toHaveLength(6);
	});

	it.each([
		['nothing', [], '[nothing]'],
		['a time that is none', [['today', 1]], '0.0 [date] found "today"'],
		['another shape', [[1, 2, {}], 3], '[shape]']
	])('is refused with %s', async (_, rows, message) => {
		expect((await fetched(liratOrg, pages(rows))).faults.join()).toContain(message);
	});
});

describe('Karam Shaar', () => {
	it('is read as context, derived', async () => {
		const rows = [
			{ timestamp: '2024-12-06T09:00:00Z', bid: 17900, ask: '18100', n: 3 },
			{ timestamp: '2024-12-05', bid: '17000', ask: '17500' }
		];
		const { quotes } = await fetched(karamShaar, { '/api/rates': JSON.stringify(rows) }, { to: '2024-12-06' });
		expect(quotes.map(line)).toEqual([
			'2024-12-06 day syp-parallel damascus 17900/18100/ ',
			'2024-12-05 day syp-parallel damascus 17000/17500/ '
		]);
		expect(quotes[0]).toMatchObject({ use: 'context', flags: 'derived' });
	});
});

it('goes on where one address of a source fails', async () => {
	const { quotes, faults, answers } = await fetched(liraToday, {
		'/app_api/cur_aleppo.json': JSON.stringify([{ name: 'USD', ask: '2', bid: '1' }])
	});
	expect(quotes.map(({ place }) => place)).toEqual(['aleppo']);
	expect(answers).toBe(1);
	expect(faults.map((fault) => fault.includes('[status] status 404'))).toEqual([true, true]);
});
