/** The connection is lost and comes back: what was fetched stays, with its current age, and newer figures come. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import type { Language } from '#lib/record/index.ts';
import { freePort } from '#tests/support/processes.ts';
import { Host, snippets } from '#tests/support/browser/host.ts';
import { Folder, OwnServer } from '#tests/support/own-server.ts';
import { focusOn } from '#tests/support/browser/painters.ts';
import { addressOf, LANGUAGES, seenOf, today } from '#tests/support/browser/reading.ts';

// Servers start in their own time, on a busy machine slowly.
test.describe.configure({ timeout: 120_000 });
test.use({ serviceWorkers: 'allow' });

const PARALLEL = 'quotes/syp-parallel.csv';

/** The paths and queries of what is kept on the device. */
function kept(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const names = await caches.keys();
		const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return keys.flat().map(({ url }) => url.slice(location.origin.length));
	});
}

/** Opens a page and waits until it is kept. */
async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	const { pathname, search } = new URL(page.url());
	await expect.poll(() => kept(page), { timeout: 30_000 }).toContain(pathname + search);
}

const banner = (page: Page) => page.locator('[data-saved]');
const news = (page: Page) => page.locator('#news');
const link = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });

/** The banner says that the line is cut, and the market's last rate with the age that it has today. */
async function expectKept(page: Page, language: Language): Promise<void> {
	const words = { locale: language };
	await expect(banner(page)).toContainText(m.offline_page({ day: '', time: '' }, words).split('.')[0] ?? '');
	const stated = await seenOf(banner(page));
	for (const part of ['13,800', '138.00', '2026', String(today() - OBSERVED)]) expect(stated).toContain(part);
}

/** 5 October 2026, the day of the market's last quote in the record. */
const OBSERVED = 20_731;

/** The record with a newer quote of the market. */
function withNewerQuote(text: string): string {
	return `${text.trimEnd()}\n2026-10-06,day,parallel,syp-parallel,damascus,141,,,syp-new,lira-today-2,2026-11-24,point,,,,,second-hand one-sided,,\n`;
}

test('reload, go on, convert, and get newer figures when the line is back', async ({ browser }) => {
	const [folder, port] = [await Folder.create(), await freePort()];
	const start = () => OwnServer.run(folder.dir, port);
	let server = await start();
	const contexts: BrowserContext[] = [];
	try {
		const readers = await Promise.all(
			LANGUAGES.map(async (language) => {
				const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'allow' });
				contexts.push(context);
				return { language, page: await context.newPage(), at: (path: string) => addressOf(language, path) };
			})
		);
		for (const { language, page, at } of readers) {
			await open(page, at(''));
			await page.goto(at('?asof=2024-12-06&utm_source=x'));
			await open(page, language === 'ar' ? '/ar/events' : '/events');
			await open(page, at(''));
			const all = await kept(page);
			expect(all).toContain(at('?asof=2024-12-06'));
			expect(all).toContain('/latest.json');
			expect(all.filter((address) => /chunks|chart\.json/.test(address))).toEqual([]);
		}

		await test.step('a line that brings nothing', async () => {
			server.pause();
			await Promise.all(readers.map(({ page }) => page.reload()));
			for (const { language, page } of readers) await expectKept(page, language);
			server.resume();
		});

		await server.stop();
		for (const { language, page, at } of readers) {
			await test.step(`cut, ${language}`, () => withoutLine(page, language, at));
		}

		await folder.write(PARALLEL, withNewerQuote(await folder.read(PARALLEL)));
		server = await start();
		for (const { language, page, at } of readers) {
			await test.step(`back, ${language}`, () => backOnLine(page, language, at));
		}
	} finally {
		await Promise.all(contexts.map((context) => context.close()));
		await server.stop();
		await folder.remove();
	}
});

