/** What widgets and the pages around them say to one another, heard from the page's side. */
import { expect, test, type Page } from '@playwright/test';
import { asWordPress, Host, snippets } from '#tests/support/browser/host.ts';

let host: Host;
test.beforeAll(async () => {
	host = await Host.start();
});
test.afterAll(() => host.stop());

/** A message as a page hears it. */
interface Heard {
	readonly data: unknown;
	readonly origin: string;
	readonly own: boolean;
}

declare global {
	interface Window {
		heard: Heard[];
	}
}

/** Keeps every message that comes to a page; before it is opened. */
async function listen(page: Page): Promise<void> {
	await page.addInitScript(() => {
		if (parent !== window) return;
		window.heard = [];
		addEventListener('message', ({ data, origin, source }) => {
			const own = source === document.querySelector('iframe')?.contentWindow;
			window.heard.push({ data, origin, own });
		});
	});
}

const heard = (page: Page) => page.evaluate(() => window.heard);
const heights = async (page: Page) =>
	(await heard(page)).flatMap(({ data }) =>
		typeof data === 'object' && data && 'type' in data && data.type === 'sarraf:height' && 'height' in data
			? data.height
			: []
	);
const frameOf = (src: string) => `<iframe src="${src}" width="400" height="300" style="border:0"></iframe>`;
const say = (page: Page, message: unknown) =>
	page.evaluate((one) => document.querySelector('iframe')?.contentWindow?.postMessage(one, '*'), message);

function shapes(address: string, height: number): unknown[] {
	const { href, pathname, search } = new URL(address);
	const id = pathname + search;
	return [
		{ type: 'sarraf:height', v: 1, id, height },
		{ 'datawrapper-height': { [id]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		JSON.stringify({ src: href, context: 'iframe.resize', height })
	];
}

for (const [name, widget, more, own] of [
	['plain', 'rate', '', []],
	['plain', 'chart', '', []],
	['for Pym', 'compare', '?childId=box-7', ['pymxPYMxbox-7xPYMxheightxPYMx']],
	['for WordPress', 'convert', '#?secret=aB3xyz', [{ message: 'height', secret: 'aB3xyz' }]]
] as const) {
	test(`a ${widget} tells its height in every shape, ${name}`, async ({ page, baseURL }) => {
		await listen(page);
		const address = snippets(baseURL, { widget }).address + more;
		await page.goto(host.shows(frameOf(address)));
		const main = page.frameLocator('iframe').locator('main');
		const height = await main.evaluate((one) => Math.ceil(one.getBoundingClientRect().height));
		const wanted = [
			...shapes(address, height),
			...own.map((one) => (typeof one === 'string' ? one + height : { ...one, value: height }))
		];
		for (const shape of wanted) {
			await expect.poll(() => heard(page)).toContainEqual({ data: shape, origin: baseURL, own: true });
		}
		const worded = async () =>
			(await heard(page)).filter(({ data }) => typeof data === 'string' || typeof data === 'object').length;
		await expect.poll(async () => (await worded()) % wanted.length).toBe(0);
		// Nothing of these names was taken for a mistake.
		await expect(page.frameLocator('iframe').getByRole('listitem')).toHaveCount(0);
		await expect(main).toContainText(/\d{2},\d{3}/);
	});
}

test('in a sandbox a widget tells its height to WordPress, again on request', async ({ page, baseURL }) => {
	await listen(page);
	await page.goto(host.shows(asWordPress(snippets(baseURL).address, 'aB3')));
	const stated = async () =>
		(await heard(page)).filter(
			({ data }) => typeof data === 'object' && data && 'message' in data && data.message === 'height'
		);
	await expect.poll(async () => (await stated()).length).toBeGreaterThan(0);
	expect((await stated()).every(({ origin }) => origin === 'null')).toBe(true);
	await page.evaluate(() => (window.heard = []));
	await say(page, { message: 'ready', secret: 'another' });
	await say(page, { message: 'ready', secret: 'aB3' });
	await expect.poll(async () => (await stated()).length).toBe(1);
});

test('a link in the sandbox of WordPress is handed to it', async ({ page, baseURL }) => {
	await listen(page);
	await page.goto(host.shows(asWordPress(snippets(baseURL).address, 'aB3')));
	await page.frameLocator('iframe').locator('a').click();
	await expect
		.poll(() => heard(page))
		.toContainEqual({ data: { message: 'link', value: `${baseURL}/`, secret: 'aB3' }, origin: 'null', own: true });
	expect(page.url()).toBe(`${host.origin}/`);
});

test('a widget tells a new height when its column changes, and answers on request', async ({ page, baseURL }) => {
	await listen(page);
	await page.goto(host.shows(frameOf(snippets(baseURL).address)));
	await expect.poll(() => heights(page)).not.toEqual([]);
	const [first] = await heights(page);
	await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '900'));
	const main = page.frameLocator('iframe').locator('main');
	const wide = () => main.evaluate((one) => Math.ceil(one.getBoundingClientRect().height));
	await expect.poll(async () => (await heights(page)).at(-1)).not.toBe(first);
	await expect.poll(async () => (await heights(page)).at(-1)).toBe(await wide());
	const count = (await heights(page)).length;
	await say(page, { type: 'sarraf:ping' });
	await expect.poll(async () => (await heights(page)).length).toBe(count + 1);
	for (const other of ['sarraf:ping', { type: 'ping' }, null, 7]) await say(page, other);
	await say(page, { type: 'sarraf:ping' });
	await expect.poll(async () => (await heights(page)).length).toBe(count + 2);
});

