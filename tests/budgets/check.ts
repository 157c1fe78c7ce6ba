/** The size budgets: what a reader's first view costs, in transferred bytes (brotli), on the built server. */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { createCachingHandler } from '#lib/server/http/caching-handler.ts';
import { createRenderer } from '#lib/server/http/renderer.ts';
import { buildWhenNeeded } from '../../src/tooling/stamp.js';
import { onVersion } from '#lib/server/store/record-channel.ts';
import { fetchedWith } from './fetched-with.ts';

interface Budget {
	readonly what: string;
	/** In bytes, or as many as they are. */
	readonly amount: number;
	readonly most: number;
}

const root = resolve(import.meta.dirname, '../..');
process.env.DATA_DIR = resolve(root, 'data');
process.env.ORIGIN = 'http://127.0.0.1';

let version = '';
onVersion((announced) => (version = announced));
await buildWhenNeeded(root);
const { handler } = await import(resolve(root, 'build/handler.js'));
const render = createRenderer({ handler, origin: process.env.ORIGIN });
const front = createCachingHandler({ render, version: () => version });
const server = createServer(front);
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

/** A file as a browser gets it: its text, and how many bytes came. */
async function load(path: string): Promise<{ text: string; bytes: number }> {
	const response = await fetch(base + path, { headers: { 'accept-encoding': 'br' } });
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	const body = Buffer.from(await response.arrayBuffer());
	const length = Number(response.headers.get('content-length'));
	return { bytes: response.headers.get('content-encoding') === 'br' ? refined(body) : length, text: body.toString() };
}

/** The transferred length of a text in the end: a first answer is compressed fast, and again when the server is idle. */
function refined(body: Buffer, quality = 11): number {
	const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
	return brotliCompressSync(body, { params }).length;
}

const scriptsOf = (html: string) =>
	[...html.matchAll(/<(?:script[^>]*src|link[^>]*modulepreload[^>]*href)="([^"]+)"/g)].flatMap(([, src]) => src ?? []);