test('what is typed into the converter is not kept, and an answer that was kept is said to be', async ({ page }) => {
	const [folder, port] = [await Folder.create(), await freePort()];
	const server = await OwnServer.run(folder.dir, port);
	const amount = page.locator('form[action="#answer"] [name=amount]');
	const sentence = page.locator('.answer .sentence');
	const line = page.locator('form[action="#answer"] + .earlier');
	try {
		await open(page, `${server.address}/convert?asof=2024-12-06`);
		const query = await page.evaluate(() => {
			const form = document.querySelector<HTMLFormElement>('form[action="#answer"]');
			const filled = [...new FormData(form ?? undefined)].filter(([, value]) => value !== '');
			return new URLSearchParams(
				filled.map(([name, value]) => [name, name === 'amount' ? '2' : String(value)])
			).toString();
		});
		await page.goto(`${server.address}/convert?${query}`);
		await expect.poll(async () => (await kept(page)).join(' ')).toContain('/convert?amount=2&');
		await amount.fill('250');
		await expect(sentence).toContainText('4,500,000');
		expect((await kept(page)).filter((address) => address.includes('amount=250'))).toEqual([]);
		await server.stop();
		await amount.fill('2');
		await expect(sentence).toContainText('36,000');
		await expect(line).toContainText(m.offline_page({ day: '', time: '' }, { locale: 'en' }).split('.')[0] ?? '');
		await expect(page.getByRole('status').last()).toContainText('36,000');
		await expect(banner(page)).toHaveCount(0);
	} finally {
		await server.stop();
		await folder.remove();
	}
});

async function withoutLine(page: Page, language: Language, at: (path: string) => string): Promise<void> {
	const words = { locale: language };
	const figure = page.locator('main article b').first();
	await page.reload();
	await expectKept(page, language);
	await expect(figure).toContainText('13,800');
	await page.goto(at('?asof=2024-12-06'));
	await expectKept(page, language);
	await expect(figure).toContainText('18,000');
	await page.goto(at(''));
	await expect(figure).toContainText('13,800');

	await link(page, m.nav_events({}, words)).click();
	await expectKept(page, language);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.events_title({}, words));

	await link(page, m.nav_series({}, words)).click();
	await expect(page).toHaveURL(/\/series$/);
	await expect(page.getByText(m.offline_not_saved({}, words))).toBeVisible();
	const rates = page.getByRole('region', { name: m.offline_rates({}, words) });
	await expect(rates).toBeVisible();
	const shown = await seenOf(rates);
	for (const part of ['13,800', '138.00', '12,200', String(today() - OBSERVED)]) expect(shown).toContain(part);
	const list = page.getByRole('region', { name: m.offline_pages({}, words) });
	await expect(list.getByRole('link')).toHaveCount(3);

	await link(page, m.nav_convert({}, words)).click();
	await expect(page.getByText(m.offline_convert({}, words))).toBeVisible();
	const answer = page.locator('#answer');
	await expect(answer).toContainText('1,380,000');
	await page.locator('[name=amount]').fill('٢٥٠');
	await page.locator('[name=to_unit]').selectOption('syp-new');
	await expect(answer).toContainText('34,500.00');
	await page.getByRole('button', { name: m.convert_go({}, words) }).click();
	await expect(page).toHaveURL(/\/convert\?amount=250&to_unit=syp-new$/);
	await page.goto(
		`${language === 'ar' ? '/ar' : ''}/convert?amount=18k&from_unit=syp-old&to_unit=usd&market=official&asof=2024-12-06`
	);
	const converted = page.locator('#convert');
	for (const part of [m.convert_official({}, words), '1.48', '2024']) await expect(converted).toContainText(part);
	await expect(page.locator('[name=market]')).toHaveValue('official');

	await list.getByRole('link').first().click();
	await expect(banner(page)).toBeVisible();
	await page.goto(at(''));
	await expectKept(page, language);
}

