/** Our widgets in other people's pages, as they really stand there: another origin, sandboxes, no scripts, narrow columns. */
import { expect, test, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { asWordPress, Host, snippets, withoutScripts } from '#tests/support/browser/host.ts';
import { focusOn } from '#tests/support/browser/painters.ts';

let host: Host;
test.beforeAll(async () => {
	host = await Host.start();
});
test.afterAll(() => host.stop());

/** What a visit leaves: console messages, requests to others, and stored data. */
interface Traces {
	readonly said: string[];
	readonly requested: Set<string>;
}

function traces(page: Page): Traces {
	const [said, requested]: [string[], Set<string>] = [[], new Set()];
	page.on('console', (message) => {
		// A browser of a system that has nothing to share with names the word in the snippet.
		if (message.text() !== "Unrecognized feature: 'web-share'.") said.push(message.text());
	});
	page.on('pageerror', (error) => said.push(error.message));
	page.on('request', (request) => {
		if (!request.url().startsWith('data:')) requested.add(new URL(request.url()).origin);
	});
	return { said, requested };
}

async function expectNoTrace(page: Page, { said, requested }: Traces, baseURL: string | undefined): Promise<void> {
	expect(said).toEqual([]);
	expect([...requested].sort()).toEqual([baseURL, host.origin].sort());
	expect(await page.context().cookies()).toEqual([]);
	expect((await page.context().storageState()).origins).toEqual([]);
}

/** The number of a widget is seen, and its picture, where it has one and room for it. */
async function expectWidget(frame: FrameLocator): Promise<void> {
	const main = frame.locator('main');
	await expect(main).toBeVisible();
	await expect(main).toContainText(/\d{2,3}[,.]\d{2,3}/);
	const isCharted = (await frame.locator('base[target=_blank]').count()) > 0;
	await expect(main.locator(`a:not(${isCharted ? '' : '[target=_blank]'}[rel=noopener])`)).toHaveCount(0);
	if ((await main.getAttribute('class')) === 'convert') {
		await expect(main.getByRole('textbox').first()).toHaveValue('100');
		return expect(main.locator('.amount')).toHaveText(/1,\d{3},\d{3}/);
	}
	const picture = frame.locator('svg:visible');
	const isNarrow = await main.evaluate(() => innerWidth < 384);
	// A narrow card has no room for a line and its scale.
	if (isNarrow && (await main.locator('> .amount').count()) > 0) return expect(picture).toHaveCount(0);
	await expect(picture).toHaveCount(1);
	const box = await picture.boundingBox();
	expect(box && box.width > 100 && box.height > 40).toBe(true);
	await expect(picture.locator('.observed').first()).toBeAttached();
}

/** How far a frame's content can be scrolled, downwards and sideways. */
async function scrolls(frame: FrameLocator): Promise<readonly [number, number]> {
	return frame
		.locator('html')
		.evaluate((html) => [html.scrollHeight - html.clientHeight, html.scrollWidth - html.clientWidth]);
}

/** The frame is as high as its widget, to the pixel, and stays so on another request. */
async function expectSettled(element: Locator, frame: FrameLocator): Promise<void> {
	const wanted = () => frame.locator('main').evaluate((main) => Math.ceil(main.getBoundingClientRect().height));
	const given = async () => (await element.boundingBox())?.height;
	await expect.poll(async () => (await given()) === (await wanted())).toBe(true);
	const height = await given();
	const answered = element.evaluate(
		(one) =>
			new Promise((resolve) => {
				addEventListener('message', ({ data }) => data?.type === 'sarraf:height' && resolve(data.height), {
					once: false
				});
				if (one instanceof HTMLIFrameElement) one.contentWindow?.postMessage({ type: 'sarraf:ping' }, '*');
			})
	);
	expect(await answered).toBe(height);
	expect(await given()).toBe(height);
	expect(await scrolls(frame)).toEqual([0, 0]);
}

const KINDS = [
	{ widget: 'rate', query: '' },
	{ widget: 'chart', query: '?series=syp-official' },
	{ widget: 'compare', query: '' },
	{ widget: 'convert', query: '' }
] as const;

/** What makes each of them as high as it can be: frozen as of a day, whose line it tells, and with all that it can draw. */
const HIGHEST = {
	rate: '?asof=2024-12-06',
	chart: '?series=syp-official&asof=2024-12-06',
	compare: '?panel=premium&asof=2024-12-06',
	convert: '?asof=2024-12-06'
} as const;

/** Columns for which the height of the snippet is right without a script. */
const COLUMNS = [280, 340, 360, 460, 480, 640, 700, 900, 1000];
/** Frames that a widget may have to fill. */
const FRAMES = [
	[240, 180],
	[300, 500],
	[480, 300],
	[900, 320]
] as const;

for (const kind of KINDS) {
	const { widget } = kind;

	test(`the snippet of a ${widget} is a frame that takes its height`, async ({ page, baseURL }) => {
		const left = traces(page);
		await page.goto(host.shows(snippets(baseURL, kind).iframe));
		const frame = page.frameLocator('iframe');
		await expectWidget(frame);
		await expectSettled(page.locator('iframe'), frame);
		await expectNoTrace(page, left, baseURL);
	});

	test(`the element of a ${widget} becomes the frame, and what stood in it goes`, async ({ page, baseURL }) => {
		const left = traces(page);
		await page.goto(host.shows(snippets(baseURL, kind).element));
		const frame = page.frameLocator(`sarraf-${widget} > iframe`);
		await expectWidget(frame);
		await expect(page.locator(`sarraf-${widget} > :not(iframe)`)).toHaveCount(0);
		await expect(page.locator(`sarraf-${widget} > iframe`)).toHaveCSS('opacity', '1');
		await expectSettled(page.locator('iframe'), frame);
		await expectNoTrace(page, left, baseURL);
	});

	test(`a ${widget} in a column of 240 pixels`, async ({ page, baseURL }) => {
		const left = traces(page);
		await page.goto(host.shows(`<div style="width:240px">${snippets(baseURL, kind).iframe}</div>`));
		const frame = page.frameLocator('iframe');
		await expectWidget(frame);
		await expectSettled(page.locator('iframe'), frame);
		await expectNoTrace(page, left, baseURL);
	});

	test(`a ${widget} is not cut in any column where scripts are stripped`, async ({ page, baseURL }) => {
		const left = traces(page);
		await page.setViewportSize({ width: 1100, height: 800 });
		const { iframe } = snippets(baseURL, { widget, query: HIGHEST[widget] });
		await page.goto(host.shows(`<div>${withoutScripts(iframe)}</div>`));
		const frame = page.frameLocator('iframe');
		for (const width of COLUMNS) {
			await page.locator('div').evaluate((column, pixels) => (column.style.width = `${pixels}px`), width);
			await expect.poll(async () => (await frame.locator('html').boundingBox())?.width).toBe(width);
			await expectWidget(frame);
			expect.soft([width, await scrolls(frame)]).toEqual([width, [0, 0]]);
		}
		await expectNoTrace(page, left, baseURL);
	});

	test(`a ${widget} in the sandbox of WordPress`, async ({ page, baseURL }) => {
		const left = traces(page);
		await page.goto(host.shows(asWordPress(snippets(baseURL, kind).address, 'aB3')));
		await expectWidget(page.frameLocator('iframe'));
		await expectNoTrace(page, left, baseURL);
	});

	test(`a ${widget} without JavaScript`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		const left = traces(page);
		await page.goto(host.shows(snippets(baseURL, kind).iframe));
		await expectWidget(page.frameLocator('iframe'));
		expect(await scrolls(page.frameLocator('iframe'))).toEqual([0, 0]);
		await expect(page.locator('noscript > a > img')).toBeVisible();
		await expect
			.poll(() => page.locator('noscript > a > img').evaluate((image) => image.clientHeight))
			.toBeGreaterThan(100);
		await expectNoTrace(page, left, baseURL);
		await context.close();
	});

	test(`a dark ${widget} in a dark page has its own ground`, async ({ page, baseURL }) => {
		const left = traces(page);
		const body = snippets(baseURL, { ...kind, theme: 'dark' }).iframe;
		await page.goto(host.shows(body, 'lang="en" style="color-scheme:dark;background:#000"'));
		const frame = page.frameLocator('iframe');
		await expectWidget(frame);
		await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(21, 21, 20)');
		await expect(frame.locator('html')).toHaveCSS('color-scheme', 'dark');
		await expect(frame.locator('meta[name=color-scheme]')).toHaveAttribute('content', 'dark');
		await expectSettled(page.locator('iframe'), frame);
		await expectNoTrace(page, left, baseURL);
	});

	test(`an Arabic ${widget} in an Arabic page`, async ({ page, baseURL }) => {
		const left = traces(page);
		const body = snippets(baseURL, { ...kind, language: 'ar' }).iframe;
		await page.goto(host.shows(body, 'lang="ar" dir="rtl"'));
		const frame = page.frameLocator('iframe');
		await expectWidget(frame);
		await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(frame.locator('main')).toContainText(/[\u0600-\u06ff]/);
		await expect(frame.locator('.source a')).toHaveAttribute('href', new RegExp(`^${baseURL}/ar`));
		await expectSettled(page.locator('iframe'), frame);
		await expectNoTrace(page, left, baseURL);
	});

	test(`a ${widget} fills the frame that it is given`, async ({ page, baseURL }) => {
		const address = snippets(baseURL, { ...kind, fill: true }).address;
		const left = traces(page);
		await page.goto(
			host.shows(
				`<iframe src="${address}" style="border:0"></iframe><script async src="${baseURL}/embed/v1.js"></script>`
			)
		);
		const frame = page.frameLocator('iframe');
		for (const [width, height] of FRAMES) {
			await page.locator('iframe').evaluate(
				(one, size) => {
					one.setAttribute('width', String(size.width));
					one.setAttribute('height', String(size.height));
				},
				{ width, height }
			);
			await expect
				.poll(() => frame.locator('main').evaluate((main) => main.getBoundingClientRect().height))
				.toBe(height);
			await expect(frame.locator('main')).toContainText(/\d|Official/);
			expect(await scrolls(frame)).toEqual([0, 0]);
			const seen = await frame
				.locator('main > *:visible')
				.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
			expect(Math.max(...seen)).toBeLessThanOrEqual(height);
			expect((await page.locator('iframe').boundingBox())?.height).toBe(height);
			// The lowest frame says the figure with its day, and draws nothing.
			if (widget === 'chart' && height >= 300) await expectFilled(frame);
		}
		await expectNoTrace(page, left, baseURL);
	});
}

