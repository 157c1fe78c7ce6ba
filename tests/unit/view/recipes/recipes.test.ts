/** The recipes that are replayed: what each program sends is sent, and what it reads is there. */
import { describe, expect, it } from 'vitest';
import { answerApi } from '#lib/server/resources/api/answer.ts';
import { frankfurter } from '#lib/server/resources/api/frankfurter.ts';
import { series, type SeriesRequest } from '#lib/server/resources/series.ts';
import { codeOf, ingredientsOf, PROGRAMS, type Program } from '#lib/view/recipes/code.ts';
import { recipesPage } from '#lib/view/recipes/recipes-page.ts';
import { RUN } from '#tests/recipes/kitchen.ts';
import { record } from '#tests/support/record/real.ts';
import { requestTo, SITE } from '#tests/support/site.ts';
import { context } from '#tests/support/view/context.ts';

const ingredients = ingredientsOf(record, SITE.origin);
const page = recipesPage(context(), [], SITE.origin);
const codeFor = (program: Program) => codeOf(program, ingredients);

/** The address in a recipe's code, below the site. */
function addressIn(program: Program): string {
	const [found = ''] = /https:\/\/sarraf\.example[^"\s]*/.exec(codeFor(program)) ?? [];
	return found.slice(SITE.origin.length);
}

const locals = { language: 'en', site: SITE, status: undefined } as const;
const fromApi = async (path: string) => (await answerApi({ url: new URL(path, SITE.origin), locals })).json();

function requested(path: string): SeriesRequest {
	const found = series.read(requestTo(path), SITE);
	if (found instanceof Response) throw new RangeError(`${path} is refused`);
	expect(found.problems).toEqual([]);
	return found;
}

it('there is one for each program, with its text, its code and how it is checked', () => {
	expect(page.recipes.map(({ id }) => id)).toEqual(PROGRAMS);
	for (const { how, code, name } of page.recipes) expect([how, code, name].every((text) => text !== '')).toBe(true);
	expect(
		page.recipes
			.filter(({ checked }) => checked === 'run')
			.map(({ id }) => id)
			.sort()
	).toEqual([...RUN].sort());
	const arabic = recipesPage(context({}, 'ar'), [], SITE.origin).recipes;
	expect(arabic.filter(({ how }, i) => how === page.recipes[i]?.how)).toEqual([]);
	expect(arabic.map(({ code }) => code)).toEqual(page.recipes.map(({ code }) => code));
});

describe('what is replayed', () => {
	it('Google Sheets reads CSV with commas, without a byte-order mark', async () => {
		const reply = await series.forms.csv(requested(addressIn('google-sheets')), SITE);
		expect(Buffer.from(await reply.arrayBuffer()).toString()).toMatch(/^day,precision,value_/);
	});

	it('Excel reads the first sheet of a workbook, whose first row has the names of its columns', async () => {
		const reply = await series.forms.xlsx(requested(addressIn('excel')), SITE);
		expect(
			Buffer.from(await reply.arrayBuffer())
				.subarray(0, 2)
				.toString()
		).toBe('PK');
	});

	it('Home Assistant reads one number, and its attributes', async () => {
		const rate = await fromApi(addressIn('home-assistant'));
		const [, value = ''] = /value_json\.(\w+)/.exec(codeFor('home-assistant')) ?? [];
		const attributes = /json_attributes: \[(.*)\]/.exec(codeFor('home-assistant'))?.[1]?.split(', ') ?? [];
		expect(typeof rate[value]).toBe('number');
		expect(attributes.filter((name) => rate[name] === undefined)).toEqual([]);
	});

	it('Grafana reads rows with a time and a number', async () => {
		const code = codeFor('grafana');
		const rows = (await fromApi(addressIn('grafana')))[/Root: (\w+)/.exec(code)?.[1] ?? ''];
		const [, time = '', number = ''] = /Columns: (\w+) \(Time\), (\w+) \(Number\)/.exec(code) ?? [];
		expect(rows.length).toBeGreaterThan(100);
		for (const row of rows) {
			expect(row[time]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			expect(typeof row[number]).toBe('number');
		}
	});

	it('GnuCash reads prices below two lines', async () => {
		const reply = await series.forms['gnucash.csv'](requested(addressIn('gnucash')), SITE);
		const [, , first = ''] = (await reply.text()).split('\r\n');
		expect(first).toMatch(/^\d{4}-\d{2}-\d{2},CURRENCY,USD,SYP,[\d.]+$/);
	});

	it('ERPNext reads the rate of a pair on a day', async () => {
		const path = addressIn('erpnext').replace('{from_currency}', 'USD').replace('{to_currency}', 'SYP');
		const reply = frankfurter({ url: new URL(`${path}?date=2026-10-05`, SITE.origin), locals });
		expect((await reply.json())[/Result Key: (\w+)/.exec(codeFor('erpnext'))?.[1] ?? '']).toBe(138);
	});
});
