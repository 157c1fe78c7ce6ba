/** What existing clients send, replayed: each request as its program writes it, each answer as that program reads it. */
import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { frankfurter } from '#lib/server/resources/api/frankfurter.ts';
import { SITE } from '#tests/support/site.ts';
import { V1, V2 } from './frankfurter-shapes.ts';

const OLD = '/compat/frankfurter/parallel/syp-old';

function ask(path: string, language: Language = 'en', site = SITE): Response {
	const url = new URL(path, site.origin);
	return frankfurter({ url, locals: { language, site, status: undefined } });
}

const json = async (path: string) => (await ask(path)).json();

describe('requests of existing clients', () => {
	it('ERPNext, version 1: a number, also for dollars in rupees', async () => {
		expect((await json(`${OLD}/v1/2026-10-05?base=USD&symbols=SYP`)).rates.SYP).toBe(13_800);
		const rupees = (await json(`${OLD}/v1/2026-10-05?base=USD&symbols=INR`)).rates.INR;
		expect(rupees).toBeGreaterThan(50);
	});

	it('ERPNext, version 2: a number, also for dollars in rupees', async () => {
		expect(await json(`${OLD}/v2/rate/USD/SYP?date=2026-11-22`)).toEqual({
			date: '2026-10-05',
			base: 'USD',
			quote: 'SYP',
			rate: 13_800
		});
		expect((await json(`${OLD}/v2/rate/USD/INR?date=2026-10-05`)).rate).toBeGreaterThan(50);
	});

	it('GnuCash: status 200 and a rate; the inverse pair where that is small', async () => {
		const reply = ask(`${OLD}/v2/rate/USD/SYP`);
		expect([reply.status, (await reply.json()).rate]).toEqual([200, 13_800]);
		expect((await json(`${OLD}/v2/rate/SYP/USD`)).rate).toBeCloseTo(1 / 13_800, 15);
		expect(await ask(`${OLD}/v2/rate/SYP/USD`).text()).toContain('"rate":0.0000724637681159');
	});

	it('beanprice: its symbol, and the day observed', async () => {
		expect(await json(`${OLD}/v1/2024-12-08?base=USD&symbol=SYP`)).toEqual({
			amount: 1,
			base: 'USD',
			date: '2024-12-08',
			rates: { SYP: 24_500 }
		});
		expect(await json(`${OLD}/v1/latest?base=USD&symbol=SYP`)).toMatchObject({
			date: '2026-10-05',
			rates: { SYP: 13_800 }
		});
		expect((await json(`${OLD}/v1/2024-12-04?base=USD&symbol=SYP`)).date < '2024-12-04').toBe(true);
	});

	it('older converters: an amount in several currencies, dated to the oldest of them', async () => {
		const {
			amount,
			base,
			date: observed,
			rates
		} = await json(`${OLD}/v1/2026-10-05?base=USD&symbols=SYP,EUR&amount=250`);
		expect([amount, base, observed, Object.keys(rates)]).toEqual([250, 'USD', '2026-09-29', ['SYP', 'EUR']]);
		expect(rates.SYP).toBe(250 * 13_800);
		expect(rates.EUR).toBeCloseTo(250 * (await json(`${OLD}/v2/rate/USD/EUR?date=2026-10-05`)).rate, 6);
	});

	it('clients of version 2: rates of a day, of a range, and of each month', async () => {
		const now = await json(`${OLD}/v2/rates?base=USD&quotes=SYP,EUR&date=2026-10-05`);
		expect(V2.rates(now)).toBe(true);
		expect(now.map(({ quote }: { quote: string }) => quote)).toEqual(['SYP', 'EUR']);
		expect(await json(`${OLD}/v2/rates?base=USD&quotes=SYP&date=2024-12-06`)).toEqual([
			{ date: '2024-12-06', base: 'USD', quote: 'SYP', rate: 18_000 }
		]);
		const months = await json(`${OLD}/v2/rates?base=USD&quotes=SYP&from=2024-11-01&to=2024-12-31&group=month`);
		expect(months.slice(-2)).toEqual([
			{ date: '2024-11-26', base: 'USD', quote: 'SYP', rate: expect.any(Number) },
			{ date: '2024-12-31', base: 'USD', quote: 'SYP', rate: 13_300 }
		]);
	});

	it('a currency in itself is one, where it is wanted by name', async () => {
		const dollars = await json(`${OLD}/v1/2026-10-05?base=USD&symbols=USD,SYP&amount=2`);
		expect(dollars).toEqual({ amount: 2, base: 'USD', date: '2026-10-05', rates: { USD: 2, SYP: 27_600 } });
		expect(await json(`${OLD}/v2/rates?base=SYP&quotes=SYP&date=2026-10-06`)).toEqual([
			{ date: '2026-10-05', base: 'SYP', quote: 'SYP', rate: 1 }
		]);
		expect(Object.keys((await json(`${OLD}/v1/2026-09-29?base=USD`)).rates)).not.toContain('USD');
	});

	it('currencies and providers', async () => {
		expect((await json(`${OLD}/v1/currencies`)).SYP).toBe('Syrian pound');
		const currencies = await json(`${OLD}/v2/currencies`);
		expect(V2.currencies(currencies)).toBe(true);
		expect(currencies.find(({ iso_code }: { iso_code: string }) => iso_code === 'SYP')).toMatchObject({
			name: 'Syrian pound',
			symbol: '£S',
			start_date: '1989-07-01',
			end_date: '2026-10-05'
		});
		const providers = await json(`${OLD}/v2/providers`);
		expect(V2.providers(providers)).toBe(true);
		expect(providers.find(({ key }: { key: string }) => key === 'LIRA-TODAY-1')).toMatchObject({
			base: 'USD',
			currencies: ['SYP']
		});
		expect(new Set(providers.map(({ key }: { key: string }) => key)).size).toBe(providers.length);
	});
});

