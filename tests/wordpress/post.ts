/** A post as a reader's browser shows it. */
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { drawnWidth } from '#tests/support/browser/drawn-width.ts';
import { NAMED } from '#tests/support/named.ts';

/** One embed of the post, as the page around it and the widget inside see it. */
export interface ShownEmbed {
	readonly src: string;
	readonly sandbox: string | null;
	/** Whether it takes part in the page, or is still clipped away behind its quotation. */
	readonly visible: boolean;
	readonly quotationVisible: boolean;
	/** The iframe's height in pixels, and that of what the widget holds. */
	readonly height: number;
	readonly contentHeight: number;
	readonly scrolls: boolean;
	/** The widget's text. */
	readonly text: string;
	/** The pixels that its line covers across. */
	readonly chartWidth: number;
}

/** What a post did in a browser while it was read. */
export interface Reading {
	readonly embeds: readonly ShownEmbed[];
	/** Errors and warnings of the page and of every frame. */
	readonly complaints: readonly string[];
	/** Origins that received a request. */
	readonly origins: readonly string[];
	readonly cookies: readonly string[];
	/** How much wider the page is than its window, in pixels. */
	readonly overflow: number;
}

/** The room that a widget's parts take, measured inside it, and what they say. */
const inside = (frame: Frame) =>
	frame.evaluate(() => {
		const bottoms = [...document.body.children].map((part) => part.getBoundingClientRect().bottom + scrollY);
		return {
			contentHeight: Math.ceil(Math.max(...bottoms) + parseFloat(getComputedStyle(document.body).paddingBottom)),
			scrolls: document.documentElement.scrollHeight > innerHeight,
			text: document.body.innerText
		};
	});

/** As its reader sees it, who has come to it: what is far outside the window is laid out when there is time. */
async function shown(iframe: Locator): Promise<ShownEmbed> {
	await iframe.scrollIntoViewIfNeeded();
	await iframe.page().waitForTimeout(300);
	const frame = await (await iframe.elementHandle())?.contentFrame();
	if (!frame) throw new Error('an iframe of the post has no document');
	const outside = await iframe.evaluate((element) => {
		const quotation = document.querySelector(`blockquote[data-secret="${element.getAttribute('data-secret')}"]`);
		return {
			src: element.getAttribute('src') ?? '',
			sandbox: element.getAttribute('sandbox'),
			visible: getComputedStyle(element).position !== 'absolute' && element.clientWidth > 0,
			quotationVisible: quotation?.checkVisibility() ?? false,
			height: element.clientHeight
		};
	});
	const chartWidth = Number(await frame.evaluate(`(${drawnWidth})()`));
	return { ...outside, ...(await inside(frame)), chartWidth };
}

/** Waits until WordPress has shown each embed and no height has changed for a while; a check says what did not come. */
async function settle(page: Page): Promise<void> {
	await page
		.waitForFunction(() => !document.querySelector('iframe.wp-embedded-content[style]'), undefined, { timeout: 20_000 })
		.catch(() => undefined);
	for (let before = '', now = 'none'; before !== now;) {
		before = now;
		await page.waitForTimeout(700);
		now = await page.evaluate(() =>
			[...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight).join(' ')
		);
	}
}

async function everyPart(context: BrowserContext): Promise<Page> {
	// The compiler of this script names its functions by a call that a page does not know.
	await context.addInitScript(NAMED);
	return context.newPage();
}

/** Errors and warnings of a page and of all its frames, as they come. */
function complaintsOf(page: Page): readonly string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	return complaints;
}

/** A browser does not paint frames that are far outside the window, so the window becomes as high as the page. */
async function keepPicture(page: Page, width: number, path: string): Promise<void> {
	await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
	await page.waitForTimeout(500);
	await page.screenshot({ path });
}

/**
 * Reads a post in a window, and keeps a picture of it.
 *
 * @param picture - the file of the picture
 */
export async function readPost(browser: Browser, address: string, width: number, picture: string): Promise<Reading> {
	const context = await browser.newContext({ viewport: { width, height: 900 } });
	const page = await everyPart(context);
	const complaints = complaintsOf(page);
	const origins = new Set<string>();
	page.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol !== 'data:') origins.add(origin);
	});
	// The first time WordPress asks us of each address before it answers.
	await page.goto(address, { timeout: 120_000 });
	await settle(page);
	const iframes = await page.locator('iframe.wp-embedded-content').all();
	const embeds: ShownEmbed[] = [];
	for (const iframe of iframes) embeds.push(await shown(iframe));
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	await keepPicture(page, width, picture);
	const cookies = (await context.cookies()).map(({ domain, name }) => `${name} of ${domain}`);
	await context.close();
	return { embeds, complaints, origins: [...origins], cookies, overflow };
}

/** What a reader's hand does in a post. */
export interface Touched {
	/** For each chart whether it became interactive. */
	readonly interactive: readonly boolean[];
	/** Where a click on the first widget's source led. */
	readonly led: string;
	readonly complaints: readonly string[];
}

async function becomesInteractive(frame: FrameLocator): Promise<boolean> {
	await frame.locator('[data-chart]').hover();
	const canvas = frame.locator('[data-chart] canvas').first();
	return canvas.waitFor({ timeout: 10_000 }).then(
		() => true,
		() => false
	);
}

/** Points at each chart of a post, then clicks the link in its first widget. */
export async function touchPost(browser: Browser, address: string): Promise<Touched> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await everyPart(context);
	const complaints = complaintsOf(page);
	await page.goto(address);
	await settle(page);
	const interactive: boolean[] = [];
	for (const iframe of await page.locator('iframe.wp-embedded-content').all())
		if ((await iframe.contentFrame().locator('[data-chart]').count()) > 0)
			interactive.push(await becomesInteractive(iframe.contentFrame()));
	await page.locator('iframe.wp-embedded-content').first().contentFrame().getByRole('link').last().click();
	await page.waitForURL((url) => url.href !== address, { timeout: 10_000 }).catch(() => undefined);
	const led = page.url();
	await context.close();
	return { interactive, led, complaints };
}

/** The links that a reader without JavaScript sees in the post, and the embeds that such a reader sees. */
export async function readWithoutScript(browser: Browser, address: string): Promise<{ links: string[]; seen: number }> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(address);
	const links = await page.locator('blockquote.wp-embedded-content a:visible').all();
	const iframes = await page.locator('iframe.wp-embedded-content').all();
	const clipped = await Promise.all(iframes.map((iframe) => iframe.getAttribute('style')));
	const read = {
		links: (await Promise.all(links.map((link) => link.getAttribute('href')))).map(String),
		seen: clipped.filter((style) => style === null).length
	};
	await context.close();
	return read;
}