async function backOnLine(page: Page, language: Language, at: (path: string) => string): Promise<void> {
	const words = { locale: language };
	let loads = 0;
	page.on('load', () => (loads += 1));
	await page.evaluate(() => dispatchEvent(new Event('online')));
	// The server has just been started, and answers in its own time.
	await expect(news(page)).toContainText(m.offline_newer({}, words), { timeout: 30_000 });
	await expect(page.locator('main article b').first()).toContainText('13,800');
	expect(loads).toBe(0);
	await news(page)
		.getByRole('button', { name: m.offline_update({}, words) })
		.click();
	await expect(page.locator('main article b').first()).toContainText('14,100');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(banner(page)).toHaveCount(0);
	await expect(news(page)).toHaveCount(0);
	// What is shown may be there before the page has loaded whole.
	await expect.poll(() => loads).toBe(1);

	await page.goto(at('?asof=2024-12-06'));
	// A slow answer is not waited for: the saved page is shown, and looks for news.
	await expect(async () => {
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(banner(page)).toHaveCount(0, { timeout: 1000 });
	}).toPass({ timeout: 30_000 });
	await link(page, m.nav_series({}, words)).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.nav_series({}, words));
}

test('what is kept has its bounds, goes with its build, and has of the chart what was used', async ({
	page,
	context
}) => {
	// A store of another build, and somebody else's.
	await page.goto('/embed/rate');
	await page.evaluate(() => Promise.all(['sarraf-pages-1a', 'somebody-1a'].map((name) => caches.open(name))));
	await open(page, '/');
	const names = await page.evaluate(() => caches.keys());
	expect(names).toContain('somebody-1a');
	expect(names).not.toContain('sarraf-pages-1a');

	await page.evaluate(async () => {
		for (let i = 1; i <= 31; i++) await fetch(`/events?asof=2013-01-${String(i).padStart(2, '0')}`);
		await fetch('/no-such-page');
		await fetch('/?unit=gold');
	});
	await expect.poll(async () => (await kept(page)).filter((path) => path.startsWith('/events?')).length).toBe(30);
	const all = await kept(page);
	expect(all.filter((path) => /no-such|gold|asof=2013-01-01/.test(path))).toEqual([]);

	const chart = page.locator('[data-chart]').first();
	await open(page, '/');
	await focusOn(chart);
	await expect(page.locator('.detail').first()).toBeVisible();
	await expect.poll(async () => (await kept(page)).join(' ')).toMatch(/\/chart\.json.*\/interactive-/);
	await context.setOffline(true);
	await page.reload();
	await expect(banner(page)).toBeVisible();
	await focusOn(chart);
	await expect(page.locator('.detail').first()).toBeVisible();

	await context.setOffline(false);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(page.getByText(m.offline_unchanged({}, { locale: 'en' }))).toBeVisible();
	await expect(news(page)).toHaveCount(0);
});

test('widgets keep nothing and register nothing', async ({ page, context, baseURL }) => {
	const host = await Host.start();
	try {
		await page.goto(host.shows(snippets(baseURL, { widget: 'chart' }).iframe));
		await expect(page.frameLocator('iframe').locator('svg:visible').first()).toBeVisible();
		await page.goto('/embed/rate');
		await page.waitForLoadState('networkidle');
		expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
		expect(await kept(page)).toEqual([]);
		expect(context.serviceWorkers()).toEqual([]);
	} finally {
		host.stop();
	}
});

for (const language of LANGUAGES) {
	test(`is an app with icons and shortcuts, ${language}`, async ({ page }) => {
		await page.goto(addressOf(language));
		const session = await page.context().newCDPSession(page);
		const { url, errors, data } = await session.send('Page.getAppManifest');
		expect(new URL(url).pathname).toBe(`${language === 'ar' ? '/ar' : ''}/manifest.webmanifest`);
		expect(errors).toEqual([]);
		const { icons, shortcuts, lang } = JSON.parse(data ?? '');
		expect(lang).toBe(language);
		expect(shortcuts).toHaveLength(3);
		for (const { src, type } of icons) {
			const icon = await page.request.get(src);
			expect(icon.headers()['content-type']).toBe(type);
		}
	});
}