describe('answers have the shapes of Frankfurter', () => {
	const range = 'from=2024-11-01&to=2024-12-31';
	it.each([
		['v1/2026-10-05', V1.ratesOnDate],
		['v1/2024-12-06?base=USD&symbols=SYP,EUR&amount=250', V1.ratesOnDate],
		['v1/2024-12-06?base=SYP', V1.ratesOnDate],
		['v1/2024-11-01..2024-12-31?base=USD', V1.ratesDuringPeriod],
		['v1/2026-09-01..', V1.ratesDuringPeriod],
		['v1/currencies', V1.currencies],
		['v2/rates?date=2026-10-05', V2.rates],
		[`v2/rates?base=USD&quotes=SYP&${range}`, V2.rates],
		[`v2/rates?base=USD&quotes=SYP&${range}&group=week`, V2.rates],
		['v2/rate/SYP/USD', V2.rate],
		['v2/currencies', V2.currencies],
		['v2/providers', V2.providers]
	])('%s', async (path, isRight) => {
		for (const market of ['parallel/syp-old', 'official/syp-new']) {
			const reply = ask(`/compat/frankfurter/${market}/${path}`);
			expect(reply.status).toBe(200);
			expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
			const body = await reply.json();
			expect(isRight(body), JSON.stringify(isRight.errors)).toBe(true);
			expect(isRight([])).toBe(false);
		}
	});

	it.each([
		['v1/1980-01-01?base=USD', V1.notFound],
		['v1/yesterday', V1.notFound],
		['v2/rates?date=1980-01-01', V2.notFound],
		['v2/rate/USD/GOLD', V2.refused],
		['v2/rates?date=today', V2.refused],
		['v3', V2.notFound]
	])('%s is refused with a message', async (path, isRight) => {
		const body = await json(`${OLD}/${path}`);
		expect(isRight(body), JSON.stringify(isRight.errors)).toBe(true);
		expect(body.message).toMatch(/./);
	});

	it('what differs from it is found', async () => {
		const rates = await json(`${OLD}/v1/2026-10-05?base=USD&symbols=SYP`);
		expect(V1.ratesOnDate(rates)).toBe(true);
		expect(V1.ratesOnDate({ ...rates, unit: 'syp-old' })).toBe(false);
		expect(V1.ratesOnDate({ ...rates, date: '5 October 2026' })).toBe(false);
		expect(V1.ratesOnDate({ ...rates, rates: { SYP: 0 } })).toBe(false);
	});
});

