/** The converter of the front page: answers while one types, and by its button without a script. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import { addressOf, LANGUAGES, overflowOf, seenOf, SIZES, textOf } from '#tests/support/browser/reading.ts';

/** On this day the market stood at 13,800 old pounds, and a euro, on 27 September, at 15,585. */
const DAY = '?asof=2026-10-05';
const form = (page: Page) => page.locator('form[data-quick]');
const amount = (page: Page) => form(page).locator('[name=amount]');
const of = (page: Page) => form(page).locator('[name=from_unit]');
const answer = (page: Page) => form(page).locator('output');
/** Where the chart begins, counted from the top of the page. */
const chartTop = (page: Page) =>
	page.locator('#chart').evaluate((chart) => Math.round(chart.getBoundingClientRect().top + scrollY));
const boxOf = async (part: Locator) => (await part.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
const valuesOf = (options: Element[]) =>
	options.flatMap((option) => (option instanceof HTMLOptionElement ? [option.value] : []));
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

for (const language of LANGUAGES) {
	const words = { locale: language };

	for (const viewport of SIZES) {
		test.describe(`with a script, ${language}, ${viewport.width} px`, () => {
			test.use({ viewport });
			test.beforeEach(({ page }) => page.goto(addressOf(language, DAY)));

			test('answers in both pounds while one types, and keeps the address', async ({ page }) => {
				await expect(answer(page)).toContainText('1,380,000');
				await amount(page).fill('250');
				await expect(answer(page)).toContainText('3,450,000');
				expect(await textOf(answer(page))).toContain('34,500.00');
				await of(page).selectOption('eur');
				await expect(answer(page)).toContainText('3,919,448');
				expect(queryOf(page)).toEqual({ asof: '2026-10-05', amount: '250', from_unit: 'eur' });
				await of(page).selectOption('syp-new');
				await expect(answer(page)).toContainText('1.81');
				await of(page).selectOption('usd');
				await amount(page).fill('100');
				await expect(answer(page)).toContainText('1,380,000');
				expect(queryOf(page)).toEqual({ asof: '2026-10-05' });
				expect(await overflowOf(page)).toBe(0);
			});

			test('reads numbers as people write them', async ({ page }) => {
				for (const [text, result] of [
					['١٬٥٠٠', '20,700,000'],
					['1,5', '20,700'],
					['18k', '248,400,000'],
					['250 $', '3,450,000']
				] as const) {
					await amount(page).fill(text);
					await expect(answer(page)).toContainText(result);
				}
			});

			test('no long number and no fault lies below its button', async ({ page }) => {
				for (const text of ['100', '123456789012', 'lots']) {
					await amount(page).fill(text);
					const place = await boxOf(form(page).getByRole('button'));
					for (const part of await form(page).locator('b:visible, i:visible, .fault:visible').all()) {
						const { x, y, width, height } = await boxOf(part);
						const isBeside = x >= place.x + place.width || x + width <= place.x;
						expect([text, isBeside || y >= place.y + place.height || y + height <= place.y]).toEqual([text, true]);
					}
				}
			});

			test('refuses at the field, and moves nothing', async ({ page }) => {
				await amount(page).focus();
				const before = await chartTop(page);
				await amount(page).fill('lots');
				await expect(form(page).getByRole('status').first()).toHaveText(m.number_bad({ given: 'lots' }, words));
				await expect(amount(page)).toHaveAttribute('aria-invalid', 'true');
				await expect(answer(page)).toBeHidden();
				expect(await chartTop(page)).toEqual(before);
				await amount(page).fill('2');
				await expect(answer(page)).toContainText('27,600');
				await expect(amount(page)).toHaveAttribute('aria-invalid', 'false');
				for (const unit of await of(page).locator('option').evaluateAll(valuesOf)) {
					await of(page).selectOption(unit);
					expect([unit, await chartTop(page)]).toEqual([unit, before]);
				}
			});

			test('what was typed stays when the chart is requested something else, and when the page is loaded again', async ({
				page
			}) => {
				await amount(page).fill('40');
				await expect(answer(page)).toContainText('552,000');
				await page
					.locator('.controls')
					.getByRole('link', { name: m.range_1y({}, words) })
					.click();
				await expect(page).toHaveURL(/range=1y/);
				await expect(amount(page)).toHaveValue('40');
				await expect(answer(page)).toContainText('552,000');
				await page.reload();
				await expect(answer(page)).toContainText('552,000');
				await amount(page).fill('41');
				await expect(answer(page)).toContainText('565,800');
			});

			test('its examples answer on the page; a phone has no room for them', async ({ page }) => {
				if (viewport.width < 768) return expect(form(page).locator('.examples')).toBeHidden();
				await form(page).getByRole('link').first().click();
				await expect(answer(page)).toContainText('1,567,779');
				await expect(of(page)).toHaveValue('eur');
				expect(queryOf(page)).toEqual({ asof: '2026-10-05', from_unit: 'eur' });
			});
		});
	}

	test.describe(`with a script that comes late, ${language}`, () => {
		test.use({ viewport: SIZES[0] });

		/** Opens the front page while what is asked for by scripts is held, until the function that it gives is called. */
		const openHeld = async (page: Page): Promise<() => void> => {
			let free = () => {};
			const held = new Promise<void>((done) => (free = done));
			await page.route(/\.js$/, async (route) => {
				await held;
				await route.continue();
			});
			await page.goto(addressOf(language, DAY), { waitUntil: 'commit' });
			return () => free();
		};

		test('it begins at the list that is in use', async ({ page }) => {
			const free = await openHeld(page);
			await of(page).focus();
			await Promise.all([page.waitForResponse(/quick-converter/), free()]);
			await of(page).selectOption('eur');
			await expect(answer(page)).toContainText('1,567,779');
		});

		test('it answers what was typed and chosen before, though the form was left', async ({ page }) => {
			const free = await openHeld(page);
			await amount(page).fill('250');
			await amount(page).blur();
			free();
			await expect(answer(page)).toContainText('3,450,000');
		});

		test('it answers what was chosen before, though the list was left', async ({ page }) => {
			const free = await openHeld(page);
			await of(page).selectOption('eur');
			await of(page).blur();
			free();
			await expect(answer(page)).toContainText('1,567,779');
		});
	});

	test.describe(`where scripts are lost, ${language}`, () => {
		test.use({ viewport: SIZES[0] });

		for (const lost of [/\.js$/, /quick-converter.*\.js$/])
			test(`a phone has the button: ${lost.source}`, async ({ page }) => {
				await page.route(lost, (route) => route.abort());
				await page.goto(addressOf(language, DAY));
				await of(page).focus();
				await of(page).selectOption('eur');
				await form(page).getByRole('button').click();
				await expect(page).toHaveURL(/\/convert\?amount=100&from_unit=eur&asof=2026-10-05$/);
			});
	});

	test.describe(`without a script, ${language}`, () => {
		test.use({ javaScriptEnabled: false, viewport: SIZES[0] });

		test('its button opens the converter with the answer', async ({ page }) => {
			await page.goto(addressOf(language, DAY));
			await amount(page).fill('250');
			await of(page).selectOption('eur');
			await form(page).getByRole('button').click();
			await expect(page).toHaveURL(/\/convert\?amount=250&from_unit=eur&asof=2026-10-05$/);
			expect(await seenOf(page.locator('#answer'))).toContain('3,919,448');
		});

		test('the address holds an amount, and an example is a link', async ({ page }) => {
			await page.goto(addressOf(language, '?amount=250&from_unit=eur&asof=2026-10-05'));
			expect(await textOf(answer(page))).toContain('3,919,448');
			await expect(amount(page)).toHaveValue('250');
			await page.setViewportSize(SIZES[1]);
			await form(page).getByRole('link').first().click();
			expect(await textOf(answer(page))).toContain('1,567,779');
		});

		test('a bad amount is refused at the field', async ({ page }) => {
			const response = await page.goto(addressOf(language, '?amount=lots'));
			expect(response?.status()).toBe(400);
			await expect(amount(page)).toHaveValue('lots');
			await expect(form(page).getByRole('status').first()).toHaveText(m.number_bad({ given: 'lots' }, words));
			await expect(page.locator('.notice')).toHaveCount(0);
		});
	});
}