const importsOf = (script: string) =>
	[...script.matchAll(/import\([`'"]\.?\/?([^`'"]+)[`'"]\)/g)].flatMap(([, path]) => path ?? []);

/** The page of a series with its first forty points and their quotes: no aim of its own, but it shall not swell unseen. */
const SERIES_PAGE = { what: 'HTML with forty points, their quotes and citations', most: 30_000 };
const DAY_PAGE = { what: 'HTML with every market of the day and the weeks around it', most: 14_000 };
const INDEX_PAGE = { what: 'HTML with a row and a line for each series', most: 14_000 };
const FRONT_PAGE = { what: 'HTML with styles and both paintings of the chart', most: 14_000 };

async function budgetsOf(path: string, { what, most } = FRONT_PAGE): Promise<Budget[]> {
	const page = await load(path);
	const scripts = await Promise.all(scriptsOf(page.text).map(load));
	return [
		{ what: `${path}: ${what}`, amount: page.bytes, most },
		{
			what: `${path}: scripts before the reader interacts`,
			amount: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
			most: 6000
		}
	];
}

/** A page as its first reader gets it, compressed in haste. */
async function hasteBudget(path: string): Promise<Budget> {
	const { text } = await load(path);
	return { what: `${path}: HTML, compressed in haste`, amount: refined(Buffer.from(text), 5), most: 16_000 };
}

/** A script and everything that it imports at once, without what is there already. */
async function withParts(path: string, known: readonly string[]): Promise<readonly string[]> {
	if (known.includes(path)) return [];
	const parts = [...(await load(path)).text.matchAll(/from"\.\/([^"]+)"/g)].flatMap(([, name]) => name ?? []);
	const found = [path];
	for (const name of parts) found.push(...(await withParts(path.replace(/[^/]*$/, name), [...known, ...found])));
	return found;
}

const bytesOf = async (paths: readonly string[]) =>
	(await Promise.all(paths.map(load))).reduce((sum, { bytes }) => sum + bytes, 0);

/** What comes when a reader comes to the chart or to the converter of a page: each a script with its parts. */
async function laterBudgets(path: string): Promise<Budget[]> {
	const there = scriptsOf((await load(path)).text);
	const start = there.find((script) => script.includes('/start-'));
	if (start === undefined) throw new Error(`${path} starts no chart`);
	const laterThan = async (script: string, name: string): Promise<string> => {
		const names = importsOf((await load(script)).text);
		const found = names.find((one) => one.startsWith(`${name}-`));
		if (found === undefined) throw new Error(`${script} imports no ${name}`);
		return script.replace(/[^/]*$/, found);
	};
	const chart = await laterThan(start, 'interactive');
	const drawn = await withParts(chart, there);
	const used = await withParts(await laterThan(chart, 'interactions'), [...there, ...drawn]);
	const converter = await withParts(await laterThan(start, 'quick-converter'), there);
	return [
		{ what: 'the interactive chart, on demand, until it is drawn', amount: await bytesOf(drawn), most: 50_000 },
		{ what: 'what is done with it, after the drawing', amount: await bytesOf(used), most: 6000 },
		{ what: 'the converter that answers while one types', amount: await bytesOf(converter), most: 6000 }
	];
}

/** The converter's page: what comes with it, and what comes when a reader comes to one of its forms. */
async function convertBudgets(path: string): Promise<Budget[]> {
	const there = scriptsOf((await load(path)).text);
	const begin = there.find((script) => script.includes('/convert-page-'));
	if (begin === undefined) throw new Error(`${path} has no forms that answer`);
	const [live = ''] = importsOf((await load(begin)).text).filter((name) => name.startsWith('live-answer-'));
	return [
		{ what: `${path}: scripts before the reader interacts`, amount: await bytesOf(there), most: 6000 },
		{
			what: `${path}: the forms that answer while one types`,
			amount: await bytesOf(await withParts(begin.replace(/[^/]*$/, live), there)),
			most: 6000
		}
	];
}

/** The search of the head: what comes when its field is entered, and what comes with the first letter. */
async function searchBudgets(path: string): Promise<Budget[]> {
	const { text } = await load(path);
	const fields = scriptsOf(text).find((script) => script.includes('/fields-'));
	const index = /data-search="([^"]+)"/.exec(text)?.[1];
	if (fields === undefined || index === undefined) throw new Error(`${path} has no search`);
	const importedBy = async (script: string) =>
		importsOf((await load(script)).text).map((name) => fields.replace(/[^/]*$/, name));
	const [enable = ''] = await importedBy(fields);
	const first = await withParts(enable, [fields]);
	const later = (await Promise.all(first.map(importedBy))).flat().find((one) => one.includes('/first-letter-'));
	if (later === undefined) throw new Error(`${enable} fetches nothing with the first letter`);
	const { text: script } = await load(later);
	const styles = /suggestions-[^"'`]+\.css/.exec(script)?.[0];
	if (styles === undefined) throw new Error(`${later} has no styles`);
	return [
		{
			what: `${path}: the search, script and index, on focus`,
			amount: await bytesOf([...first, index]),
			most: 6000
		},
		{
			what: `${path}: styles, other spellings and dates of the search, with the first letter`,
			amount: await bytesOf([later.replace(/[^/]*$/, styles), ...(await withParts(later, [fields, ...first]))]),
			most: 3400
		}
	];
}

/** A widget and everything that comes with it, in its longest form. */
async function widgetBudgets(path: string, most: number): Promise<Budget[]> {
	const page = await load(path);
	const files = await Promise.all(fetchedWith(page.text).map(load));
	return [
		{ what: `${path}: everything it loads`, amount: files.reduce((sum, { bytes }) => sum + bytes, page.bytes), most },
		{ what: `${path}: requests`, amount: 1 + files.length, most: 3 }
	];
}

/** What comes after the first page is there, once for each build: the worker, its pages and their scripts, the newest figures. */
async function keptBudget(): Promise<Budget> {
	const files = await Promise.all(['/offline', '/ar/offline', '/latest.json', '/service-worker.js'].map(load));
	const scripts = new Set(files.flatMap(({ text }) => scriptsOf(text)));
	const all = [...files, ...(await Promise.all([...scripts].map(load)))];
	return {
		what: 'kept for when the line is cut',
		amount: all.reduce((sum, { bytes }) => sum + bytes, 0),
		most: 48_000
	};
}

/** The six rates that were quoted most often. */
const MANY = 'syp-parallel,syp-parallel-aleppo,syp-parallel-idlib,syp-parallel-hasakah,syp-parallel-eur,syp-official';

const budgets = [
	...(await budgetsOf('/')),
	...(await budgetsOf('/ar')),
	...(await budgetsOf('/?asof=2024-12-06')),
	...(await budgetsOf('/day/2024-12-06', DAY_PAGE)),
	...(await budgetsOf('/ar/day/2024-12-06', DAY_PAGE)),
	await hasteBudget('/'),
	await hasteBudget('/ar'),
	await hasteBudget('/day/2024-12-06'),
	await hasteBudget('/ar/day/2024-12-06'),
	...(await budgetsOf('/series/syp-parallel', SERIES_PAGE)),
	...(await budgetsOf('/ar/series/syp-parallel', SERIES_PAGE)),
	...(await budgetsOf('/series', INDEX_PAGE)),
	...(await budgetsOf('/ar/series', INDEX_PAGE)),
	await hasteBudget('/series'),
	await hasteBudget('/ar/series'),
	await hasteBudget('/data'),
	await hasteBudget('/ar/data'),
	await hasteBudget('/method'),
	await hasteBudget('/ar/method'),
	...(await laterBudgets('/')),
	...(await convertBudgets('/convert')),
	...(await searchBudgets('/')),
	...(await searchBudgets('/ar')),
	await keptBudget(),
	...(await widgetBudgets('/embed/rate', 6000)),
	...(await widgetBudgets('/embed/rate?lang=ar&theme=auto&accent=767676&asof=2024-12-06', 6000)),
	...(await widgetBudgets('/embed/chart', 15_000)),
	...(await widgetBudgets('/embed/chart?series=syp-official&lang=ar&theme=auto&band=on&events=all', 15_000)),
	...(await widgetBudgets('/embed/chart?fill=1&events=all&band=on', 15_000)),
	...(await widgetBudgets('/embed/compare', 15_000)),
	...(await widgetBudgets(`/embed/compare?series=${MANY}&lang=ar&theme=auto&band=on&events=all`, 15_000)),
	...(await widgetBudgets(`/embed/compare?series=${MANY}&fill=1&band=on&events=all`, 15_000)),
	...(await widgetBudgets('/embed/convert', 15_000)),
	...(await widgetBudgets('/embed/convert?from_unit=eur&lang=ar&theme=auto&accent=767676&asof=2024-12-06', 15_000)),
	{ what: '/embed/v1.js: the loader', amount: (await load('/embed/v1.js')).bytes, most: 1500 }
];
for (const { what, amount, most } of budgets)
	console.log(`${amount > most ? 'OVER' : 'ok  '} ${String(amount).padStart(6)} of ${most}  ${what}`);
process.exitCode = budgets.some(({ amount, most }) => amount > most) ? 1 : 0;
server.close();
server.closeAllConnections();
