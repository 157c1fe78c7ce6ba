/** The embed builder: choices, a preview in a page of another origin, snippets that work where they are pasted, and the check. */
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { Host } from '#tests/support/browser/host.ts';
import { OwnServer } from '#tests/support/own-server.ts';
import { addressOf, LANGUAGES, overflowOf, SIZES, textsOf } from '#tests/support/browser/reading.ts';

let host: Host;
test.beforeAll(async () => {
	host = await Host.start();
});
test.afterAll(() => host.stop());

const EN = { locale: 'en' } as const;

/** A browser of a system that has nothing to share with names the word in the snippet; the runner lets no worker in. */
const EXPECTED = ["Unrecognized feature: 'web-share'.", 'Service Worker registration blocked by Playwright'];

/** The page in a preview, and the widget in that page. */
function previewOf(page: Page, width: number): readonly [host: FrameLocator, widget: FrameLocator] {
	const host = page.frameLocator(`.preview iframe[width="${width}"]`);
	return [host, host.frameLocator('iframe')];
}

const snippet = (page: Page, name: string) => page.locator('.snippet', { has: page.getByRole('heading', { name }) });
const queryOf = (page: Page) => new URL(page.url()).search;

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('links and a form build a widget, which is seen in a page, and can be copied', async ({ page }) => {
		await page.goto('/embed');
		await page.getByRole('link', { name: m.builder_chart({}, EN), exact: true }).click();
		expect(queryOf(page)).toBe('?widget=chart');
		await page
			.getByRole('combobox', { name: m.show_label({}, EN), exact: true })
			.selectOption({ label: m.show_index({}, EN) });
		await page.getByLabel(m.widget_theme_label({}, EN)).selectOption({ label: m.widget_theme_dark({}, EN) });
		await page.getByRole('button', { name: m.apply({}, EN) }).click();
		await page.getByRole('link', { name: /fixed as of/ }).click();
		const day = /asof=(\d{4}-\d\d-\d\d)/.exec(queryOf(page))?.[1];
		expect(queryOf(page)).toBe(`?widget=chart&asof=${day}&show=index&theme=dark`);
		const address = `/embed/chart?asof=${day}&show=index&theme=dark`;
		await expect(snippet(page, m.builder_address({}, EN)).locator('pre')).toHaveText(
			new RegExp(`${address.replaceAll('?', '\\?')}$`)
		);
		await expect(snippet(page, m.builder_iframe({}, EN)).locator('pre')).toContainText(
			address.replaceAll('&', '&amp;')
		);
		const [article, widget] = previewOf(page, 640);
		await expect(article.getByRole('heading')).toBeVisible();
		await expect(widget.getByRole('heading')).toContainText('index');
		await expect(widget.locator('svg:visible')).toHaveCount(1);
		await expect(page.locator('#check noscript p')).toHaveText(m.embed_check_no_script({}, EN));
		await expect(page.getByLabel(m.embed_check_label({}, EN))).toBeHidden();
	});

	test('an invalid parameter is reported, and the rest is built', async ({ page }) => {
		const answer = await page.goto('/embed?widget=chart&series=gold&unit=new');
		expect(answer?.status()).toBe(400);
		await expect(page.getByRole('status').first()).toContainText('gold');
		await expect(snippet(page, m.builder_address({}, EN)).locator('pre')).toHaveText(/\/embed\/chart\?unit=new$/);
	});
});

