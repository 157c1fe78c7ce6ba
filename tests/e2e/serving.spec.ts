/** What is on the wire: caches, policies, codings, and no trace of the reader. */
import { expect, test } from '@playwright/test';
import { focusOn, watchChart } from '#tests/support/browser/painters.ts';
import { ask, decoded } from '#tests/support/wire.ts';

const PAGES = ['/', '/ar', '/?asof=2024-12-06', '/ar?unit=new&scale=linear'];
const EVERYTHING = [
	...PAGES,
	'/chart.json',
	'/ar/chart.json',
	'/favicon.svg',
	'/healthz',
	'/no-such-page',
	'/?unit=gold'
];

for (const path of PAGES) {
	test(`${path} is sent once and then only confirmed`, async ({ baseURL }) => {
		const first = await ask(`${baseURL}${path}`);
		expect(first.status).toBe(200);
		expect(first.headers['content-type']).toContain('text/html');
		expect(first.headers.etag).toMatch(/^"[^"]+"$/);
		expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+, stale-while-revalidate=\d+/);
		const again = await ask(`${baseURL}${path}`);
		expect(again.body.equals(first.body)).toBe(true);
		const confirmed = await ask(`${baseURL}${path}`, { 'if-none-match': first.headers.etag });
		expect(confirmed.status).toBe(304);
		expect(confirmed.body).toHaveLength(0);
		expect(confirmed.headers.etag).toBe(first.headers.etag);
		expect((await ask(`${baseURL}${path}`, { 'if-none-match': '"another"' })).status).toBe(200);
	});

	test(`${path} is the same page in every coding`, async ({ baseURL }) => {
		const codings = ['br', 'gzip', 'identity'];
		const replies = await Promise.all(codings.map((coding) => ask(`${baseURL}${path}`, { 'accept-encoding': coding })));
		expect(replies.map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
		expect(new Set(replies.map(({ headers }) => headers.etag)).size).toBe(codings.length);
		for (const { headers } of replies) expect(headers.vary).toMatch(/accept-encoding/i);
		const [page, ...others] = replies.map(decoded);
		expect(page).toMatch(/^<!doctype html>/i);
		for (const other of others) expect(other).toBe(page);
	});

	test(`${path} may be requested by HEAD`, async ({ baseURL }) => {
		const [whole, head] = await Promise.all([ask(`${baseURL}${path}`), ask(`${baseURL}${path}`, {}, 'HEAD')]);
		expect(head.status).toBe(200);
		expect(head.body).toHaveLength(0);
		expect(head.headers['content-length']).toBe(String(whole.body.length));
		expect(head.headers.etag).toBe(whole.headers.etag);
	});

	test(`${path} forbids what it does not need`, async ({ baseURL }) => {
		const { headers } = await ask(`${baseURL}${path}`);
		const policy = new Map(
			String(headers['content-security-policy'])
				.split(';')
				.map((directive): [string, string] => {
					const [name = '', ...values] = directive.trim().split(/\s+/);
					return [name, values.join(' ')];
				})
		);
		expect(policy.get('default-src')).toBe("'none'");
		expect(policy.get('frame-ancestors')).toBe("'self'");
		expect(policy.get('script-src')).toBe("'self'");
		expect(policy.get('base-uri')).toBe("'none'");
		expect([...policy.values()].join(' ')).not.toMatch(/unsafe|\*|https?:/);
		expect(headers['x-content-type-options']).toBe('nosniff');
		expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
		expect(headers['permissions-policy']).toContain('geolocation=()');
	});
}

test('nothing that is answered sets a cookie', async ({ baseURL }) => {
	for (const path of EVERYTHING) {
		const { headers } = await ask(`${baseURL}${path}`);
		expect(headers['set-cookie'], path).toBeUndefined();
		expect(headers['x-content-type-options'], path).toBe('nosniff');
	}
});

test('what went wrong is never kept', async ({ baseURL }) => {
	for (const path of ['/no-such-page', '/ar/no-such-page', '/?unit=gold', '/chart.json?unit=gold']) {
		const { status, headers } = await ask(`${baseURL}${path}`);
		expect(status, path).toBeGreaterThanOrEqual(400);
		expect(headers['cache-control'], path).toBe('no-store');
	}
});