describe('market and unit are in the address', () => {
	it('another market is another rate, another unit another number', async () => {
		const rate = async (market: string) =>
			(await json(`/compat/frankfurter/${market}/v2/rate/USD/SYP?date=2026-10-05`)).rate;
		expect(await rate('parallel/syp-old')).toBe(13_800);
		expect(await rate('parallel/syp-new')).toBe(138);
		expect(await rate('official/syp-new')).toBe(122);
	});

	it.each([
		'black/syp-old/v1/latest',
		'parallel/syp/v1/latest',
		'parallel/syp-old/v3/latest',
		'parallel/syp-old/v1',
		'parallel/syp-old/v2',
		'parallel/syp-old/v2/rates/x',
		'parallel/syp-old',
		''
	])('%s is nothing, and what there is is named', async (path) => {
		const reply = ask(`/compat/frankfurter/${path}`);
		expect(reply.status).toBe(404);
		expect((await reply.json()).message).toContain('parallel/syp-old');
	});
});

describe('what the record cannot answer', () => {
	it.each(['v1/2027-01-01?base=USD&symbols=SYP', 'v2/rate/USD/SYP?date=2027-06-01'])(
		'a day to come is today: %s',
		(path) => {
			expect(ask(`${OLD}/${path}`).status).toBe(200);
		}
	);

	it('past what a series is carried there is nothing, to the day', async () => {
		// The parallel rate is carried for 120 days: that of 5 October 2026 until 2 February 2027.
		const later = (text: string) => ({ ...SITE, today: day(text) });
		expect(ask(`${OLD}/v1/latest?base=USD&symbols=SYP`, 'en', later('2027-02-02')).status).toBe(200);
		const reply = ask(`${OLD}/v1/latest?base=USD&symbols=SYP`, 'en', later('2027-02-03'));
		expect(reply.status).toBe(404);
		expect(Object.keys(await reply.json())).toEqual(['message']);
		expect(ask(`${OLD}/v2/rate/USD/SYP`, 'en', later('2027-02-03')).status).toBe(404);
		expect(ask(`${OLD}/v2/rates?base=USD&quotes=SYP`, 'en', later('2027-02-03')).status).toBe(404);
	});

	it('a currency whose feed stopped is left out, and alone is not found', async () => {
		// Reference rates are carried for 14 days: those of 29 September 2026 until 13 October.
		expect(Object.keys((await json(`${OLD}/v1/2026-10-14?base=USD&symbols=SYP,EUR`)).rates)).toEqual(['SYP']);
		expect(ask(`${OLD}/v1/2026-10-13?base=USD&symbols=EUR`).status).toBe(200);
		expect(ask(`${OLD}/v1/2026-10-14?base=USD&symbols=EUR`).status).toBe(404);
	});

	it('before the first observation there is nothing', () => {
		expect(ask(`${OLD}/v1/1980-01-01?base=USD&symbols=SYP`).status).toBe(404);
		expect(ask(`${OLD}/v1/1980-01-01..1980-12-31?base=USD&symbols=SYP`).status).toBe(404);
		expect(ask(`${OLD}/v2/rates?base=USD&quotes=SYP&from=1980-01-01&to=1980-12-31`).status).toBe(404);
	});

	it('what is not known yet on a day is not in its answer', async () => {
		expect((await json(`${OLD}/v1/2024-12-07?base=USD&symbols=SYP`)).rates.SYP).not.toBe(24_500);
	});
});

