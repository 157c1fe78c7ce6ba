/** The client against the operations of the API, and against the document that describes them. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createClient, isRefusal, type ClientOptions } from '#lib/api/client/index.ts';
import { OPERATIONS } from '#lib/api/operations/index.ts';
import { parametersOf } from '#lib/api/openapi/parameters.ts';
import { answerApi } from '#lib/server/resources/api/answer.ts';
import { SITE } from '#tests/support/site.ts';

/** What was fetched, and answers made of the record. */
function connected(options: Partial<ClientOptions> = {}) {
	const requested: string[] = [];
	const own: typeof fetch = async (address) => {
		const url = new URL(String(address));
		requested.push(url.pathname + url.search);
		const language = url.pathname.startsWith('/ar/') ? 'ar' : 'en';
		return answerApi({ url, locals: { language, site: SITE, status: undefined } });
	};
	return { requested, client: createClient('https://sarraf.example/', { fetch: own, ...options }) };
}

/** A client whose every answer is this one. */
const answeredBy = (body: object, status = 200) =>
	createClient('https://sarraf.example', { fetch: async () => Response.json(body, { status }) });

describe('every operation of the API', () => {
	const METHODS = new Map<string, (client: ReturnType<typeof createClient>) => Promise<object>>([
		['getRate', (client) => client.getRate({ series: 'syp-parallel' })],
		['listSeries', (client) => client.listSeries()],
		['getSeries', (client) => client.getSeries('syp-parallel', { from: '2026-09' })],
		['convert', (client) => client.convert({ amount: 100, from_unit: 'usd', to_unit: 'syp-old' })],
		['compare', (client) => client.compare({ from: '2024-01-01' })],
		['listEvents', (client) => client.listEvents({ from: '2024-11-27', to: '2024-12-08' })],
		['listClaims', (client) => client.listClaims()],
		['checkClaim', (client) => client.checkClaim('the pound lost 25% in the week to 6 December 2024')],
		['listQuotes', (client) => client.listQuotes({ limit: 2 })],
		['listSources', (client) => client.listSources()],
		['listPlaces', (client) => client.listPlaces()],
		['listReleases', (client) => client.listReleases()]
	]);

	it.each(OPERATIONS.map(({ id }) => id))('%s is answered as its schema has it', async (id) => {
		const { client, requested } = connected();
		const answer = await METHODS.get(id)?.(client);
		expect(answer && isRefusal(answer)).toBe(false);
		expect(answer).toMatchObject({ record_version: SITE.record.version });
		const address = OPERATIONS.find((operation) => operation.id === id)?.address.path.replace('[id]', 'syp-parallel');
		expect(requested[0]?.split('?')[0]).toBe(address);
	});
});

describe('an answer', () => {
	it('is a value', async () => {
		const rate = await connected().client.getRate({ series: 'syp-parallel', asof: '2024-12-06' });
		expect(isRefusal(rate) ? undefined : rate.value).toBe(18_000);
	});

	it('is in the language that was chosen', async () => {
		const { client, requested } = connected({ language: 'ar' });
		await client.getRate();
		expect(requested).toEqual(['/ar/api/v1/rate']);
	});

	it('leaves out what is undefined, and writes the rest', async () => {
		const { client, requested } = connected();
		await client.checkClaim('a & b', { digits: 'arab' });
		await client.getSeries('a/b', {});
		expect(requested).toEqual(['/api/v1/claims/check?q=a+%26+b&digits=arab', '/api/v1/series/a%2Fb']);
	});

	it('that was refused is the problem', async () => {
		const refused = await connected().client.getRate({ series: 'gold' });
		expect(isRefusal(refused) && refused.problem).toMatchObject({
			status: 400,
			errors: [{ parameter: 'series', given: 'gold' }]
		});
	});

	it('that the API does not promise is thrown, with its address and what is wrong', async () => {
		await expect(answeredBy({ places: [{ id: 3 }] }).listPlaces()).rejects.toThrow(/api\/v1\/places .*: /);
		await expect(answeredBy({ title: 'x' }, 500).listPlaces()).rejects.toThrow(TypeError);
	});

	it('may have members that are yet to come', async () => {
		const head = { record_version: 'a', licence: { name: 'b', address: 'c' } };
		expect(await answeredBy({ ...head, places: [], more: 1 }).listPlaces()).toEqual({ ...head, places: [] });
	});
});

it('quotes come page after page, until the last', async () => {
	const { client, requested } = connected();
	const days: string[] = [];
	for await (const page of client.quotePages({
		series: 'syp-parallel',
		from: '2024-12-05',
		to: '2024-12-06',
		limit: 4
	})) {
		if (isRefusal(page)) throw new RangeError(page.problem.detail);
		days.push(...page.quotes.map(({ date }) => date));
	}
	const whole = await client.listQuotes({ series: 'syp-parallel', from: '2024-12-05', to: '2024-12-06' });
	expect(days).toEqual(isRefusal(whole) ? [] : whole.quotes.map(({ date }) => date));
	expect(requested.length).toBe(Math.ceil(days.length / 4) + 1);
});

it('a refusal ends the pages', async () => {
	const pages: object[] = [];
	for await (const page of connected().client.quotePages({ series: 'gold' })) pages.push(page);
	expect(pages.map(isRefusal)).toEqual([true]);
});

describe('the types of its parameters', () => {
	const TYPES: Readonly<Record<string, string>> = {
		getRate: 'RateParameters',
		listSeries: 'ListParameters',
		getSeries: 'SeriesParameters',
		convert: 'ConvertParameters',
		compare: 'CompareParameters',
		listEvents: 'EventParameters',
		listClaims: 'Span',
		checkClaim: 'CheckParameters',
		listQuotes: 'QuoteParameters'
	};
	const file = 'src/lib/api/client/parameters.ts';
	const program = ts.createProgram([file], {
		strict: true,
		types: [],
		noLib: true,
		allowImportingTsExtensions: true,
		noEmit: true
	});
	const checker = program.getTypeChecker();
	const source = program.getSourceFile(file);
	const module = source && checker.getSymbolAtLocation(source);

	/** The members of a type with their words, as the document has them. */
	function membersOf(name: string): Readonly<Record<string, readonly string[]>> {
		const symbol = module && checker.getExportsOfModule(module).find((one) => one.name === name);
		if (!symbol) throw new RangeError(`${file} has no ${name}`);
		const properties = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
		return Object.fromEntries(
			properties.map((property) => [property.name, wordsOf(checker.getTypeOfSymbol(property))])
		);
	}

	function wordsOf(type: ts.Type): readonly string[] {
		const parts = type.isUnion() ? type.types : [type];
		return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : [])).sort();
	}

	it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
		'of %s are those of the API',
		(id, operation) => {
			const expected = parametersOf(operation, { locale: 'en' })
				.filter(({ name }) => name !== 'q')
				.map(({ name, schema }) => [name, [...(schema.enum ?? [])].sort()]);
			expect(TYPES[id] === undefined ? {} : membersOf(TYPES[id])).toEqual(Object.fromEntries(expected));
		}
	);
});
