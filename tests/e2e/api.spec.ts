/** The API as the built server answers it: every operation by its document, and equal requests alike. */
import { expect, test } from '@playwright/test';
import { askOver, walk } from '#tests/contract/walk.ts';
import { API_FORMS } from '#lib/query/api-forms.ts';
import { OPERATIONS } from '#lib/api/operations/index.ts';
import { exampleOf } from '#lib/api/openapi/reference.ts';
import { ask } from '#tests/support/wire.ts';

test('a walk through the document finds every reply as promised', async ({ baseURL }) => {
	test.setTimeout(120_000);
	expect(await walk(askOver(String(baseURL)), 8)).toEqual([]);
});

test('the form is that which is accepted, and the answer is known by it', async ({ baseURL }) => {
	const address = `${baseURL}/api/v1/rate?asof=2024-12-06`;
	const text = await ask(address, { accept: 'text/plain' });
	expect(text.body.toString()).toBe('18000\n');
	expect(text.headers['content-type']).toContain('text/plain');
	const table = await ask(address, { accept: 'text/csv' });
	expect(table.headers['content-type']).toContain('text/csv');
	const json = await ask(address);
	expect(JSON.parse(json.body.toString())).toMatchObject({ value: 18000, state: 'fresh' });
	expect(new Set([text, table, json].map(({ headers }) => headers.etag)).size).toBe(3);
	for (const { headers } of [text, table, json]) expect(headers.vary).toContain('Accept');
	expect((await ask(address, { accept: 'text/plain', 'if-none-match': text.headers.etag })).status).toBe(304);
	expect((await ask(address, { 'if-none-match': text.headers.etag })).status).toBe(200);
});

test('equal bytes of two forms are known by two tags, and both are compressed', async ({ baseURL }) => {
	const inForm = (form: string, headers = {}) => ask(`${baseURL}/api/v1/rate.${form}?asof=2024-12-06`, headers);
	const [json, ndjson] = await Promise.all([inForm('json'), inForm('ndjson')]);
	expect(json.body.equals(ndjson.body)).toBe(true);
	expect(json.headers.etag).not.toBe(ndjson.headers.etag);
	expect((await inForm('ndjson', { 'if-none-match': json.headers.etag })).status).toBe(200);
	expect((await inForm('ndjson', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
});

test('HEAD has the headers of GET for every operation in every form, and of a refusal', async ({ baseURL }) => {
	const examples = OPERATIONS.flatMap((operation) => {
		const [path = '', query = ''] = exampleOf(operation).split('?');
		return API_FORMS.map((form) => `${path}.${form}?${query}`);
	});
	expect(examples.length).toBeGreaterThanOrEqual(48);
	for (const address of [...examples, '/api/v1/rate?unit=gold', '/api/v1/series/gold', '/api/v1/nothing']) {
		const [whole, head] = await Promise.all([ask(baseURL + address), ask(baseURL + address, {}, 'HEAD')]);
		const expected = Object.entries(whole.headers).filter(([name]) => name !== 'date');
		expect({ status: head.status, ...head.headers }, address).toMatchObject({
			status: whole.status,
			...Object.fromEntries(expected)
		});
		expect(head.body.length).toBe(0);
	}
});

test('a part is not sent: a range is answered whole', async ({ baseURL }) => {
	const address = `${baseURL}/api/v1/rate?asof=2024-12-06`;
	const [whole, part] = await Promise.all([ask(address), ask(address, { range: 'bytes=0-3' })]);
	expect(part.status).toBe(200);
	expect(part.body.equals(whole.body)).toBe(true);
});

test('other methods are refused as a problem that names the right ones', async ({ baseURL }) => {
	for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
		const { status, headers, body } = await ask(`${baseURL}/api/v1/rate`, {}, method);
		expect([status, headers.allow, headers['access-control-allow-origin']]).toEqual([405, 'GET, HEAD', '*']);
		expect(JSON.parse(body.toString())).toMatchObject({ status: 405, detail: 'Only GET and HEAD.' });
	}
});

for (const [query, parameter, given] of [
	['max_age=1e2', 'max_age', '1e2'],
	['max_age=99999999999999999999', 'max_age', '99999999999999999999'],
	['asof=2024-02-30', 'asof', '2024-02-30'],
	['asof=2024-12-06%00', 'asof', '2024-12-06\0'],
	['asof=2024-12-06%0D%0AX-Evil:%201', 'asof', '2024-12-06\r\nX-Evil: 1'],
	['asof=2024-12-06&asof=2024-12-07', 'asof', '2024-12-06, 2024-12-07'],
	['series%5B%5D=syp-parallel', 'series[]', 'syp-parallel'],
	['series=__proto__', 'series', '__proto__'],
	['constructor=x', 'constructor', 'x'],
	['%', '%', '']
] as const)
	test(`rate?${query} is refused, naming “${parameter}”, what was given and what is right`, async ({ baseURL }) => {
		const { status, headers, body } = await ask(`${baseURL}/api/v1/rate?${query}`);
		expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
		expect(headers).not.toHaveProperty('x-evil');
		const { detail, errors } = JSON.parse(body.toString());
		expect(errors).toEqual([{ parameter, given, detail }]);
		expect(detail.length).toBeGreaterThan(20);
	});

for (const path of ['/api', '/ar/api'])
	test(`${path} has an example of each operation that is answered`, async ({ page, baseURL }) => {
		await page.goto(path);
		const examples = await page
			.locator('.example a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
		expect(examples.length).toBeGreaterThanOrEqual(12);
		for (const example of examples) expect((await ask(`${baseURL}${example}`)).status, String(example)).toBe(200);
		const document = page.getByRole('link', { name: '/api/v1/openapi.json' });
		expect((await ask(`${baseURL}${await document.getAttribute('href')}`)).status).toBe(200);
	});