/** Taken over, a chart fills the room that its painting had, and no more. */
async function expectFilled(frame: FrameLocator): Promise<void> {
	await focusOn(frame.locator('[data-chart]'));
	await expect(frame.locator('.brush')).toHaveCount(1);
	await expect(frame.locator('.detail')).toBeVisible();
	const { room, lowest } = await frame.locator('[data-chart]').evaluate((host) => ({
		room: host.getBoundingClientRect().bottom,
		lowest: Math.max(
			...[...host.querySelectorAll('canvas, .brush, .detail')].map((one) => one.getBoundingClientRect().bottom)
		)
	}));
	expect(Math.abs(lowest - room)).toBeLessThanOrEqual(2);
	expect(await scrolls(frame)).toEqual([0, 0]);
}

test('several widgets on one page have their own heights, and one script', async ({ page, baseURL }) => {
	const left = traces(page);
	await page.addInitScript(() => {
		let heard = 0;
		Object.defineProperty(window, 'heard', { get: () => heard });
		window.addEventListener = new Proxy(window.addEventListener, {
			apply(listen, self, given: unknown[]) {
				if (given[0] === 'message') heard++;
				return Reflect.apply(listen, self, given);
			}
		});
	});
	const all = [...KINDS, ...KINDS].map((kind) => snippets(baseURL, kind));
	const body = all.map(({ iframe, element }, i) => (i < KINDS.length ? iframe : element)).join('');
	await page.goto(host.shows(body));
	const frames = page.locator('iframe');
	await expect(frames).toHaveCount(all.length);
	expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toBe(1);
	for (const i of all.keys()) {
		await frames.nth(i).scrollIntoViewIfNeeded();
		await expectSettled(frames.nth(i), frames.nth(i).contentFrame());
	}
	await expectNoTrace(page, left, baseURL);
});

