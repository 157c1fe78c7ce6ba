/** The converter in other people's pages: in a sandbox that sends no forms, without JavaScript, and on a line that drops. */
import { expect, test } from '@playwright/test';
import { asWordPress, Host, snippets } from '#tests/support/browser/host.ts';

let host: Host;
test.beforeAll(async () => {
	host = await Host.start();
});
test.afterAll(() => host.stop());

/** A converter of the day of the story, when a dollar cost 18,000 pounds on the market and 12,562 at the official rate. */
const SEED = { widget: 'convert', query: '?asof=2024-12-06', theme: 'dark' } as const;

test('in the sandbox of WordPress it answers as one types, and sends no form', async ({ page, baseURL }) => {
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	const requested = new Set<string>();
	page.on('request', (request) => requested.add(new URL(request.url()).origin));
	await page.goto(host.shows(asWordPress(snippets(baseURL, SEED).address, 'aB3')));
	const frame = page.frameLocator('iframe');
	const [amount, answer] = [frame.getByLabel('Amount'), frame.locator('.answer')];
	await expect(answer.locator('.amount')).toHaveText('1,800,000 old pounds');
	await amount.fill('250');
	await expect(answer.locator('.amount')).toHaveText('4,500,000 old pounds');
	await expect(answer).toContainText('250 US dollars on the parallel market, Damascus');
	await frame.getByLabel('Into').selectOption('syp-new');
	await expect(answer.locator('.amount')).toHaveText('4,500,000 old pounds');
	// New pounds came later: what the sum is in them stands beside it.
	await expect(frame.locator('body')).toContainText('45,000.00 of today’s new pounds');
	await frame.getByText('More options').click();
	await frame.getByLabel('Market').selectOption('official');
	await expect(answer).toContainText('at the official rate');
	await expect(frame.locator('.source a')).toHaveAttribute(
		'href',
		new RegExp(`^${baseURL}/convert\\?.*market=official`)
	);
	await amount.fill('1');
	await amount.press('Enter');
	await expect(answer.locator('.amount')).toHaveText('12,562 old pounds');
	await amount.fill('2');
	await frame.getByRole('button').click();
	await expect(answer.locator('.amount')).toHaveText('25,124 old pounds');
	expect(said).toEqual([]);
	expect([...requested].sort()).toEqual([baseURL, host.origin].sort());
	expect((await page.context().storageState()).origins).toEqual([]);
});

test('without JavaScript its form asks for the frame anew, looking as it did', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(host.shows(snippets(baseURL, { ...SEED, language: 'ar', accent: '#5cc4b8' }).iframe));
	const frame = page.frameLocator('iframe');
	await frame.locator('[name=amount]').fill('18000');
	await frame.locator('[name=from_unit]').selectOption('syp-old');
	await frame.locator('[name=to_unit]').selectOption('usd');
	await frame.getByRole('button').click();
	await expect(frame.locator('.answer .amount')).toContainText('1.00');
	await expect(frame.locator('html')).toHaveAttribute('lang', 'ar');
	await expect(frame.locator('html')).toHaveCSS('background-color', 'rgb(21, 21, 20)');
	await expect(frame.locator('.answer')).toContainText('18,000');
	expect(page.url()).toBe(`${host.origin}/`);
	const { pathname, searchParams } = new URL(page.frames()[1]?.url() ?? '');
	expect(pathname).toBe('/embed/convert');
	expect(searchParams.get('accent')).toBe('5cc4b8');
	await context.close();
});

test('a day or a month is typed as on the pages, and half a day is not asked for while it is typed', async ({
	page,
	baseURL
}) => {
	await page.goto(host.shows(snippets(baseURL, SEED).iframe));
	const frame = page.frameLocator('iframe');
	const [day, answer] = [frame.locator('[name=asof]'), frame.locator('.answer')];
	await frame.getByText('More options').click();
	await expect(day).toHaveValue('2024-12-06');
	await day.fill('٢٠٢٤-١١');
	await expect(answer).toContainText('November 2024');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await day.fill('6 Dec');
	await day.fill('2031-12-06');
	await expect(frame.locator('#fault-asof')).not.toBeEmpty();
	expect(asked).toHaveLength(1);
});

test('a mistake in a field that is folded away is answered, not the amount of before', async ({ page, baseURL }) => {
	await page.goto(host.shows(snippets(baseURL, SEED).iframe));
	const frame = page.frameLocator('iframe');
	const [day, answer] = [frame.locator('[name=asof]'), frame.locator('.answer')];
	await frame.getByText('More options').click();
	await day.fill('6 Dec');
	await frame.getByText('More options').click();
	await expect(day).toBeHidden();
	await frame.getByLabel('Amount').fill('250');
	await expect(frame.locator('#fault-asof')).toContainText('“6 Dec”');
	await expect(day).toBeVisible();
	await expect(answer.locator('.amount')).toHaveCount(0);
	await day.fill('2024-12-06');
	await expect(answer.locator('.amount')).toHaveText('4,500,000 old pounds');
});

test('a bad amount has its notice beside the form, and offline the last answer stays', async ({ page, baseURL }) => {
	await page.goto(host.shows(snippets(baseURL, SEED).iframe));
	const frame = page.frameLocator('iframe');
	const [amount, answer, note] = [frame.getByLabel('Amount'), frame.locator('.answer'), frame.locator('.unanswered')];
	await amount.fill('x');
	await expect(frame.locator('#fault-amount')).toContainText('“x”');
	await expect(amount).toHaveAttribute('aria-invalid', 'true');
	await expect(answer).toHaveText('');
	await amount.fill('3');
	await expect(answer.locator('.amount')).toHaveText('54,000 old pounds');
	await expect(frame.locator('#fault-amount')).toHaveText('');
	await expect(amount).not.toHaveAttribute('aria-invalid');
	await expect(note).toBeEmpty();
	await page.route('**/embed/convert*', (route) => route.abort());
	await amount.fill('4');
	await expect(note).toContainText('Showing the previous result');
	await expect(answer.locator('.amount')).toHaveText('54,000 old pounds');
	await expect(answer).toContainText('3 US dollars');
	await page.unroute('**/embed/convert*');
	await frame.getByRole('button').click();
	await expect(answer.locator('.amount')).toHaveText('72,000 old pounds');
	await expect(note).toBeEmpty();
});
