/** What the API answers from the record, by numbers that were worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/record/index.ts';
import { answerApi } from '#lib/server/resources/api/answer.ts';
import { record } from '#tests/support/record/real.ts';
import { SITE } from '#tests/support/site.ts';

function ask(address: string, language: Language = 'en'): Promise<Response> {
	const url = new URL(address, SITE.origin);
	return answerApi({ url, locals: { language, site: SITE, status: undefined } });
}
const json = async (address: string) => (await ask(address)).json();
const text = async (address: string) => (await ask(address)).text();
const statusOf = async (address: string) => (await ask(address)).status;
const linksOf = (reply: Response, rel: string) =>
	[...(reply.headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="([\w-]+)"/g)]
		.filter(([, , name]) => name === rel)
		.map(([, address]) => address);

describe('a rate', () => {
	it('is the value of the day with the change before it, in both readings', async () => {
		const rate = await json('/api/v1/rate?series=syp-parallel&asof=2024-12-06');
		expect(rate).toMatchObject({
			series: { id: 'syp-parallel', unit: 'syp-old', per: 'USD' },
			day: '2024-12-06',
			value: 18000,
			digits: null,
			observed: '2024-12-06',
			age: 0,
			state: 'fresh',
			side: 'mid',
			low: 17000,
			high: 19000,
			previous: { value: 17250, observed: '2024-12-05', digits: '17250', days: 1 }
		});
		expect(rate.previous.price_change).toBeCloseTo(18000 / 17250 - 1, 12);
		expect(rate.previous.value_change).toBeCloseTo(17250 / 18000 - 1, 12);
		expect(rate.quotes).toHaveLength(3);
	});

	it('is of the headline, today and in old pounds where nobody says else', async () => {
		const rate = await json('/api/v1/rate');
		expect(rate).toMatchObject({
			series: { id: 'syp-parallel' },
			day: '2026-11-23',
			value: 13800,
			age: 49,
			state: 'old',
			side: 'bid'
		});
		expect(await text('/api/v1/rate.txt')).toBe('13800\n');
		expect(await json('/api/v1/rate?unit=new')).toMatchObject({
			value: 138,
			digits: '138',
			previous: { value: 137.5 }
		});
	});

	it('is of the requested side, and has the digits of no other', async () => {
		const day = '/api/v1/rate?series=syp-parallel&asof=2024-12-05';
		expect(await json(`${day}&side=buy`)).toMatchObject({ value: 17500, side: 'ask', digits: null });
		expect(await json(`${day}&side=mid`)).toMatchObject({ value: 17250, side: 'mid', digits: '17250' });
	});

	it('is there past what its series is carried, as stale; not past the requested age', async () => {
		expect(await json('/api/v1/rate?series=syp-parallel-idlib')).toMatchObject({ state: 'stale' });
		expect((await json('/api/v1/rate?max_age=49')).value).toBe(13800);
		const refused = await ask('/api/v1/rate?max_age=48');
		expect(refused.status).toBe(404);
		const { detail, errors } = await refused.json();
		expect(detail).toContain('49');
		expect(errors).toEqual([{ parameter: 'max_age', given: '48', detail }]);
	});

	it('before its first observation is none', async () => {
		const none = await ask('/api/v1/rate?asof=1985-01-01');
		expect(none.status).toBe(404);
		expect((await none.json()).errors).toMatchObject([{ parameter: 'asof', given: '1985-01-01' }]);
		expect((await json('/api/v1/rate?asof=1989-07-01')).previous).toBeNull();
	});

	it('of what can fall below zero has no change', async () => {
		const { previous } = await json('/api/v1/rate?series=gdp-growth');
		expect(previous).toBeNull();
	});
});

describe('the points of a series', () => {
	it('begin with what is carried into their span', async () => {
		const { points } = await json('/api/v1/series/syp-parallel?from=2024-12-10&to=2024-12-12');
		expect(points).toMatchObject([
			{ day: '2024-12-09', value: 16500, carried: true },
			{ day: '2024-12-12', value: 14500, digits: '14500', carried: false }
		]);
	});

	it('are all there are where no span is given', async () => {
		const { points, from } = await json('/api/v1/series/syp-parallel');
		expect(points[0].day).toBe('1989-07-01');
		expect(from).toBe('1989-07-01');
	});

	it('by period are of the span alone', async () => {
		const week = '/api/v1/series/syp-parallel.txt?from=2024-12-02&to=2024-12-15&interval=week';
		expect(await text(`${week}&statistic=high`)).toBe('2024-12-02\t24500\n2024-12-09\t16500\n');
		expect(await text(`${week}&statistic=last`)).toBe('2024-12-02\t24500\n2024-12-09\t11500\n');
	});

	it('refuse a measure that they have not, and a series that is not there', async () => {
		expect(await statusOf('/api/v1/series/gdp-growth?show=index')).toBe(400);
		const none = await ask('/api/v1/series/gold');
		expect(none.status).toBe(404);
		const detail = 'There is no series “gold”. All series: https://sarraf.example/api/v1/series';
		expect(await none.json()).toMatchObject({ detail, errors: [{ parameter: 'id', given: 'gold', detail }] });
	});
});

describe('quotes', () => {
	it('are all of the record, page by page, each once', async () => {
		const seen: string[] = [];
		let address: string | undefined = '/api/v1/quotes?limit=1500';
		while (address !== undefined) {
			const reply = await ask(address);
			const { quotes } = await reply.json();
			seen.push(...quotes.map((quote: object) => JSON.stringify(quote)));
			[address] = linksOf(reply, 'next');
		}
		expect(seen).toHaveLength(record.quotes.length + record.corrections.length);
		expect(seen.filter((one) => one.includes('"use":"replaced"'))).toHaveLength(record.corrections.length);
	});

	it('name the pages beside them', async () => {
		const [next = ''] = linksOf(await ask('/api/v1/quotes.csv?limit=2&series=syp-parallel'), 'next');
		expect(next).toContain('/api/v1/quotes.csv?limit=2&series=syp-parallel&cursor=');
		const [back = ''] = linksOf(await ask(next), 'prev');
		expect(await text(back)).toBe(await text('/api/v1/quotes.csv?limit=2&series=syp-parallel'));
		expect(linksOf(await ask(back), 'prev')).toEqual([]);
	});

	it('go back by as many as a page has, and by fewer to the first', async () => {
		const pages = '/api/v1/quotes.txt?series=syp-parallel&limit=2';
		const [second = ''] = linksOf(await ask(pages), 'next');
		const [third = ''] = linksOf(await ask(second), 'next');
		const [before = ''] = linksOf(await ask(third), 'prev');
		expect(await text(before)).toBe(await text(second));
		const [first = ''] = linksOf(await ask(second.replace('limit=2', 'limit=5')), 'prev');
		expect((await text(first)).startsWith(await text(pages))).toBe(true);
	});

	it('go on at the same place where a cursor is sent with another choice', async () => {
		const { next } = await json('/api/v1/quotes?series=syp-parallel&limit=2');
		const whole = (await text('/api/v1/quotes.txt?limit=10000')).split('\n');
		const rest = (await text(`/api/v1/quotes.txt?limit=10000&cursor=${next}`)).split('\n');
		const [, , third] = (await text('/api/v1/quotes.txt?series=syp-parallel&limit=3')).split('\n');
		expect(rest[0]).toBe(third);
		expect(rest).toEqual(whole.slice(-rest.length));
		expect(await json(`/api/v1/quotes?series=syp-official&from=2026-01-01&cursor=${next}`)).toMatchObject({
			quotes: (await json('/api/v1/quotes?series=syp-official&from=2026-01-01')).quotes
		});
	});

	it('have no page past the last quote', async () => {
		const { next } = await json('/api/v1/quotes?limit=1');
		const [, version = ''] = String(next).split('-');
		const count = record.quotes.length + record.corrections.length;
		const at = (place: number) => `/api/v1/quotes?limit=10&cursor=${place.toString(36)}-${version}`;
		expect((await json(at(count - 1))).quotes).toHaveLength(1);
		expect(await statusOf(at(count))).toBe(400);
	});

	it('that were recorded after a day leave out the others', async () => {
		const days = [...new Set(record.quotes.map(({ recorded }) => recorded))].sort((a, b) => a - b);
		const [first = 0] = days;
		const after = record.quotes.filter(({ recorded }) => recorded > first).length;
		const corrected = record.corrections.filter(({ day }) => day > first).length;
		const iso = new Date(first * 86_400_000).toISOString().slice(0, 10);
		const { quotes } = await json(`/api/v1/quotes?limit=10000&recorded_after=${iso}`);
		expect(quotes).toHaveLength(after + corrected);
	});

	it.each(['9-other', 'x', '1-7ae2aecc12ae', '-1-7ae2aecc12ad', '1e9', '%00', '٣-7ae2aecc12ad'])(
		'refuse the cursor %s, which is none of this record',
		async (cursor) => {
			expect(await statusOf(`/api/v1/quotes?cursor=${cursor}`)).toBe(400);
		}
	);
});

it('events and claims are those of the requested days', async () => {
	expect(await text('/api/v1/events.txt?from=2024-12-05&to=2024-12-06')).toBe(
		'2024-12-05\tmilitary\tHama falls to rebels\n2024-12-06\tmilitary\tRebels seize Rastan and Talbiseh, about 5 km from Homs\n'
	);
	expect(await text('/api/v1/events.txt?from=2024-12-05&to=2024-12-06&kind=policy')).toBe('');
	expect((await json('/api/v1/claims?asof=2013-03-20')).claims.map(({ id }: { id: string }) => id)).toEqual([
		'reuters-2013-03'
	]);
	expect(await statusOf('/api/v1/events?from=2024-12-07&to=2024-12-06')).toBe(400);
});

it('a claim without a day is answered with the days on which it would be right', async () => {
	expect(await json('/api/v1/claims/check?q=the dollar was 18000')).toMatchObject({ verdict: 'undated' });
	expect(await statusOf('/api/v1/claims/check?kind=rate&value=18000')).toBe(400);
	expect(await statusOf('/api/v1/claims/check')).toBe(400);
});

it('what cannot be used is a problem in the language of the address, each parameter with what would be right', async () => {
	const reply = await ask('/api/v1/rate?unit=gold&series=SYP&nothing=1');
	expect(reply.status).toBe(400);
	expect(reply.headers.get('content-type')).toBe('application/problem+json');
	const problem = await reply.json();
	expect(problem.type).toBe('https://sarraf.example/api#problem-400');
	expect(problem.errors).toEqual([
		{
			parameter: 'series',
			given: 'SYP',
			detail: 'There is no series “SYP”. All series: https://sarraf.example/api/v1/series'
		},
		{ parameter: 'unit', given: 'gold', detail: expect.stringContaining('old, new') },
		{ parameter: 'nothing', given: '1', detail: expect.stringContaining('max_age') }
	]);
	const { errors } = await (await ask('/api/v1/compare?series=syp-parallel,gold')).json();
	expect(errors[0].detail).toContain('“gold”. All series: https://sarraf.example/api/v1/series');
	const arabic = await (await ask('/ar/api/v1/places?a=1', 'ar')).json();
	expect(arabic.errors[0].detail).toBe('«a» غير مقبول: لا يأخذ هذا الرابط أي معامل.');
	expect(await statusOf('/api/v1/nothing')).toBe(404);
	expect(await statusOf('/api/v1/rate.png')).toBe(404);
});

it('an answer links its document, its licence, its page and its other forms', async () => {
	const reply = await ask('/ar/api/v1/rate.csv?asof=2024-12-06', 'ar');
	expect(linksOf(reply, 'describedby')).toEqual(['https://sarraf.example/api/v1/openapi.json']);
	expect(linksOf(reply, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
	expect(linksOf(reply, 'cite-as')).toEqual(['https://sarraf.example/ar/series/syp-parallel?asof=2024-12-06']);
	expect(linksOf(reply, 'alternate')).toEqual(
		['json', 'ndjson', 'txt'].map((form) => `https://sarraf.example/ar/api/v1/rate.${form}?asof=2024-12-06`)
	);
	expect(linksOf(reply, 'next')).toEqual([]);
});