test('one whose column changes far outside the window, where browsers lay nothing out, tells it when its reader comes', async ({
	page,
	baseURL
}) => {
	await listen(page);
	const { address } = snippets(baseURL, { widget: 'compare' });
	await page.goto(host.shows(`<div style="height:6000px"></div>${frameOf(address)}`));
	await expect.poll(() => heights(page)).not.toEqual([]);
	const [before] = await heights(page);
	await page.evaluate(() => document.querySelector('iframe')?.setAttribute('width', '240'));
	await page.locator('iframe').scrollIntoViewIfNeeded();
	const main = page.frameLocator('iframe').locator('main');
	const narrow = () => main.evaluate((one) => Math.ceil(one.getBoundingClientRect().height));
	await expect.poll(async () => (await heights(page)).at(-1)).not.toBe(before);
	await expect.poll(async () => (await heights(page)).at(-1)).toBe(await narrow());
});

test('a widget that fills its frame tells no height, and only that it is there', async ({ page, baseURL }) => {
	await listen(page);
	await page.goto(host.shows(frameOf(snippets(baseURL, { fill: true }).address)));
	await expect.poll(() => heard(page)).toEqual([{ data: { type: 'sarraf:fit', v: 1 }, origin: baseURL, own: true }]);
	await say(page, { type: 'sarraf:ping' });
	await page
		.frameLocator('iframe')
		.locator('html')
		.evaluate(() => undefined);
	expect(await heights(page)).toEqual([]);
});

test('an element that fills its frame replaces what stood in it', async ({ page, baseURL }) => {
	await page.goto(
		host.shows(`<sarraf-rate fit height="300">x</sarraf-rate><script async src="${baseURL}/embed/v1.js"></script>`)
	);
	await expect(page.locator('sarraf-rate')).toHaveText('');
	await expect(page.locator('iframe')).toHaveCSS('opacity', '1');
	expect((await page.locator('iframe').boundingBox())?.height).toBe(300);
});

test.describe('the loader', () => {
	test.beforeEach(async ({ page, baseURL }) => {
		await page.goto(
			host.shows(
				`<iframe id="ours" src="${baseURL}/embed/rate" width="400" height="300" style="border:0"></iframe><iframe id="theirs" srcdoc="x" height="200"></iframe><script src="${baseURL}/embed/v1.js"></script>`
			)
		);
		await expect.poll(() => heightOf(page)).not.toBe(300);
	});

	const heightOf = async (page: Page) => (await page.locator('#ours').boundingBox())?.height;

	/** Waits until a message that comes after all others has been heard. */
	const drained = (page: Page) =>
		page.evaluate(
			() =>
				new Promise<void>((resolve) => {
					addEventListener('message', ({ data }) => data === 'last' && resolve());
					postMessage('last', '*');
				})
		);

	const HOSTILE = [
		{ height: NaN },
		{ height: Infinity },
		{ height: '900' },
		{ height: '900px;position:fixed;inset:0' },
		{ height: null },
		{ height: { toString: 'x' } },
		{ height: [900] },
		{ type: 'sarraf:height' },
		{ type: 'other', height: 900 },
		{ message: 'link', value: 'https://evil.example/', secret: 'x' },
		{ href: 'javascript:alert(1)', url: 'https://evil.example/', location: 'https://evil.example/' },
		{ ['__proto__']: { type: 'sarraf:height', height: 900 } },
		'{"type":"sarraf:height","height":900}',
		null,
		900
	];

	test('does nothing for what is no height', async ({ page }) => {
		const height = await heightOf(page);
		const widget = page.frames().find((frame) => frame.url().includes('/embed/rate'));
		for (const message of HOSTILE)
			await widget?.evaluate((one) => {
				const plain =
					typeof one === 'object' && one && !('type' in one) ? { type: 'sarraf:height', v: 1, ...one } : one;
				parent.postMessage(plain, '*');
			}, message);
		await drained(page);
		expect(await heightOf(page)).toBe(height);
		expect(page.url()).toBe(`${host.origin}/`);
		expect(await page.locator('iframe').count()).toBe(2);
	});

	test.describe('keeps heights within bounds', () => {
		for (const [stated, taken] of [
			[-1e9, 150],
			[0, 150],
			[1e12, 4000],
			[421, 421]
		] as const) {
			test(`${stated} is ${taken}`, async ({ page }) => {
				const widget = page.frames().find((frame) => frame.url().includes('/embed/rate'));
				await widget?.evaluate(
					(height) => parent.postMessage({ type: 'sarraf:height', v: 1, id: '', height }, '*'),
					stated
				);
				await expect.poll(() => heightOf(page)).toBe(taken);
			});
		}
	});

	test('takes a height from our frames alone', async ({ page }) => {
		const [height, other] = [await heightOf(page), (await page.locator('#theirs').boundingBox())?.height];
		const message = { type: 'sarraf:height', v: 1, id: '/embed/rate', height: 900 };
		await page.evaluate((one) => postMessage(one, '*'), message);
		const theirs = page.frames().find((frame) => frame.url() === 'about:srcdoc');
		await theirs?.evaluate((one) => parent.postMessage(one, '*'), message);
		await drained(page);
		expect(await heightOf(page)).toBe(height);
		expect((await page.locator('#theirs').boundingBox())?.height).toBe(other);
	});
});
