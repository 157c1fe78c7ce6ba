/** The API as the built server answers it: every operation by its document, and equal requests alike. */
import { expect, test } from '@playwright/test';
import { askOver, walk } from '#tests/contract/walk.ts';
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

test('the page has an example of each operation that is answered', async ({ page, baseURL }) => {
	await page.goto('/api');
	const examples = await page
		.locator('.example a')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
	expect(examples.length).toBeGreaterThanOrEqual(12);
	for (const example of examples) expect((await ask(`${baseURL}${example}`)).status, String(example)).toBe(200);
	const document = page.getByRole('link', { name: '/api/v1/openapi.json' });
	expect((await ask(`${baseURL}${await document.getAttribute('href')}`)).status).toBe(200);
});
