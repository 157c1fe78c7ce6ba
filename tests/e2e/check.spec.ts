/** The claim check, with and without a script: a sentence in either language, the verdict, the figures, the way to say it. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import type { Language } from '#lib/record/index.ts';
import { record } from '#tests/support/record/real.ts';
import { focusOn } from '#tests/support/browser/painters.ts';
import { LANGUAGES, overflowOf, seenOf, section, textsOf, tells, VISITS } from '#tests/support/browser/reading.ts';

const checkAt = (language: Language, rest = ''): string => `${language === 'ar' ? '/ar' : ''}/check${rest}`;

const SEED: Readonly<Record<Language, string>> = {
	en: 'the pound plunged 25% in the week to 6 December 2024',
	ar: 'هوت الليرة ٢٥٪ خلال أسبوع حتى 6 كانون الأول 2024'
};

const ask = async (page: Page, sentence: string, language: Language): Promise<void> => {
	const words = { locale: language };
	await page.getByLabel(m.check_sentence({}, words)).fill(sentence);
	await page
		.getByRole('button', { name: m.check_do({}, words) })
		.first()
		.click();
};

test('a quoted claim keeps its figures together with what they count', async ({ page }) => {
	await page.goto(checkAt('en'));
	const texts = await page.locator('li.verdict > a').evaluateAll((links) => links.map((link) => link.textContent));
	expect(texts.filter((text) => /\d\u00a0percent/.test(text)).length).toBeGreaterThan(0);
	expect(texts.filter((text) => /\d (?:percent|pounds)/.test(text))).toEqual([]);
});

for (const { language, viewport, javaScriptEnabled } of VISITS) {
	const words = { locale: language };
	test.describe(`check, ${language}, ${viewport.width} px, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
		test.use({ viewport, javaScriptEnabled });
		test.beforeEach(async ({ page }) => void (await page.goto(checkAt(language))));

		test('the seed: both readings, the quotes of both days, the slip, and sentences to copy', async ({ page }) => {
			await ask(page, SEED[language], language);
			const headline = page.getByRole('heading', { level: 2 }).first();
			await expect(headline).toContainText('18');
			await expect(headline).not.toContainText('18.3');
			const answer = page.locator('#answer');
			const below = answer.locator('h2 + p');
			for (const figure of ['22.4', '18.3']) await expect(below).toContainText(figure);
			const text = await seenOf(answer);
			for (const figure of ['18,000', '13,500', '14,400', '14,700']) expect(text).toContain(figure);
			await expect(answer.getByRole('heading', { name: m.check_slips({}, words) })).toBeVisible();
			const rows = answer.locator('tbody').first().getByRole('row');
			const [price, value] = [await textsOf(rows.nth(0).locator('td')), await textsOf(rows.nth(1).locator('td'))];
			expect(tells((price[1] ?? '').split('%')[0] + '%', 18000 / 14700 - 1)).toBe(true);
			expect(tells((value[1] ?? '').split('%')[0] + '%', 14700 / 18000 - 1)).toBe(true);
			const quotes = section(page, m.check_quotes({}, words));
			await expect(quotes.getByRole('link')).toHaveCount(5);
			for (const link of await quotes.getByRole('link').all()) await expect(link).toHaveAttribute('href', /^https?:/);
			const copies = section(page, m.check_right({}, words)).locator('[lang]');
			await expect(copies).toHaveCount(2);
			for (const copy of await copies.all()) await expect(copy).toContainText('14,700');
			expect(await overflowOf(page)).toBe(0);
		});

		test('what was understood is filled in, and can be corrected', async ({ page }) => {
			await ask(page, SEED[language], language);
			await page.locator('#fill > summary').click();
			const form = page.locator('#fill form');
			await expect(form.getByLabel(m.check_percent({}, words), { exact: true })).toHaveValue('25');
			await expect(form.locator('[name=measure]')).toHaveValue('value');
			await expect(form.locator('[name=to]')).toHaveValue('2024-12-06');
			await form.getByLabel(m.check_percent({}, words), { exact: true }).fill('١٨٫٣');
			await form.getByRole('button', { name: m.check_do({}, words) }).click();
			await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(m.check_word_supported({}, words));
			expect(await overflowOf(page)).toBe(0);
		});

		test('nonsense gets words and no verdict, and stays in its field', async ({ page }) => {
			await ask(page, 'bananas 25', language);
			await expect(page.getByRole('status')).toHaveText(m.fault_unknown({ given: 'bananas' }, words));
			await expect(page.locator('#answer')).toHaveCount(0);
			await expect(page.getByLabel(m.check_sentence({}, words))).toHaveValue('bananas 25');
		});

		test('every published claim has a page, reached from the list', async ({ page }) => {
			const list = section(page, m.check_examples({}, words));
			await expect(list.getByRole('link')).toHaveCount(record.claims.length);
			await list.getByRole('link').nth(7).click();
			expect(page.url()).toContain(checkAt(language, `/${record.claims[7]?.id}`));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				m.check_quoted({ claim: (record.claims[7]?.text[language] ?? '').replace(/\.$/, '') }, words)
			);
			await page.getByRole('link', { name: m.check_edit({}, words) }).click();
			await expect(page.locator('#answer')).toBeVisible();
		});
	});
}

test('every published claim is answered, in both languages', async ({ request }) => {
	for (const { id } of record.claims) {
		for (const language of LANGUAGES) {
			const answer = await request.get(checkAt(language, `/${id}`));
			expect([id, answer.status()]).toEqual([id, 200]);
			expect(await answer.text()).not.toMatch(/NaN|undefined|Infinity/);
		}
	}
	expect((await request.get('/check/no-such-claim')).status()).toBe(404);
	expect((await request.get('/check/seed-week?asof=2020-01-01')).status()).toBe(404);
});

test('a claim can be checked by a program', async ({ request }) => {
	const good = await request.get(
		'/check.json?kind=change&measure=value&percent=25&period=week&to=2024-12-06&value=18000'
	);
	expect(good.status()).toBe(200);
	expect(await good.json()).toMatchObject({
		verdict: 'too-much',
		series: 'syp-parallel',
		change: { from: { value: 14700 }, to: { value: 18000, day: '2024-12-06' } },
		requiredStart: { end: 18000, price: 14400, value: 13500 },
		likelyMistakes: [{ kind: 'price-as-value' }]
	});
	for (const query of ['', '?q=hello', '?percent=x', '?percent=25&market=gold', '?colour=red&percent=25']) {
		const problems = await request.get(`/check.json${query}`);
		expect([query, problems.status()]).toEqual([query, 400]);
		expect(await problems.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/.{20}/) }] });
	}
});

test('bad parameters are shown on the page, with 400', async ({ page }) => {
	const response = await page.goto('/check?kind=change&percent=1,2,3&measure=euro');
	expect(response?.status()).toBe(400);
	await expect(page.getByRole('status').getByRole('paragraph')).toHaveCount(2);
});

test('as of a day, the claim is held against that day, and the banner leads to the latest answer', async ({ page }) => {
	await page.goto('/check?q=the+dollar+is+18,000+today&asof=2024-12-06');
	await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('18,000');
	await page.getByRole('link', { name: m.as_of_leave({}, { locale: 'en' }) }).click();
	expect(new URL(page.url()).search).toBe('?q=the+dollar+is+18%2C000+today');
});

test('the keyboard alone asks and reads', async ({ page }) => {
	await page.goto('/check');
	const field = page.getByLabel(m.check_sentence({}, { locale: 'en' }));
	for (let i = 0; i < 15 && !(await field.evaluate((one) => one === document.activeElement)); i++)
		await page.keyboard.press('Tab');
	await expect(field).toBeFocused();
	await page.keyboard.type('the dollar is 138,000');
	await page.keyboard.press('Enter');
	await expect(page.locator('#answer')).toContainText(/One zero too many/);
});

test('a long claim is seen as a whole on a phone, and Enter sends it', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/check');
	const field = page.getByLabel(m.check_sentence({}, { locale: 'en' }));
	const { height } = (await field.boundingBox()) ?? { height: 0 };
	expect(height).toBeLessThanOrEqual(48);
	await field.fill(SEED.en);
	await field.press('Shift+Enter');
	await field.press('Enter');
	await expect(page.locator('#answer')).toBeVisible();
	expect(await field.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0);
	expect(await field.evaluate((one) => one.clientHeight)).toBeGreaterThan(48);
});

test('the chart around the days can be touched', async ({ page }) => {
	await page.goto('/check/seed-week');
	await focusOn(page.locator('[data-chart]'));
	await expect(page.locator('.detail')).toBeVisible();
});

test('a sign stands before the verdict', async ({ page }) => {
	for (const [id, sign] of [
		['seed-47', '✓'],
		['seed-week', '▲']
	]) {
		await page.goto(`/check/${id}`);
		const content = await page.locator('#verdict').evaluate((head) => getComputedStyle(head, '::before').content);
		expect(content).toContain(sign);
	}
});
