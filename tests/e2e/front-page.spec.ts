/** The front page without a script: what a reader sees of the latest rates, in both languages, on a phone and on a page. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { m } from '#i18n/compiled/messages.js';
import type { Language } from '#lib/record/index.ts';
import {
	asOf,
	changeOver,
	changeSince,
	day,
	isMissing,
	isoDay,
	premium,
	restateValue,
	steepestFalls,
	type Change,
	type Missing
} from '#lib/series/index.ts';
import { composed, record } from '#tests/support/record/real.ts';
import {
	addressOf,
	bare,
	dayText,
	grouped,
	LANGUAGES,
	seenOf,
	section,
	SIZES,
	tells,
	textOf,
	textsOf,
	today
} from '#tests/support/browser/reading.ts';
import { sheetsOf } from '#tests/support/browser/printed.ts';

test.use({ javaScriptEnabled: false });

const MAIN = ['syp-parallel', 'syp-official'] as const;
const [market, official] = [composed('syp-parallel'), composed('syp-official')];

/** The last point of a series, in the pounds of before and after 2026. */
function lastOf(id: (typeof MAIN)[number]) {
	const { points, info } = composed(id);
	const point = points.at(-1);
	const fresh = record.units.get('syp-new');
	if (!point || !fresh) throw new Error(`${id} has no point`);
	return { point, old: grouped(point.value), new: grouped(restateValue(point.value, info.unit, fresh), 2) };
}

/** The changes that the page tells of a series: day, week, month, year, March 2011, December 2024. */
function changesOf(id: (typeof MAIN)[number]): (Change | Missing)[] {
	const { series, points } = composed(id);
	const at = points.at(-1)?.day ?? today();
	const periods = (['day', 'week', 'month', 'year'] as const).map((period) => changeOver(series, at, period));
	return [...periods, ...['2011-03-15', '2024-12-08'].map((since) => changeSince(series, day(since), at))];
}

async function open(page: Page, language: Language, query = ''): Promise<void> {
	await page.goto(addressOf(language, query));
}