test('from a page to its widget in another site’s page: chosen, seen, copied, pasted', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const said: string[] = [];
	page.on('console', (message) => {
		if (!EXPECTED.includes(message.text())) said.push(message.text());
	});
	await page.setViewportSize(SIZES[1]);
	await page.goto('/series/syp-official?unit=new');
	await page.getByRole('link', { name: m.take_embed({}, EN) }).click();
	expect(queryOf(page)).toBe('?widget=chart&series=syp-official&unit=new');
	await page.evaluate(() => document.body.setAttribute('data-same', ''));

	// Each choice is shown at once, in the same page; the address keeps what was chosen, and the field its focus.
	const shows = page.getByRole('combobox', { name: m.show_label({}, EN), exact: true });
	await shows.focus();
	await shows.selectOption({ label: m.show_value({}, EN) });
	await expect.poll(() => queryOf(page)).toBe('?widget=chart&series=syp-official&show=value&unit=new');
	await expect(shows).toBeFocused();
	await page.getByLabel(m.asof_label({}, EN), { exact: false }).fill('2024-12-06');
	await page.getByLabel(m.from_label({}, EN), { exact: true }).focus();
	await expect.poll(() => queryOf(page)).toBe('?widget=chart&series=syp-official&asof=2024-12-06&show=value&unit=new');
	await page.goBack();
	await expect(page.getByLabel(m.asof_label({}, EN), { exact: false })).toHaveValue('');
	await page.goForward();
	await expect(page.locator('body')).toHaveAttribute('data-same', '');

	// The preview is a page of another origin, as high as its content.
	const [article, widget] = previewOf(page, 640);
	await expect(widget.locator('main')).toContainText('6 December 2024');
	expect(await article.locator('body').evaluate(() => origin)).toBe('null');
	const reach = await page
		.locator('.preview iframe[width="640"]')
		.evaluate((one) => one instanceof HTMLIFrameElement && one.contentDocument);
	expect(reach).toBeNull();
	const gaps = async () => {
		const outer = await page.locator('.preview iframe[width="640"]').evaluate((one) => one.clientHeight);
		const inner = await article.locator('iframe').evaluate((one) => one.clientHeight);
		const needs = await article.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
		return [
			outer - needs,
			inner - (await widget.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height)))
		];
	};
	await expect.poll(gaps).toEqual([0, 0]);
	for (const [id, width] of [
		['phone', 360],
		['wide', 1000]
	] as const) {
		await page.locator(`#${id}`).check();
		const [narrow, inside] = previewOf(page, width);
		// A widget waits until its reader comes near.
		await page.locator(`.preview iframe[width="${width}"]`).scrollIntoViewIfNeeded();
		await narrow.locator('iframe').scrollIntoViewIfNeeded();
		await expect(inside.locator('svg:visible')).toHaveCount(1);
		expect(await narrow.locator('html').evaluate((html) => html.clientWidth)).toBe(width);
	}

	// What is copied is what is seen, and works where it is pasted.
	const offer = snippet(page, m.builder_iframe({}, EN));
	await offer.getByRole('button').click();
	await expect(offer.getByRole('status')).toHaveText(m.take_copied({}, EN));
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await offer.locator('pre').textContent());
	expect(copied).toContain(
		`src="${baseURL}/embed/chart?series=syp-official&amp;asof=2024-12-06&amp;show=value&amp;unit=new"`
	);
	await page.goto(host.shows(copied));
	const pasted = page.frameLocator('iframe');
	await expect(pasted.locator('main')).toContainText('6 December 2024');
	await expect(pasted.locator('svg:visible')).toHaveCount(1);
	expect(said).toEqual([]);
});

for (const language of LANGUAGES) {
	const words = { locale: language };

	test(`the check finds what is wrong in a page, and nothing in our own snippet, ${language}`, async ({
		page,
		baseURL
	}) => {
		await page.setViewportSize(SIZES[0]);
		await page.goto(addressOf(language, language === 'ar' ? '/embed' : 'embed'));
		const form = page.locator('#check form');
		const check = async (html: string) => {
			await form.getByLabel(m.embed_check_label({}, words)).fill(html);
			await form.getByRole('button').click();
		};
		const own = await snippet(page, m.builder_iframe({}, words)).locator('pre').textContent();
		await check(own ?? '');
		await expect(form.getByRole('status')).toHaveText(m.embed_check_good({ count: '1' }, words));
		await check('<p>An article</p>');
		await expect(form.getByRole('status')).toHaveText(m.embed_check_none({}, words));
		await check(
			`<p>An article</p>\n<iframe src="${baseURL}/embed/rate?unit=gold" width="600" height="420" loading="lazy"></iframe>\n` +
				`<sarraf-chart series="syp-old-id"></sarraf-chart>`
		);
		const tags = form.locator('ol > li');
		await expect(tags).toHaveCount(2);
		const [frame, element] = [tags.first(), tags.last()];
		await expect(frame).toContainText(m.embed_check_line({ line: '2' }, words));
		expect((await textsOf(frame.locator('.text'))).sort()).toEqual(
			[m.embed_check_bad_address, m.embed_check_fixed_width, m.embed_check_no_loader, m.embed_check_no_title]
				.map((message) => message({}, words).replaceAll(/[\u2066-\u2069]/g, ''))
				.sort()
		);
		await expect(frame.locator('.given', { hasText: 'gold' })).toContainText('unit');
		await expect(element.locator('.given', { hasText: 'syp-old-id' })).toBeVisible();
		await expect(element).toContainText(m.embed_check_element_alone({}, words));
		await expect(element).toContainText(m.embed_check_no_link({}, words));
		// The answer stays while another widget is chosen.
		await page.getByRole('link', { name: m.builder_chart({}, words), exact: true }).click();
		await expect(page).toHaveURL(/widget=chart/);
		await expect(tags).toHaveCount(2);
		expect(await overflowOf(page)).toBe(0);
		expect(
			await page.locator('pre').evaluateAll((codes) => codes.map((code) => getComputedStyle(code).direction))
		).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr', 'ltr']);
	});
}

test('where only some sites may frame widgets the preview stands on this one, and says so', async ({ page }) => {
	const server = await OwnServer.run('data', 0, { FRAME_ANCESTORS: 'https://paper.example' });
	try {
		await page.goto(`${server.address}/embed`);
		await expect(page.getByText(m.builder_preview_limited())).toBeVisible();
		await expect(page.getByText(m.builder_preview_how())).toHaveCount(0);
		const [, widget] = previewOf(page, 640);
		await expect(widget.locator('main')).toContainText(/\d{2},\d{3}/);
	} finally {
		await server.stop();
	}
});
