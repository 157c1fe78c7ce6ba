/** What widgets, their pictures and their script are on the wire, and how pages tell that they can be embedded. */
import { expect, test } from '@playwright/test';
import { pixelsOf } from '#tests/support/pixels.ts';
import { violations } from '#tests/support/browser/axe.ts';
import { focusOn } from '#tests/support/browser/painters.ts';
import { LANGUAGES } from '#tests/support/browser/reading.ts';
import { ask, decoded } from '#tests/support/wire.ts';

const WIDGETS = [
	'/embed/rate',
	'/ar/embed/rate?unit=new',
	'/embed/chart',
	'/embed/chart?theme=auto&fill=1',
	'/embed/compare?show=index',
	'/ar/embed/convert?amount=50&asof=2024-12-06'
];

for (const path of WIDGETS) {
	test(`${path} may be framed and fetched by everyone, and does nothing else`, async ({ baseURL }) => {
		const { status, headers } = await ask(`${baseURL}${path}`);
		expect(status).toBe(200);
		expect(headers).toMatchObject({
			'access-control-allow-origin': '*',
			'cross-origin-resource-policy': 'cross-origin',
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'strict-origin-when-cross-origin',
			'content-type': 'text/html; charset=utf-8',
			etag: expect.any(String),
			'cache-control': expect.stringMatching(
				/^public, max-age=\d+, stale-while-revalidate=86400, stale-if-error=604800$/
			)
		});
		expect(headers['x-frame-options']).toBeUndefined();
		expect(headers['set-cookie']).toBeUndefined();
		const policy = String(headers['content-security-policy']);
		expect(policy).toMatch(
			/^default-src 'none'; script-src 'self'(?: 'sha256-[^']+'){1,2}; style-src 'self' 'sha256-[^']+';/
		);
		expect(policy).toMatch(/; form-action 'self'$/);
		expect(policy).not.toMatch(/frame-ancestors|unsafe|\*|https?:/);
	});

	test(`${path} is whole without a style attribute or the framework's script`, async ({ baseURL }) => {
		const html = decoded(await ask(`${baseURL}${path}`));
		expect(html).not.toMatch(/ style="|__sveltekit|\/_app\/immutable\/(?:entry|nodes|chunks)/);
		expect(html).toContain(path.includes('convert') ? '<form' : '<svg');
		expect(html.match(/<style>/g)).toHaveLength(1);
	});
}

test('the same widget has one address for each language', async ({ baseURL }) => {
	const [below, named] = await Promise.all(
		['/ar/embed/rate', '/embed/rate?lang=ar'].map(async (path) => decoded(await ask(`${baseURL}${path}`)))
	);
	expect(below).toBe(named);
	expect(below).toContain('<html lang="ar" dir="rtl">');
});

test('the script is a small classic one, kept for an hour', async ({ baseURL }) => {
	const answer = await ask(`${baseURL}/embed/v1.js`, { 'accept-encoding': 'br' });
	expect(answer.headers).toMatchObject({
		'content-type': 'text/javascript; charset=utf-8',
		'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
		'access-control-allow-origin': '*',
		'cross-origin-resource-policy': 'cross-origin',
		'content-encoding': 'br'
	});
	expect(answer.body.length).toBeLessThanOrEqual(1500);
	expect(decoded(answer)).not.toMatch(/\bimport\b|\bexport\b|https?:/);
});

test('built files and a chart’s points may be fetched from a sandbox', async ({ baseURL }) => {
	const start = /import\('([^']+)'\)/.exec(decoded(await ask(`${baseURL}/embed/chart`)))?.[1];
	for (const path of [start, '/series/syp-official.chart.json', '/ar/series/syp-official.chart.json']) {
		const { status, headers } = await ask(`${baseURL}${path}`, { origin: 'null' });
		expect([status, headers['access-control-allow-origin']]).toEqual([200, '*']);
	}
});

for (const [path, sameAs] of [
	['/', '/embed/rate'],
	['/ar?unit=new', '/embed/rate?unit=new&lang=ar'],
	['/series/syp-official?unit=new&show=index', '/embed/chart?series=syp-official&show=index&unit=new'],
	['/compare', '/embed/compare'],
	['/ar/compare?series=lbp-parallel,lbp-official&sort=high', '/embed/compare?series=lbp-parallel,lbp-official&lang=ar'],
	['/convert?amount=50&side=buy&compare_date=2020-01-01', '/embed/convert?amount=50&side=buy'],
	['/embed/convert?to_unit=eur&theme=dark', '/embed/convert?to_unit=eur&theme=dark'],
	['/embed/rate', '/embed/rate'],
	['/embed/chart?series=lbp-parallel&theme=dark', '/embed/chart?series=lbp-parallel&theme=dark']
] as const) {
	test(`${path} tells how it is embedded, in its head and before it`, async ({ baseURL, page }) => {
		const { headers, body } = await ask(`${baseURL}${path}`);
		const linked = /<(\S+\/oembed\?\S+)>; rel="alternate"; type="application\/json\+oembed"/.exec(
			String(headers.link)
		)?.[1];
		await page.goto(path);
		const link = page.locator('head link[rel=alternate][type="application/json+oembed"]');
		await expect(link).toHaveCount(1);
		await expect(link).toHaveAttribute('title', /.+/);
		for (const address of [linked, await link.getAttribute('href')]) {
			expect(new URL(address ?? '').origin).toBe(baseURL);
			const stated = JSON.parse(decoded(await ask(address ?? '')));
			expect(stated).toMatchObject({ type: 'rich', version: '1.0' });
			expect(stated.html).toContain(`src="${baseURL}${sameAs.replaceAll('&', '&amp;')}"`);
		}
		// WordPress reads no further.
		expect(body.toString('utf8').indexOf('application/json+oembed')).toBeLessThan(150_000);
	});
}

for (const path of ['/events', '/series', '/no-such-page', '/?unit=gold', '/embed/rate?unit=gold', '/embed/rate.png']) {
	test(`${path} does not`, async ({ baseURL }) => {
		const { headers, body } = await ask(`${baseURL}${path}`);
		expect(String(headers.link ?? '')).not.toContain('oembed');
		if (!path.includes('gold')) expect(body.toString('utf8')).not.toContain('json+oembed');
	});
}

test('a consumer’s question is answered for everyone, with the status that it should have', async ({ baseURL }) => {
	const oembed = (query: string, method = 'GET') => ask(`${baseURL}/oembed?${query}`, {}, method);
	const own = new URLSearchParams({ url: `${baseURL}/series/syp-official` }).toString();
	const good = await oembed(`${own}&format=json&maxwidth=500&maxheight=750&dnt=1`);
	expect([good.status, good.headers['access-control-allow-origin']]).toEqual([200, '*']);
	expect(good.headers['content-type']).toContain('application/json');
	expect(JSON.parse(decoded(good))).toMatchObject({ width: 500, thumbnail_width: 500 });
	for (const [query, status] of [
		['', 404],
		['url=https%3A%2F%2Fother.example%2F', 404],
		[`${own}&format=xml`, 501]
	] as const) {
		const answer = await oembed(query);
		expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'no-store']);
		expect(JSON.parse(decoded(answer)).error).toMatch(/\w/);
	}
	expect((await oembed(own, 'POST')).status).toBe(405);
});

