/** Names in a comparison: what is typed leads to the series that has it, is asked about, or is refused. */
import { expect, test } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';

test('Enter takes the only series that has what was typed, and sends what can mean several', async ({ page }) => {
	await page.goto('/compare');
	const field = page.getByRole('main').locator('input[type=search]');
	await field.fill('egp-off');
	await expect(page.getByRole('option').first()).toBeVisible();
	await field.press('Enter');
	await expect(page).toHaveURL(/series=syp-parallel,syp-official,egp-official$/);
	await field.fill('alep');
	await expect(page.getByRole('option').first()).toBeVisible();
	await field.press('Enter');
	await expect(page.getByText(m.choose_meant({ given: 'alep' }))).toBeInViewport();
	await expect(field).toHaveValue('alep');
	await expect(page.getByRole('option')).toHaveCount(0);
});

test('what was wrong in the field goes once something else is typed, and its hint stays', async ({ page }) => {
	await page.goto('/compare?series=syp-parallel,syp-official&series=xyz');
	const field = page.getByRole('main').locator('input[type=search]');
	await expect(field).toHaveAccessibleDescription(/xyz/);
	await Promise.all([page.waitForResponse(/adding.*\.js/), field.focus()]);
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	await field.pressSequentially('gold');
	await expect(page.locator('#add-fault')).toHaveCount(0);
	await expect(field).not.toHaveAttribute('aria-invalid');
	await expect(field).toHaveAttribute('aria-describedby', 'add-hint');
});

test('a name leads to the address with the id, a misspelt id and a file are refused', async ({ request }) => {
	const statusOf = async (path: string) => {
		const answer = await request.get(path, { maxRedirects: 0 });
		return [answer.status(), answer.headers().location];
	};
	expect(await statusOf('/ar/compare?series=syp-parallel,euro+hasak&unit=new')).toEqual([
		302,
		'/ar/compare?unit=new&series=syp-parallel,syp-parallel-eur-hasakah'
	]);
	expect(await statusOf('/compare?series=syp-parallel,syp-official&series=euro+hasak')).toEqual([
		302,
		'/compare?series=syp-parallel,syp-official,syp-parallel-eur-hasakah'
	]);
	expect(await statusOf('/compare?series=syp-parallel,egypt+off&known_on=2026-11-23')).toEqual([
		302,
		'/compare?known_on=2026-11-23&series=syp-parallel,egp-official'
	]);
	expect(await statusOf('/compare?series=syp-parallel,euro+hasak,Euro+Hasakah')).toEqual([
		302,
		'/compare?series=syp-parallel,syp-parallel-eur-hasakah'
	]);
	for (const names of ['euro+hasak,Euro+Hasakah', 'syp-official,lbp-parallel,homs', 'syp-parallel,syp-official,homs'])
		expect(await statusOf(`/compare?series=${names}`)).toEqual([400, undefined]);
	expect(await statusOf('/compare?series=syp-parallel,syp-official,syp-parallel-hasaka')).toEqual([400, undefined]);
	expect(await statusOf('/compare.json?series=syp-parallel,euro+hasak')).toEqual([400, undefined]);
});

test('what can be added has every series of a place', async ({ page }) => {
	await page.goto('/compare');
	await page.getByRole('main').locator('input[type=search]').pressSequentially('alep');
	const offered = page.getByRole('main').getByRole('option');
	for (const name of ['Euro', 'Saudi riyal']) await expect(offered.filter({ hasText: name })).toHaveCount(1);
});

const OWN = 'lbp-parallel,irr-parallel,iqd-parallel';

for (const javaScriptEnabled of [true, false])
	test.describe(`on a phone, ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
		test.use({ javaScriptEnabled, viewport: { width: 390, height: 800 } });

		for (const [typed, name] of [
			['***', '***'],
			['lbp-parallel', 'Lebanese pound, parallel market']
		] as const)
			test(`what cannot be added leaves the others, and the fault is at the field: ${typed}`, async ({ page }) => {
				await page.goto(`/compare?series=${OWN}`);
				const field = page.getByRole('main').locator('input[type=search]');
				await field.fill(typed);
				await field.press('Enter');
				const fault = page.locator('#add-fault');
				await expect(fault).toContainText(`“${name}”`);
				await expect(fault).toBeInViewport();
				await expect(field).toHaveValue(typed);
				await expect(field).toBeInViewport();
				await expect(page.locator('form[role=search] input[type=hidden][name=series]')).toHaveValue(OWN);
			});

		test('a name with a comma leads to its series', async ({ page }) => {
			await page.goto(`/ar/compare?series=${OWN}`);
			const field = page.getByRole('main').locator('input[type=search]');
			await field.fill('Parallel market, Damascus');
			await field.press('Enter');
			await expect(page).toHaveURL(new RegExp(`/ar/compare\\?series=${OWN},syp-parallel(#choose)?$`));
		});
	});

test('a blank entry changes nothing, a seventh is left out, and a town without a series has where to look', async ({
	page,
	request
}) => {
	expect((await request.get(`/compare?series=${OWN}&series=+`)).status()).toBe(200);
	const seventh = await page.goto(`/compare?series=${OWN},egp-official,egp-parallel,rub-official,syp-parallel`);
	expect(seventh?.status()).toBe(400);
	await expect(page.getByRole('status').first()).toContainText(m.bad_full({ given: 'Parallel market, Damascus' }));
	await expect(page.getByText(m.choose_full())).toBeVisible();
	expect((await page.goto(`/ar/compare?series=${OWN}&series=homs`))?.status()).toBe(400);
	await expect(page.locator('#add-fault a')).toHaveAttribute('href', '/ar/series/syp-parallel');
});

test('links of two lines are for a thumb, too, and apart', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/compare?series=syp-parallel,syp-official,gold');
	for (const links of ['.meant a', '.presets a']) {
		const heights = await page
			.locator(links)
			.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
		expect(Math.min(...heights), links).toBeGreaterThanOrEqual(44);
		expect(Math.max(...heights), links).toBeGreaterThanOrEqual(66);
	}
});
