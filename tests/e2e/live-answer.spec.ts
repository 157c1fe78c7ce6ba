/** The converter's page while one types: its answer, its address, its faults, and what stays where no answer can be had. */
import { expect, test, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import type { Language } from '#lib/record/index.ts';
import { LANGUAGES, overflowOf, SIZES } from '#tests/support/browser/reading.ts';

/** On this day the market stood at 18,000 old pounds, and the official rate at 12,562. */
const DAY = '/convert?asof=2024-12-06';
const inLanguage = (language: Language, path: string): string => (language === 'ar' ? `/ar${path}` : path);
const form = (page: Page) => page.locator('form[action="#answer"]');
const then = (page: Page) => page.locator('form[action="#worth"]');
const amount = (page: Page) => form(page).locator('[name=amount]');
const sentence = (page: Page) => page.locator('.answer .sentence');
const fault = (page: Page) => form(page).locator('.fault');
const said = (page: Page) => page.getByRole('status').last();
/** The line below the first form that says for what the result is. */
const line = (page: Page) => page.locator('form[action="#answer"] + .earlier');
/** Counts the addresses that a page asks for from now on. */
const asksOf = (page: Page): string[] => {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().includes('/convert?')) asked.push(new URL(request.url()).search);
	});
	return asked;
};
/** Longer than the pause after which a form is answered. */
const AFTER_PAUSE = 700;
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
/** Where the parts of the page are, counted from its top. */
const places = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('main form :is(input, select, button), .result, #worth')].map((part) =>
			Math.round(part.getBoundingClientRect().top + scrollY)
		)
	);

/** The labels, fields and lists that a fault lies on. */
const coveredBy = (page: Page) =>
	page.evaluate(() => {
		const faults = [...document.querySelectorAll('main .fault')].map((fault) => fault.getBoundingClientRect());
		return [...document.querySelectorAll('main form :is(label span, input, select):not([type=hidden], .calendar)')]
			.filter((part) => part.checkVisibility())
			.filter((part) => {
				const { top, bottom, left, right } = part.getBoundingClientRect();
				return faults.some((one) => top < one.bottom && one.top < bottom && left < one.right && one.left < right);
			})
			.map((part) => part.outerHTML);
	});