for (const [kind, data, figure] of [
	[KINDS[1], '/series/syp-official.chart.json', '122'],
	[KINDS[2], '/compare.chart.json', '138']
] as const) {
	test(`a ${kind.widget} in a sandbox wakes at the reader’s touch`, async ({ page, baseURL }) => {
		const left = traces(page);
		const requested: string[] = [];
		page.on('request', (request) => requested.push(new URL(request.url()).pathname));
		await page.goto(host.shows(asWordPress(snippets(baseURL, kind).address, 'aB3')));
		const frame = page.frameLocator('iframe');
		await expectWidget(frame);
		const before = requested.filter((path) => path.endsWith('.js') || path.endsWith('.json'));
		expect(before).toHaveLength(1);
		await focusOn(frame.locator('[data-chart]'));
		await expect(frame.locator('.detail')).toBeVisible();
		await expect(frame.locator('.detail')).toContainText(figure);
		await expect(frame.locator('canvas').first()).toBeVisible();
		expect(requested).toContain(data);
		await expectNoTrace(page, left, baseURL);
	});
}

test('an element whose frame does not come stays what it was', async ({ page, baseURL }) => {
	await page.route('**/embed/rate*', (route) =>
		route.request().url().includes('.png') ? route.continue() : route.abort()
	);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(host.shows(snippets(baseURL).element));
	await expect(page.locator('sarraf-rate > iframe')).toBeAttached();
	await expect(page.locator('sarraf-rate > a > img')).toBeVisible();
	expect(errors).toEqual([]);
});

