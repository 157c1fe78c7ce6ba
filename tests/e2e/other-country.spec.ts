/** The whole site with the record of another country: no page, widget, file or picture knows a series by its id. */
import { expect, test } from '@playwright/test';
import { languages, pathIn } from '#i18n/language.ts';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';
import type { Group } from '#lib/query/fields/groups.ts';
import { Folder, OwnServer } from '#tests/support/own-server.ts';
import { record as syria } from '#tests/support/record/real.ts';

// Servers start in their own time, on a busy machine slowly, and every picture is painted.
test.describe.configure({ timeout: 300_000 });

const FIXTURE = 'tests/fixtures/other-country';
const SERIES = ['khartoum-street', 'port-street', 'bank-bulletin', 'khartoum-riyal', 'bread'];

/** The value for the bracket of an address, by the address. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
	'/series/[id]': SERIES,
	'/api/v1/series/[id]': SERIES,
	'/check/[id]': ['lost-half'],
	'/stories/[id]': ['homs-2024'],
	'/compare.[id].chart.json': ['1'],
	'/gallery/[id].json': ['none'],
	'/sitemap.[id].xml': ['1'],
	'/day/[id]': ['2024-08-05'],
	'/month/[id]': ['2024-08'],
	'/releases/[...file]': ['none/manifest.json'],
	'/compat/frankfurter/[...path]': ['parallel/sdg/v2/currencies', 'official/sdg/v2/rate/USD/SDG']
};

/** Further queries of an address, by the first group of parameters that it takes. */
const QUERIES: Readonly<Partial<Record<Group, readonly string[]>>> = {
	chart: ['', '?asof=2024-08-05', '?unit=new&digits=arab'],
	convert: ['', '?amount=1000&to_unit=sar', '?amount=5&from_unit=sar&asof=2024-08-05', '?market=official'],
	'rate-widget': ['', '?asof=2024-08-05'],
	'chart-widget': ['', '?asof=2024-08-05'],
	'compare-widget': ['', '?asof=2024-08-05'],
	'convert-widget': ['', '?amount=5&from_unit=sar'],
	builder: ['?widget=rate', '?widget=chart', '?widget=compare', '?widget=convert']
};

/** Addresses that this record has not, or that ask for nothing. */
const REFUSED: Readonly<Record<string, number>> = {
	'/stories/homs-2024': 404,
	'/stories/homs-2024.chart.json': 404,
	'/stories/homs-2024.md': 404,
	'/series/bread.journal': 404,
	'/series/bread.beancount': 404,
	'/series/bread.gnucash.csv': 404,
	'/gallery': 404,
	'/gallery/none.json': 404,
	'/oembed': 404,
	'/mcp': 405,
	'/releases/none/manifest.json': 404,
	'/check.json': 400,
	'/api/v1/claims/check': 400
};

function pathsOf(address: Address): readonly string[] {
	const forms = ['', ...(address.endings ?? []).map((ending) => `.${ending}`)].map((form) => address.path + form);
	return forms.flatMap((form) => (PARTS[address.path] ?? ['']).map((part) => form.replace(/\[[.\w]+\]/, part)));
}

function queriesOf({ takes: [first] }: Address): readonly string[] {
	return (first && QUERIES[first]) ?? [''];
}

/** Every address of the list with the status that it answers, in a language. */
function requestsIn(language: (typeof languages)[number]): readonly (readonly [address: string, status: number])[] {
	return Object.values<Address>(ADDRESSES).flatMap((address) =>
		pathsOf(address).flatMap((path) =>
			queriesOf(address).map(
				(query) => [pathIn(path, language) + query, REFUSED[path] ?? REFUSED[address.path] ?? 200] as const
			)
		)
	);
}

/** What only the record of Syria has: ids of its series, units, claims and stories, and its currency's code. */
const FOREIGN = new RegExp(
	`(?<![\\w-])(?:${[
		...[...syria.series.keys()].filter((id) => !SERIES.includes(id)),
		...[...syria.units.values()].flatMap(({ id, currency }) => (currency === 'SYP' ? [id] : [])),
		...syria.claims.map(({ id }) => id),
		// “cities” is the id of a comparison, and a word of every text.
		...syria.presets.map(({ id }) => id).filter((id) => id.includes('-')),
		'SYP'
	].join('|')})(?![\\w-])`
);

