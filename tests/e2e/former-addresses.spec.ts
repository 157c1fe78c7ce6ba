/** Addresses and embed codes that were published before parameters were renamed. */
import { expect, test } from '@playwright/test';
import { Host } from '#tests/support/browser/host.ts';
import { ANSWERED, REDIRECTED } from '#tests/support/former-addresses.ts';
import { ask, decoded } from '#tests/support/wire.ts';

for (const [former, current] of REDIRECTED) {
	for (const method of ['GET', 'HEAD']) {
		test(`${method} ${former} leads to ${current}`, async ({ baseURL }) => {
			const { status, headers } = await ask(`${baseURL}${former}`, {}, method);
			expect(status).toBe(308);
			const found = new URL(headers.location ?? '', baseURL);
			const expected = new URL(current, baseURL);
			expect(found.pathname).toBe(expected.pathname);
			expect(Object.fromEntries(found.searchParams)).toEqual(Object.fromEntries(expected.searchParams));
		});
	}
}

for (const [former, current] of ANSWERED.filter(([address]) => address.includes('/embed/'))) {
	test(`${former} shows what ${current} shows`, async ({ baseURL }) => {
		const [then, now] = await Promise.all([former, current].map((address) => ask(`${baseURL}${address}`)));
		expect(then?.status).toBe(200);
		expect(then && decoded(then)).toBe(now && decoded(now));
		expect(then?.headers.link).toMatch(/^(?:.*, )?<\/.*>; rel="canonical"$/);
		expect(now?.headers.link ?? '').not.toContain('canonical');
	});
}

test('oEmbed answers a former address as the current one', async ({ request, baseURL }) => {
	const of = async (path: string) => {
		const answer = await request.get(`/oembed?${new URLSearchParams({ url: `${baseURL}${path}` }).toString()}`);
		expect(answer.status()).toBe(200);
		return { body: await answer.json(), link: answer.headers().link };
	};
	const [former, current] = [await of('/convert?of=eur&then=2011-03-15'), await of('/convert?from_unit=eur')];
	expect(former.body).toEqual(current.body);
	expect(former.body.html).toContain('from_unit=eur');
	expect(former.link).toContain('rel="canonical"');
});

test('both names of one parameter are refused, and both are named', async ({ page, request }) => {
	const response = await page.goto('/convert?of=eur&from_unit=usd');
	expect(response?.status()).toBe(400);
	await expect(page.locator('main')).toContainText('“of” is now “from_unit”');
	const file = await request.get('/convert.json?most=7&max_age=9');
	expect(file.status()).toBe(400);
	expect((await file.json()).errors).toMatchObject([{ parameter: 'most', given: '7' }]);
	const widget = await request.get('/embed/chart?fit=1&fill=1');
	expect(widget.status()).toBe(400);
	expect(await widget.text()).toContain('fill');
});

test('an element with a former attribute is the same widget', async ({ page, baseURL }) => {
	const host = await Host.start();
	const snippet = `<sarraf-convert of="eur" in="syp-new">x</sarraf-convert><script src="${baseURL}/embed/v1.js"></script>`;
	await page.goto(host.shows(snippet));
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('[name=from_unit]')).toHaveValue('eur');
	await expect(frame.locator('[name=to_unit]')).toHaveValue('syp-new');
	await host.stop();
});