test('the script does nothing where it cannot know its own address', async ({ page, baseURL }) => {
	const left = traces(page);
	await page.goto(
		host.shows(`<script type="module" src="${baseURL}/embed/v1.js"></script><sarraf-rate>x</sarraf-rate>`)
	);
	await expect(page.locator('iframe')).toHaveCount(0);
	await expect(page.locator('sarraf-rate')).toHaveText('x');
	expect(left.said).toEqual([]);
});

test('an address that cannot be used is shown inside the frame', async ({ page, baseURL, request }) => {
	const answer = await request.get('/embed/chart?unit=gold&accent=ffff00&series=nothing');
	expect(answer.status()).toBe(400);
	expect(answer.headers()['cache-control']).toBe('no-store');
	await page.goto(
		host.shows(
			`<div style="width:300px"><sarraf-chart unit="gold" accent="ffff00" series="nothing">x</sarraf-chart></div><script src="${baseURL}/embed/v1.js"></script>`
		)
	);
	const frame = page.frameLocator('iframe');
	for (const given of ['gold', '#ffff00', 'nothing'])
		await expect(frame.getByRole('listitem').filter({ hasText: given })).toBeVisible();
	await expect(frame.locator('svg')).toHaveCount(0);
	await expectSettled(page.locator('iframe'), frame);
});

test('links leave the frame for a window of their own', async ({ page, baseURL }) => {
	await page.goto(host.shows(snippets(baseURL).iframe));
	const links = page.frameLocator('iframe').locator('a');
	// The frame loads after its page does.
	await expect(links.first()).toBeVisible();
	for (const link of await links.all()) {
		await expect(link).toHaveAttribute('target', '_blank');
		await expect(link).toHaveAttribute('rel', 'noopener');
	}
	const [opened] = await Promise.all([page.waitForEvent('popup'), links.first().click()]);
	expect(opened.url()).toBe(`${baseURL}/`);
	expect(page.url()).toBe(`${host.origin}/`);
});