for (const language of LANGUAGES) {
	const words = { locale: language };

	for (const viewport of SIZES) {
		test.describe(`${language}, ${viewport.width} px`, () => {
			test.use({ viewport });
			test.beforeEach(({ page }) => page.goto(inLanguage(language, DAY)));

			test('answers while one types, keeps the field in use and the address', async ({ page }) => {
				await amount(page).focus();
				await page.keyboard.press('ControlOrMeta+a');
				await page.keyboard.type('250');
				await page.keyboard.press('ArrowLeft');
				await expect(sentence(page)).toContainText('4,500,000');
				await expect(said(page)).toContainText('4,500,000');
				await expect(amount(page)).toBeFocused();
				expect(await amount(page).evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(2);
				expect(queryOf(page)).toEqual({ amount: '250', asof: '2024-12-06' });
				await expect(page).toHaveTitle(/250/);
				await expect(page.locator('header [hreflang]')).toHaveAttribute('href', /amount=250/);
				await expect(then(page).locator('[name=amount]')).toHaveValue('250');
				await form(page).locator('[name=to_unit]').selectOption('syp-new');
				await expect(page.locator('.answer .replaced')).toContainText('45,000.00');
				expect(queryOf(page)).toEqual({ amount: '250', to_unit: 'syp-new', asof: '2024-12-06' });
				expect(await overflowOf(page)).toBe(0);
				await page.reload();
				await expect(page.locator('.answer .replaced')).toContainText('45,000.00');
			});

			test('what it was worth answers too, and moves neither form', async ({ page }) => {
				const day = then(page).locator('[name=compare_date]');
				await day.focus();
				const top = () => day.evaluate((field) => Math.round(field.getBoundingClientRect().top));
				const before = await top();
				await day.pressSequentially('2011-0');
				await page.waitForTimeout(500);
				await expect(then(page).locator('.fault')).toHaveCount(0);
				expect(queryOf(page)).toEqual({ asof: '2024-12-06' });
				await day.pressSequentially('3-15');
				await expect(page.locator('#worth .worth')).toContainText('0.2611');
				await expect(said(page)).toContainText('0.2611');
				expect(queryOf(page)).toEqual({ asof: '2024-12-06', compare_date: '2011-03-15' });
				expect(await top()).toBe(before);
				await expect(day).toBeFocused();
			});

			test('what is no date is named at its field once typing has paused, and goes with it', async ({ page }) => {
				const day = then(page).locator('[name=compare_date]');
				const reason = then(page).locator('.fault');
				for (const typed of ['15/3/2011', 'March 2011', '2011-3']) {
					await day.fill('');
					await day.pressSequentially(typed);
					await expect(reason).toContainText(typed);
					await expect(day).toBeFocused();
					await expect(then(page)).toHaveAttribute('novalidate');
				}
				expect(await coveredBy(page)).toEqual([]);
				expect(await overflowOf(page)).toBe(0);
				await day.fill('2011-0');
				await expect(reason).toHaveCount(0);
				await then(page).getByRole('button').click();
				await expect(reason).toHaveCount(1);
				await expect(reason).toContainText('2011-0');
			});

			test('half a day that is left is named at its field', async ({ page }) => {
				await then(page).locator('[name=compare_date]').fill('2011-0');
				await then(page).locator('[name=amount]').focus();
				await expect(then(page).locator('.fault')).toContainText('2011-0');
				await expect(then(page).locator('[name=amount]')).toBeFocused();
			});

			test('half an amount has its fault below it, over no other field, and does not move', async ({ page }) => {
				await amount(page).fill('2');
				await expect(sentence(page)).toContainText('36,000');
				const [top] = await places(page);
				await amount(page).fill('1,2,3');
				await expect(fault(page)).toHaveText(m.number_group({ given: '1,2,3' }, words));
				await expect(said(page)).toHaveText(m.number_group({ given: '1,2,3' }, words));
				await expect(amount(page)).toHaveAccessibleDescription(m.number_group({ given: '1,2,3' }, words));
				await expect(amount(page)).toBeFocused();
				await expect(sentence(page)).toContainText('36,000');
				await expect(line(page)).toHaveText(m.convert_earlier({}, words));
				await expect(page.locator('.result')).toHaveCSS('opacity', '1');
				expect((await places(page))[0]).toBe(top);
				expect(await coveredBy(page)).toEqual([]);
				expect(await overflowOf(page)).toBe(0);
				await amount(page).fill('1,230');
				await expect(sentence(page)).toContainText('22,140,000');
				await expect(fault(page)).toHaveCount(0);
				await expect(line(page)).toHaveText('');
			});
		});
	}

	test(`the way back leads to the page before, ${language}`, async ({ page }) => {
		await page.goto(inLanguage(language, '/method'));
		await page.goto(inLanguage(language, DAY));
		await amount(page).fill('250');
		await expect(page).toHaveURL(/amount=250/);
		await page.goBack();
		await expect(page).toHaveURL(/\/method$/);
		await page.goForward();
		await expect(sentence(page)).toContainText('4,500,000');
	});

	test(`without a line the previous answer stays, and the page says so, ${language}`, async ({ page, context }) => {
		await page.goto(inLanguage(language, DAY));
		await amount(page).fill('2');
		await expect(sentence(page)).toContainText('36,000');
		await context.setOffline(true);
		await amount(page).fill('250');
		await expect(said(page)).toHaveText(m.convert_unanswered({}, words));
		await expect(line(page)).toHaveText(m.convert_unanswered({}, words));
		await expect(sentence(page)).toContainText('36,000');
		await expect(amount(page)).toHaveValue('250');
		expect(queryOf(page)).toEqual({ amount: '2', asof: '2024-12-06' });
		await context.setOffline(false);
		await form(page).getByRole('button').click();
		await expect(sentence(page)).toContainText('4,500,000');
		await expect(page).toHaveURL(/#answer$/);
	});
}

test('a blank field has no answer: what is shown is said to be for the earlier values', async ({ page }) => {
	await page.goto(DAY);
	await amount(page).fill('250');
	await expect(sentence(page)).toContainText('4,500,000');
	await amount(page).fill('');
	await expect(line(page)).toHaveText(m.convert_earlier({}, { locale: 'en' }));
	await form(page).getByRole('button').click();
	await expect(amount(page)).toBeFocused();
	await amount(page).fill('250');
	await expect(line(page)).toHaveText('');
});

for (const language of LANGUAGES)
	test(`what is missing is named at its field, ${language}`, async ({ page }) => {
		const words = { locale: language };
		await page.goto(inLanguage(language, DAY));
		await amount(page).fill('');
		await form(page).getByRole('button').click();
		await expect(fault(page)).toHaveText(m.convert_blank_amount({}, words));
		await expect(said(page)).toHaveText(m.convert_blank_amount({}, words));
		await expect(amount(page)).toHaveAccessibleDescription(m.convert_blank_amount({}, words));
		await form(page).getByRole('button').click();
		await expect(fault(page)).toHaveCount(1);
		const day = then(page).locator('[name=compare_date]');
		const reason = then(page).locator('.fault');
		await then(page).getByRole('button').click();
		await expect(day).toBeFocused();
		await expect(reason).toHaveText(m.convert_blank_date({}, words));
		await expect(day).toHaveAttribute('aria-invalid', 'true');
		expect(await coveredBy(page)).toEqual([]);
		await day.fill('2011-03-15');
		await expect(page.locator('#worth .worth')).toContainText('0.2611');
		await expect(reason).toHaveCount(0);
		await amount(page).fill('250');
		await expect(sentence(page)).toContainText('4,500,000');
		await expect(fault(page)).toHaveCount(0);
		await expect(amount(page)).not.toHaveAttribute('aria-invalid');
	});

test('half a day in a second form keeps what was just typed in the first', async ({ page }) => {
	await page.goto(DAY);
	const day = then(page).locator('[name=compare_date]');
	await amount(page).fill('250');
	await day.fill('2011-0');
	await expect(sentence(page)).toContainText('4,500,000');
	await expect(day).toHaveValue('2011-0');
	await amount(page).fill('300');
	await day.fill('2011-03-15');
	await expect(sentence(page)).toContainText('5,400,000');
	await expect(page.locator('#worth .worth')).toContainText('300');
	await expect.poll(() => queryOf(page)).toEqual({ amount: '300', asof: '2024-12-06', compare_date: '2011-03-15' });
});

test('what is wrong in a second form stays named there when the first is answered', async ({ page }) => {
	await page.goto(DAY);
	const day = then(page).locator('[name=compare_date]');
	await day.fill('2011-0');
	await amount(page).focus();
	await expect(then(page).locator('.fault')).toContainText('2011-0');
	await amount(page).fill('250');
	await expect(sentence(page)).toContainText('4,500,000');
	await expect(then(page).locator('.fault')).toContainText('2011-0');
	await expect(day).toHaveValue('2011-0');
	await expect(day).toHaveAttribute('aria-invalid', 'true');
});

test('a field whose sentence marks it in no way gets no blank marks', async ({ page }) => {
	await page.goto(DAY);
	await page.route(/amount=250/, async (route) => {
		const answer = await route.fetch();
		const body = (await answer.text()).replace('</select></label>', '</select></label><p class="fault">Wrong.</p>');
		await route.fulfill({ response: answer, body });
	});
	await amount(page).fill('250');
	await expect(fault(page).first()).toHaveText('Wrong.');
	await expect(page.locator('[aria-invalid=""], [aria-describedby=""]')).toHaveCount(0);
});

test('a form that begins with a fault is answered without losing the field in use', async ({ page }) => {
	await page.goto(`${DAY}&amount=1,2,3#answer`);
	await expect(fault(page)).toBeInViewport();
	await amount(page).focus();
	await page.keyboard.type('0');
	await expect(sentence(page)).toHaveCount(0);
	await amount(page).fill('1,230');
	await expect(sentence(page)).toContainText('22,140,000');
	await expect(amount(page)).toBeFocused();
	await expect(fault(page)).toHaveCount(0);
	await expect(page.locator('[id=answer]')).toHaveCount(1);
});

test('what a phone shares of an answer is its own address, by its own name', async ({ page }) => {
	await page.goto(DAY);
	const canonical = page.locator('head [rel=canonical]');
	await expect(canonical).toHaveCount(1);
	await amount(page).fill('250');
	await expect(canonical).toHaveAttribute('href', /\/convert\?amount=250&asof=2024-12-06$/);
	for (const [part, attribute] of [
		['[hreflang=ar]', 'href'],
		['[property="og:url"]', 'content'],
		['[property="og:title"]', 'content'],
		['[name=description]', 'content']
	] as const) {
		const answered = page.locator(`head ${part}`);
		await expect(answered).toHaveCount(1);
		await expect(answered).toHaveAttribute(attribute, /250/);
	}
	await expect(page.locator('head title')).toHaveCount(1);
});

test('a line that a script wrote, and what was unfolded, stay where an answer brings notices', async ({ page }) => {
	await page.goto(DAY);
	await page.evaluate(() => {
		const line = document.createElement('p');
		Object.assign(line, { id: 'news', className: 'notice', textContent: 'newer' });
		document.querySelector('.result')?.before(line);
	});
	await page.locator('main summary').first().click();
	await amount(page).fill('18.000');
	await expect(page.locator('main .notice', { hasText: '18,000' })).toBeVisible();
	await expect(page.locator('#news')).toHaveText('newer');
	await expect(form(page).locator('details')).toHaveAttribute('open');
});

test('a field that is left is not asked about again', async ({ page }) => {
	await page.goto(DAY);
	await amount(page).focus();
	const asked = asksOf(page);
	await amount(page).fill('250');
	await expect(sentence(page)).toContainText('4,500,000');
	await page.locator('header input[type=search]').focus();
	await page.waitForTimeout(AFTER_PAUSE);
	expect(asked).toHaveLength(1);
});

test('an answer leaves the head, its search and its menu, a mark and the focus as they are', async ({ page }) => {
	await page.goto(DAY);
	const search = page.locator('header input[type=search]');
	await amount(page).fill('250');
	await search.focus();
	await page.keyboard.type('leb');
	await expect(sentence(page)).toContainText('4,500,000');
	await expect(search).toBeFocused();
	await expect(search).toHaveValue('leb');
	await expect(page.locator('header [hreflang]')).toHaveAttribute('href', /amount=250/);
	const rule = page.locator('#contract h2');
	await rule.evaluate((element) => getSelection()?.selectAllChildren(element));
	await amount(page).evaluate((field: HTMLInputElement) => {
		field.value = '300';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await page.locator('header [data-menu] summary').click();
	await rule.evaluate((element) => getSelection()?.selectAllChildren(element));
	const link = page.locator('#contract a');
	await link.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
	await expect(sentence(page)).toContainText('5,400,000');
	await expect(page.locator('header [data-menu]')).toHaveAttribute('open');
	await expect(link).toBeFocused();
	await expect(link).toHaveAttribute('href', /amount=300/);
	expect(await page.evaluate(() => getSelection()?.toString())).toBe(await rule.textContent());
});

test('“Copied” stays when the field that was typed in is left for the button', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(DAY);
	await amount(page).fill('250');
	await expect(sentence(page)).toContainText('4,500,000');
	const offer = page.locator('#contract .copyable').first();
	await offer.getByRole('button').click();
	await page.waitForTimeout(AFTER_PAUSE);
	await expect(offer.getByRole('status')).not.toHaveText('');
	await expect(offer.getByRole('button')).toBeFocused();
});

test('swapped is what the form holds, and one unit gives way to the other', async ({ page }) => {
	await page.goto(DAY);
	const [from, to] = ['from_unit', 'to_unit'].map((name) => form(page).locator(`[name=${name}]`));
	if (!from || !to) throw new Error('no units');
	await amount(page).fill('18000');
	await form(page).locator('.swap').click();
	await expect(from).toHaveValue('syp-old');
	await expect(to).toHaveValue('usd');
	await expect(amount(page)).toHaveValue('18000');
	await expect(sentence(page)).toContainText('1.00');
	await expect.poll(() => queryOf(page)).toMatchObject({ amount: '18000', from_unit: 'syp-old' });
	await to.selectOption('syp-old');
	await expect(from).toHaveValue('usd');
	await from.selectOption('eur');
	await expect(page).toHaveURL(/from_unit=eur/);
	await from.selectOption('syp-old');
	await expect(to).toHaveValue('eur');
});

test('a month stays a month in the address, and the page says how it was read', async ({ page }) => {
	await page.goto('/convert');
	await page.locator('main summary').first().click();
	await form(page).locator('[name=asof]').fill('2024-12');
	const read = m.month_read({ month: 'December 2024' }, { locale: 'en' });
	await expect(page.locator('main')).toContainText(read);
	await amount(page).fill('250');
	await expect(page).toHaveURL(/amount=250&asof=2024-12$/);
	await expect(page.locator('main')).toContainText(read);
	await page.reload();
	await expect(page.locator('main')).toContainText(read);
});

test('an answer that never comes is given up', async ({ page }) => {
	await page.goto(DAY);
	await amount(page).focus();
	await page.clock.install();
	await page.route(/amount=250/, () => {});
	await amount(page).fill('250');
	await page.clock.runFor(17_000);
	await expect(line(page)).toHaveText(m.convert_unanswered({}, { locale: 'en' }));
	await expect(page.locator('.result')).toHaveAttribute('aria-busy', 'false');
});

test('a number with two meanings says so below the form', async ({ page }) => {
	await page.goto(DAY);
	const before = await amount(page).boundingBox();
	await amount(page).fill('18.000');
	await expect(page.locator('main .notice').first()).toContainText('18,000');
	await expect(said(page)).toContainText(
		(await page.locator('main .notice').first().textContent())?.trim() ?? 'no notice'
	);
	expect(await amount(page).boundingBox()).toEqual(before);
});

test('nothing is fetched before a reader comes, and nothing moves when one does', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => fetched.push(request.url()));
	await page.goto(DAY, { waitUntil: 'networkidle' });
	expect(fetched.filter((address) => address.includes('live-answer'))).toEqual([]);
	const before = await places(page);
	await Promise.all([page.waitForResponse(/live-answer/), amount(page).focus()]);
	expect(await places(page)).toEqual(before);
});