describe('a bad request is answered by 422 and a message', () => {
	it.each([
		['v1/latest?base=USD&symbols=GOLD', 'GOLD'],
		['v1/latest?base=usdollar', 'usdollar'],
		['v1/latest?base=USD,EUR', 'USD,EUR'],
		['v1/latest?base=USD&amount=0', '0'],
		['v1/latest?base=USD&amount=-5', '-5'],
		['v1/latest?base=USD&amount=18k', 'in digits, such as 250 or 99.5, not “18k”'],
		['v1/2024-12?base=USD', 'a date such as 2024-12-06, not “2024-12”'],
		['v1/2024-13-01?base=USD', '2024-13-01'],
		['v1/yesterday?base=USD', 'yesterday'],
		['v1/2024-12-06..2024-12-01?base=USD', '2024-12-06'],
		['v1/2024-12-01..soon?base=USD', 'soon'],
		['v1/2024-12-01..2024-12-06..2024-12-09?base=USD', '2024-12-06..2024-12-09'],
		['v1/latest..?base=USD', 'latest'],
		['v1/latest?base=USD&base=EUR', 'base'],
		['v2/rates?date=2024-12-06&date=2024-12-07', 'date'],
		['v2/rate/USD/SYP?date=2024-12-06&date=2024-12-07', 'date'],
		['v2/rates?base=USD&quotes=GOLD', 'GOLD'],
		['v2/rates?base=USD,EUR', 'USD,EUR'],
		['v2/rates?base=USD&to=2024-12-06', '“to” needs “from”'],
		['v2/rates?base=USD&date=today', 'today'],
		['v2/rates?base=USD&group=year&from=2024-01-01', 'year'],
		['v2/rates?base=USD&date=2024-12-06&from=2024-12-01', 'date'],
		['v2/rates?base=USD&from=2024-12-06&to=2024-12-01', '2024-12-06'],
		['v2/rates?base=USD&providers=ECB', 'providers'],
		['v2/rate/USD/GOLD', 'GOLD'],
		['v2/rate/USD/SYP?date=x', 'x']
	])('%s', async (path, part) => {
		const reply = ask(`${OLD}/${path}`);
		expect(reply.status).toBe(422);
		const body = await reply.json();
		expect(Object.keys(body)).toEqual(['message']);
		expect(body.message).toContain(part);
	});

	it('in the language of the address', async () => {
		expect((await ask(`${OLD}/v2/rates?date=2024-12-06&from=2024-12-01`, 'ar').json()).message).toContain('لا يجتمع');
	});
});

describe('ranges', () => {
	it('of version 1 have a member for each day observed, between the first and the last of them', async () => {
		const range = await json(`${OLD}/v1/2024-12-05..2024-12-08?base=USD&symbols=SYP`);
		expect(range).toMatchObject({ amount: 1, base: 'USD', start_date: '2024-12-05', end_date: '2024-12-08' });
		expect(range.rates['2024-12-06']).toEqual({ SYP: 18_000 });
	});

	it('without an end go on to today', async () => {
		expect((await json(`${OLD}/v1/2026-09-01..?base=USD&symbols=SYP`)).end_date).toBe('2026-10-05');
	});

	it('begin with the rate that is carried into them', async () => {
		const range = await json(`${OLD}/v2/rates?base=USD&quotes=SYP&from=2026-10-10`);
		expect(range).toEqual([{ date: '2026-10-05', base: 'USD', quote: 'SYP', rate: 13_800 }]);
	});

	it('of a cross rate have the day of the older of both, each day once', async () => {
		const range = await json(`${OLD}/v2/rates?base=EUR&quotes=SYP&from=2026-09-01`);
		const dates = range.map(({ date: observed }: { date: string }) => observed);
		expect(dates).toEqual([...new Set<string>(dates)].sort());
		expect(dates.at(-1)).toBe('2026-09-29');
	});

	it('by the week have one rate for each', async () => {
		const days = await json(`${OLD}/v2/rates?base=USD&quotes=SYP&from=2024-12-02&to=2024-12-15`);
		const weeks = await json(`${OLD}/v2/rates?base=USD&quotes=SYP&from=2024-12-02&to=2024-12-15&group=week`);
		expect(weeks.length).toBeLessThan(days.length);
		expect(weeks.at(-1)).toEqual(days.at(-1));
	});
});

it('the base is the euro where a client names none, and is not among what it is changed into', async () => {
	const latest = await json(`${OLD}/v1/2026-10-05`);
	expect(latest.base).toBe('EUR');
	expect(Object.keys(latest.rates)).toContain('SYP');
	expect(Object.keys(latest.rates)).not.toContain('EUR');
	expect(
		(await json(`${OLD}/v2/rates?base=EUR&date=2026-10-05`)).some(({ quote }: { quote: string }) => quote === 'EUR')
	).toBe(false);
});

it('answers name the record that they are made from', () => {
	expect(ask(`${OLD}/v1/latest`).headers.get('x-record-version')).toBe(SITE.version);
});