test('the thumbnail of an answer is a picture of the size that it names', async ({ baseURL, request }) => {
	for (const path of ['/', '/ar/compare', '/convert?market=official&to_unit=syp-new']) {
		const query = new URLSearchParams({ url: `${baseURL}${path}`, maxwidth: '500' }).toString();
		const { thumbnail_url, thumbnail_width, thumbnail_height } = JSON.parse(
			decoded(await ask(`${baseURL}/oembed?${query}`))
		);
		const answer = await request.get(thumbnail_url);
		expect(answer.headers()['content-type']).toBe('image/png');
		const { width, height } = pixelsOf(await answer.body());
		expect([width, Math.abs(height - thumbnail_height) <= 1]).toEqual([thumbnail_width, true]);
	}
});

test('the card is a picture, too, in each language and each colour', async ({ request }) => {
	const bodies = await Promise.all(
		['', '?theme=dark', '?lang=ar', '?unit=new&asof=2024-12-06', '?series=syp-official'].map(async (query) => {
			const answer = await request.get(`/embed/rate.png${query}`);
			expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
			const body = await answer.body();
			expect(body.length).toBeLessThan(60_000);
			return body.toString('base64');
		})
	);
	expect(new Set(bodies).size).toBe(bodies.length);
	for (const query of ['?theme=auto', '?w=10', '?gold=1', '?series=nothing', '?unit=gold']) {
		const answer = await request.get(`/embed/rate.png${query}`);
		expect([answer.status(), answer.headers()['cache-control']]).toEqual([400, 'no-store']);
		expect((await answer.json()).errors).toHaveLength(1);
	}
});

test('the badge and the lines tell the rate of the story', async ({ request, page }) => {
	const lines = await request.get('/rate.txt?asof=2024-12-06');
	expect(lines.headers()['content-type']).toBe('text/plain; charset=utf-8');
	expect(await lines.text()).toMatch(
		/^syp-parallel\t18000\tsyp-old\t2024-12-06\t[^\t]+\tfresh\t0\tmid\nsyp-official\t12562\tsyp-old\t/
	);
	expect((await request.get('/rate.txt?unit=gold')).status()).toBe(400);
	const badge = await request.get('/badge.svg?asof=2024-12-06');
	expect(badge.headers()['content-type']).toBe('image/svg+xml');
	expect(await badge.text()).toContain('>18,000 old pounds · 6 December 2024<');
	expect((await request.get('/badge.svg?unit=gold')).status()).toBe(400);
	await page.setContent(await badge.text());
	const overflow = await page.locator('svg').evaluate((svg) => {
		const box = svg.getBoundingClientRect();
		return [...svg.querySelectorAll('text')].filter((text) => {
			const { left, right } = text.getBoundingClientRect();
			return left < box.left || right > box.right;
		}).length;
	});
	expect(overflow).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`axe, ${colorScheme}`, () => {
		test.use({ colorScheme, viewport: { width: 360, height: 600 } });
		for (const language of LANGUAGES) {
			for (const path of [
				'rate?theme=auto&',
				'chart?theme=auto&',
				'compare?theme=auto&',
				'convert?theme=auto&',
				'convert?amount=x&theme=dark&',
				'rate?theme=dark&',
				'chart?accent=767676&',
				'chart?unit=gold&'
			]) {
				test(`finds nothing on ${path}lang=${language}`, async ({ page }) => {
					await page.goto(`/embed/${path}lang=${language}`);
					expect(await violations(page, 5)).toEqual([]);
				});
			}
		}
	});
}

test('a chart stays a picture when its points cannot be had', async ({ page }) => {
	await page.route('**/*.chart.json*', (route) => route.abort());
	await page.goto('/embed/chart');
	const failed = page.waitForEvent('requestfailed');
	await focusOn(page.locator('[data-chart]'));
	await failed;
	await expect(page.locator('svg:visible')).toHaveCount(1);
	await expect(page.locator('canvas')).toHaveCount(0);
});