for (const language of LANGUAGES) {
	for (const viewport of SIZES) {
		test.describe(`the latest, ${language}, ${viewport.width} px`, () => {
			const words = { locale: language };
			test.use({ viewport });
			test.beforeEach(({ page }) => open(page, language));

			for (const [i, id] of MAIN.entries()) {
				test(`${id}: amount in both units, day, age, publisher and side`, async ({ page }) => {
					const card = page.getByRole('article').nth(i);
					const last = lastOf(id);
					const shown = await seenOf(card);
					const units = id === 'syp-parallel' ? [m.unit_old, m.unit_new] : [m.unit_old_short, m.unit_new_short];
					const amounts = [last.old, last.new].map((amount, k) => `${amount} ${units[k]?.({}, words)}`);
					for (const amount of amounts) expect(shown).toContain(amount);
					// On a phone one chip stands for both rates.
					const dated = viewport.width < 768 ? await seenOf(section(page, m.rates_heading({}, words))) : shown;
					expect(dated).toContain(dayText(last.point.day, last.point.precision, language));
					if (last.point.precision === 'day') expect(dated).toContain(grouped(today() - last.point.day));
					const whole = await textOf(card);
					for (const { source } of last.point.quotes) expect(whole).toContain(source.publisher[language]);
					const sided = last.point.quotes.some(({ bid, ask }) => bid || ask);
					expect(whole.includes(m.side_none({}, words))).toBe(!sided);
				});
			}

			test('the market’s card names its place, the official one its bank', async ({ page }) => {
				const names = lastOf('syp-parallel').point.quotes.map(({ place }) => place);
				const place = names.find(({ id }) => id !== 'national')?.name[language] ?? m.place_unnamed({}, words);
				const headings = await textsOf(page.getByRole('article').getByRole('heading'));
				const ofDollar = { en: '1 US dollar', ar: 'الدولار الأمريكي' }[language];
				const bank = { en: 'Official rate, Central Bank of Syria', ar: 'السعر الرسمي، مصرف سورية المركزي' }[language];
				const market = { en: `on the market, ${place}`, ar: `في السوق الموازية (${place})` }[language];
				expect(headings).toEqual([`${ofDollar} ${market}`, bank]);
			});

			test('the premium both ways', async ({ page }) => {
				const [a, b] = [lastOf('syp-parallel').point.day, lastOf('syp-official').point.day];
				const both = premium(market.series, official.series, a > b ? a : b);
				if (isMissing(both)) throw new Error('no premium');
				const shown = await seenOf(section(page, m.rates_heading({}, words)));
				for (const fraction of [both.premium, both.loss]) {
					expect(shown).toContain(`${(Math.abs(fraction) * 100).toFixed(1)}${{ en: '%', ar: ' بالمئة' }[language]}`);
				}
			});

			test('the story’s three figures, and what the record says of each', async ({ page }) => {
				const stated = section(page, bare(m.story_heading({}, words)));
				expect(await textsOf(stated.locator('dd.figure'))).toEqual([
					'47',
					'18,000',
					{ en: '25%', ar: '25 بالمئة' }[language]
				]);
				for (const figure of await stated.locator('dd.figure').all()) await expect(figure).toBeVisible();
				await expect(stated.locator('dd a')).toHaveCount(3);
			});

			test('one painting of the chart, described in words', async ({ page }) => {
				const painting = page.getByRole('img');
				await expect(painting).toHaveCount(1);
				const box = await painting.boundingBox();
				expect(box?.width).toBeGreaterThan(viewport.width * 0.7);
				const stated = await painting.getAttribute('aria-label');
				for (const id of MAIN) expect(stated).toContain(lastOf(id).old);
			});

			for (const [i, id] of MAIN.entries()) {
				test(`${id}: each change in both readings; what has none is named below`, async ({ page }) => {
					const changes = changesOf(id);
					const known = changes.flatMap((change) => (isMissing(change) ? [] : [change]));
					const table = section(page, m.changes_heading({}, words)).getByRole('table').nth(i);
					const rows = await table.locator('tbody').getByRole('row').all();
					expect(rows).toHaveLength(known.length);
					for (const [k, change] of known.entries()) {
						const cells = await textsOf(rows[k]?.getByRole('cell') ?? table);
						expect(tells(cells[0] ?? '', change.price), `${cells[0]} for ${change.price}`).toBe(true);
						expect(tells(cells[1] ?? '', change.value), `${cells[1]} for ${change.value}`).toBe(true);
					}
					const below = table.locator('xpath=following-sibling::p');
					await expect(below).toHaveCount(known.length < changes.length ? 1 : 0);
				});
			}

			test('changes since March 2011 and since 8 December 2024 are named by their days', async ({ page }) => {
				// Of the official rate one of them has no base: the note below its rows names it.
				const heads = await textOf(section(page, m.changes_heading({}, words)));
				for (const since of ['2011-03-15', '2024-12-08']) {
					expect(heads.split(dayText(day(since), 'day', language)).length - 1).toBeGreaterThanOrEqual(MAIN.length);
				}
			});

			test('the steepest falls, the steepest first', async ({ page }) => {
				const steepest = steepestFalls(market.series, 14, 5);
				const rows = section(page, m.weeks_heading({}, words)).locator('tbody').getByRole('row');
				await expect(rows).toHaveCount(steepest.length);
				for (const [i, fall] of steepest.entries()) {
					const [price, value] = await textsOf(rows.nth(i).getByRole('cell'));
					expect([tells(price ?? '', fall.price), tells(value ?? '', fall.value)]).toEqual([true, true]);
				}
			});

			test('how up to date the record is, group by group', async ({ page }) => {
				const stated = section(page, m.fresh_heading({}, words));
				await expect(stated.locator('tbody tr')).toHaveCount(3);
				const counts = (await textsOf(stated.locator('.chip'))).map((text) => Number.parseInt(text, 10));
				const ids = [...record.series.keys()].filter((id) => composed(id).points.length > 0);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
			});

			test('where the numbers come from', async ({ page }) => {
				const stated = section(page, m.sources_heading({}, words));
				const shown = await seenOf(stated);
				expect(shown).toContain(grouped(record.quotes.length));
				expect(shown).toContain(grouped(new Set(record.quotes.map(({ source }) => source.id)).size));
				expect(shown).toContain(record.version);
				const publishers = stated.getByRole('link');
				expect(await publishers.count()).toBe(1);
				expect((await textOf(publishers)).split(' · ')).toHaveLength(3);
				expect(await publishers.getAttribute('href')).toMatch(/\/data#sources$/);
			});

			test('every link that leads away is http or https', async ({ page }) => {
				const hrefs = await page
					.locator('a')
					.evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
				const away = hrefs.filter((href) => new URL(href).origin !== new URL(page.url()).origin);
				expect(away.length).toBeGreaterThan(4);
				expect(away.filter((href) => !/^https?:\/\/[^/]+\.[^/]+/.test(href))).toEqual([]);
			});
		});
	}
}

for (const language of LANGUAGES) {
	test(`a phone’s first screen holds both rates, the premium and what old notes are, the second the whole chart, ${language}`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(addressOf(language));
		const words = { locale: language };
		const boxOf = async (locator: Locator) => {
			const box = await locator.boundingBox();
			if (!box) throw new Error('not shown');
			return { top: box.y, end: box.y + box.height };
		};
		const [first, second] = [page.getByRole('article').first(), page.getByRole('article').nth(1)];
		const amounts = second.locator('.amounts > *');
		const premium = page.locator('.premium p').first();
		const units = page.locator('.units');
		for (const part of [
			first.locator('.chip'),
			first.locator('.amounts'),
			first,
			second.locator('.amounts'),
			premium,
			units
		])
			expect((await boxOf(part)).end).toBeLessThanOrEqual(740);
		// Old and new pounds are of one size, beside each other.
		const figures = first.locator('.amounts b');
		expect(new Set(await figures.evaluateAll((all) => all.map((b) => getComputedStyle(b).fontSize))).size).toBe(1);
		expect((await boxOf(figures.first())).top).toBe((await boxOf(figures.nth(1))).top);
		// The official rate is on one line.
		const [old, fresh] = [await boxOf(amounts.first()), await boxOf(amounts.nth(1))];
		expect(Math.abs(old.end - fresh.end)).toBeLessThan(4);
		const chart = await boxOf(page.locator('#chart'));
		expect(chart.top).toBeGreaterThan(740);
		expect((await boxOf(page.locator('#chart svg:visible').first())).end).toBeLessThanOrEqual(1480);
		expect(await textOf(premium)).toMatch(/\d%|بالمئة/);
		await expect(section(page, m.rates_heading({}, words))).toBeVisible();
		// One chip for two rates of one age, two where they differ.
		await expect(second.locator('.chip')).toBeHidden();
		await page.goto(addressOf(language, '?asof=2024-12-06'));
		await expect(second.locator('.chip')).toBeVisible();
	});
}