/** A description of a page, or of the app, that names the country. */
const SYRIAN_DESCRIPTION = /(?:name="description" content=|"description":)"[^"]*(?:Syria|Damascus|سوري|دمشق)[^"]*"/;

const isText = (type: string) => /^(?:text|application\/(?:json|javascript|manifest\+json))|svg|javascript/.test(type);

async function textAt(server: OwnServer, address: string): Promise<string> {
	return (await fetch(server.address + address)).text();
}

/** The same record with its roles taken away. */
async function withoutRoles(folder: Folder): Promise<void> {
	const text = await folder.read('series.csv');
	await folder.write('series.csv', text.replaceAll(/,3,(?:headline|official),/g, ',3,,'));
}

const VARIANTS = [
	['with a headline and an official rate', () => Promise.resolve()],
	['without any role', withoutRoles]
] as const;

for (const [name, change] of VARIANTS) {
	test.describe(name, () => {
		let folder: Folder;
		let server: OwnServer;
		test.beforeAll(async () => {
			folder = await Folder.create(FIXTURE);
			await change(folder);
			server = await OwnServer.run(folder.dir);
		});
		test.afterAll(async () => {
			await server.stop();
			await folder.remove();
		});

		for (const language of languages) {
			test(`answers every address and names nothing of Syria’s, ${language}`, async () => {
				const wrong: string[] = [];
				for (const [address, status] of requestsIn(language)) {
					const response = await fetch(server.address + address);
					if (response.status !== status) wrong.push(`${address}: ${response.status}`);
					const text = isText(response.headers.get('content-type') ?? '') ? await response.text() : '';
					const foreign = FOREIGN.exec(text);
					if (foreign) wrong.push(`${address}: …${text.slice(Math.max(0, foreign.index - 40), foreign.index + 40)}…`);
					const description = SYRIAN_DESCRIPTION.exec(text);
					if (description) wrong.push(`${address}: ${description[0]}`);
				}
				expect(wrong).toEqual([]);
			});
		}
	});
}

test.describe('the parts of a page', () => {
	test('are those whose roles the record has: no story, no remittances, one unit', async () => {
		const folder = await Folder.create(FIXTURE);
		const server = await OwnServer.run(folder.dir);
		const [front, convert] = [await textAt(server, '/'), await textAt(server, '/convert')];
		expect(front).toContain('3,400');
		expect(front).toContain('Bank bulletin');
		expect(front).not.toContain('id="story"');
		expect(front).not.toMatch(/(?:old|new) pounds/);
		expect(convert).toContain('value="official"');
		expect(convert).not.toContain('value="remittance"');
		expect((await textAt(server, '/rate.txt')).split('\n')).toEqual([
			expect.stringMatching(/^khartoum-street\t3400\tsdg\t2026-10-27\tBank bulletin, Nile Daily\t\w+\t\d+\tmid$/),
			expect.stringMatching(/^bank-bulletin\t3000\tsdg\t2026-09-15\tBank bulletin\t\w+\t\d+\tmid$/),
			''
		]);
		const [offered, refused] = [
			await fetch(`${server.address}/series/bank-bulletin?show=premium`),
			await fetch(`${server.address}/convert?market=remittance`)
		];
		expect([offered.status, refused.status]).toEqual([200, 400]);
		await server.stop();
		await folder.remove();
	});

	test('are left out where no series has a role: no card, no premium, no changes', async () => {
		const folder = await Folder.create(FIXTURE);
		await withoutRoles(folder);
		const server = await OwnServer.run(folder.dir);
		const front = await textAt(server, '/');
		expect(front).not.toContain('The first quote is from');
		expect(await textAt(server, '/series')).toContain('Street market, Khartoum');
		expect(front).not.toContain('<article');
		expect(front).not.toContain('class="premium');
		expect((await fetch(`${server.address}/series/khartoum-street?show=premium`)).status).toBe(400);
		expect(await textAt(server, '/embed/rate')).toContain('3,400');
		await server.stop();
		await folder.remove();
	});
});