test('the starter script is kept for good', async ({ baseURL }) => {
	const script = /src="(\/_app\/immutable\/[^"]+)"/.exec(decoded(await ask(`${baseURL}/`)))?.[1];
	const answer = await ask(`${baseURL}${script}`);
	expect(answer.status).toBe(200);
	expect(answer.headers['cache-control']).toContain('immutable');
	// Vite's loader of style sheets for lazy imports is left out.
	expect(decoded(answer)).not.toContain('modulepreload');
});

test('the chart’s points can be fetched by other sites, pages cannot be framed by them', async ({ baseURL }) => {
	const points = await ask(`${baseURL}/chart.json`);
	expect(points.headers['access-control-allow-origin']).toBe('*');
	expect(points.headers['content-type']).toContain('application/json');
	expect((await ask(`${baseURL}/`)).headers['access-control-allow-origin']).toBeUndefined();
});

test('an address of the chart’s points that is wrong is marked so in the reader’s language', async ({ baseURL }) => {
	for (const [path, letters] of [
		['/chart.json', /[a-z]/],
		['/ar/chart.json', /[\u0600-\u06ff]/]
	] as const) {
		const { errors } = JSON.parse(decoded(await ask(`${baseURL}${path}?asof=2024-02-31`)));
		expect(errors).toHaveLength(1);
		expect(errors[0]).toMatchObject({ parameter: 'asof', given: '2024-02-31' });
		expect(errors[0].message).toMatch(letters);
	}
});

for (const path of ['/%zz', '/day/%E0%A4%A', '/?range=%E0%A4%A'])
	test(`${path} holds no text: 400`, async ({ baseURL }) => {
		const reply = await ask(`${baseURL}${path}`);
		expect([reply.status, decoded(reply)]).toEqual([400, expect.stringContaining('percent sign')]);
	});

test('only reading is allowed', async ({ baseURL }) => {
	for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
		const { status, headers } = await ask(`${baseURL}/`, {}, method);
		expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
	}
});

test('health is shown and never kept', async ({ baseURL }) => {
	const reply = await ask(`${baseURL}/healthz`);
	expect(reply.headers['cache-control']).toBe('no-store');
	const { status, version, problems } = JSON.parse(decoded(reply));
	expect({ status, problems }).toEqual({ status: 'ok', problems: [] });
	expect(decoded(await ask(`${baseURL}/`))).toContain(version);
});

test.describe('with its worker', () => {
	test.use({ serviceWorkers: 'allow' });
	for (const address of PAGES) {
		test(`a visit of ${address} stays with this server and leaves nothing behind but pages for when the line is cut`, async ({
			page,
			context,
			baseURL
		}) => {
			const [requested, said]: [string[], string[]] = [[], []];
			page.on('request', (request) => requested.push(new URL(request.url()).origin));
			page.on('console', (message) => said.push(message.text()));
			page.on('pageerror', (error) => said.push(error.message));
			await watchChart(page);
			await page.goto(address);
			await focusOn(page.locator('[data-chart]'));
			await expect(page.locator('.detail')).toBeVisible();
			await page.keyboard.press('ArrowLeft');
			await page.waitForLoadState('networkidle');
			expect(requested.length).toBeGreaterThan(3);
			expect(new Set(requested)).toEqual(new Set([baseURL]));
			expect(said).toEqual([]);
			await page.evaluate(() => navigator.serviceWorker.ready);
			const kept = await page.evaluate(async () => ({
				cookie: document.cookie,
				local: localStorage.length,
				session: sessionStorage.length,
				databases: (await indexedDB.databases()).length,
				workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
				stores: (await caches.keys()).filter((name) => !name.startsWith('sarraf-'))
			}));
			expect(kept).toEqual({ cookie: '', local: 0, session: 0, databases: 0, workers: [`${baseURL}/`], stores: [] });
			expect(await context.cookies()).toEqual([]);
		});
	}
});