test('a value that may not be carried to a day is reported as last known', async ({ page }) => {
	const at = day('2024-11-15');
	const reading = asOf(composed('syp-official', isoDay(at)).series, at);
	if (!isMissing(reading) || !reading.last) throw new Error('the official rate of that day is fresh');
	await page.goto(`/?asof=${isoDay(at)}`);
	const [, card] = await textsOf(page.getByRole('article'));
	expect(card).toContain(dayText(reading.last.observed, reading.last.precision, 'en'));
	expect(card).toContain(grouped(at - reading.last.observed));
	expect(await textOf(section(page, m.rates_heading({}, { locale: 'en' })))).toContain(
		m.premium_none({}, { locale: 'en' })
	);
});

for (const language of LANGUAGES) {
	test(`fills its sheets, whatever their size and margins, and parts no heading from its first row: ${language}`, async ({
		page
	}) => {
		await page.goto(addressOf(language));
		await page.emulateMedia({ media: 'print' });
		const heading = await page.locator('h2#changes').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
		for (const format of ['A4', 'Letter']) {
			for (const margin of ['1cm', '12mm', '15mm']) {
				const pdf = await page.pdf({ format, margin: { top: margin, bottom: margin, left: margin, right: margin } });
				const sheets = sheetsOf(pdf);
				expect(sheets.length).toBeGreaterThan(1);
				for (const [i, { letters, foot, height }] of sheets.entries()) {
					const last = letters.filter(({ y }) => y < foot).at(-1);
					const where = `${format}, ${margin}, sheet ${i + 1}`;
					if (i < sheets.length - 1) expect(foot - (last?.y ?? 0), where).toBeLessThan(height / 10);
					expect(Math.abs((last?.size ?? heading) - heading), where).toBeGreaterThan(0.5);
				}
			}
		}
	});
}

for (const media of ['screen', 'print'] as const)
	test(`bars begin where Arabic does, and a line over time runs left to right: ${media}`, async ({ page }) => {
		await page.goto('/ar');
		await page.emulateMedia({ media });
		await expect(page.locator('.buys svg').first()).toHaveCSS('transform', 'none');
		await expect(page.locator('.bars svg').first()).toHaveCSS('transform', 'matrix(-1, 0, 0, 1, 0, 0)');
	});
