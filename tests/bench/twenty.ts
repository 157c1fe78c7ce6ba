/**
 * Twenty widgets on one page, rate cards and charts by turns as our snippets put them there, beside the same page with
 * twenty charts of lightweight-charts: what they take of the processor and of the memory. Part of `npm run bench`. All
 * frames share one process, as on a phone with little memory, so that one main thread and one heap hold everything.
 */
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type Frame } from 'playwright-core';
import { PLAIN_FRAME } from '#lib/query/index.ts';
import { snippetsOf } from '#lib/view/embed/snippets.ts';
import { findBrowser } from '#tests/support/browser/find-browser.ts';
import { drawnWidth } from '#tests/support/browser/drawn-width.ts';
import { NAMED } from '#tests/support/named.ts';
import { inTurn, median } from './median.ts';
import { servePages } from './browser/pages.ts';
import { lightweightPage } from './browser/peers.ts';
import { pointsOf } from './browser/points.ts';
import { ratioOf, report } from './ratio.ts';
import { record } from '#tests/support/record/real.ts';
import { startServer } from './server.ts';

const ROUNDS = 5;
const WIDGETS = 20;
const COLUMN = { width: 300, height: 300 };
const WINDOW = { width: 1280, height: 2400 };
/** Of what the peer takes. */
const MOST = 1;
const ONE_PROCESS = ['--disable-site-isolation-trials', '--disable-features=IsolateOrigins,site-per-process'];

type Measure = 'task' | 'script' | 'heap' | 'memory';

const server = await startServer();
const peer = await servePages({
	'/': lightweightPage(await pointsOf(`${server.address}/series/syp-parallel.csv`), COLUMN)
});
const theirFrame = `<iframe src="${peer.address}/" width="${COLUMN.width}" height="${COLUMN.height}" style="border:0"></iframe>`;
const ourFrames = (['rate', 'chart'] as const).map(
	(widget) => snippetsOf(record, server.address, { ...PLAIN_FRAME, widget, query: '' }, widget).iframe
);
const hosts = await servePages(
	{
		'/ours': hostPage((at) => ourFrames[at % 2] ?? ''),
		'/theirs': hostPage(() => theirFrame)
	},
	'localhost'
);

/** A page of another site with its frames in four columns, all within the window. */
function hostPage(frame: (at: number) => string): string {
	const style = `body{display:grid;grid-template-columns:repeat(4,${COLUMN.width}px);gap:8px;margin:0}`;
	const cells = Array.from({ length: WIDGETS }, (_, at) => `<div>${frame(at)}</div>`).join('');
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Twenty</title><link rel="icon" href="data:,"><style>${style}</style>${cells}</html>`;
}

/** Megabytes that the pages' processes have for themselves; where the system does not tell, the measure is missing. */
async function memoryOf(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const sizes = processInfo.map(async ({ type, id }) => {
		if (type !== 'renderer') return 0;
		const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
		const parts = [...text.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)];
		return parts.length > 0 ? parts.reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0) / 1024 : NaN;
	});
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** @throws when a frame shows no line: a chart that draws nothing costs nothing */
async function checkDrawn(frames: readonly Frame[]): Promise<void> {
	const widths = await Promise.all(frames.map((frame) => frame.evaluate(`(${drawnWidth})()`)));
	const drawn = widths.filter((width) => Number(width) > COLUMN.width / 3);
	if (drawn.length !== WIDGETS)
		throw new Error(`${drawn.length} of ${WIDGETS} frames drew a line: ${widths.join(', ')}`);
}

/** Loads a page in a browser of its own, and waits until nothing happens any more. */
async function load(address: string): Promise<Record<Measure, number>> {
	const { args = [], ...options } = await findBrowser();
	const browser = await chromium.launch({ ...options, args: [...args, ...ONE_PROCESS] });
	try {
		const page = await browser.newPage({ viewport: WINDOW });
		await page.addInitScript(NAMED);
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable');
		await page.goto(address, { waitUntil: 'networkidle' });
		await page.waitForTimeout(3000);
		const { metrics } = await session.send('Performance.getMetrics');
		const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
		if (of('Documents') <= WIDGETS) throw new Error('the frames do not share one process: their cost is not measured');
		await session.send('HeapProfiler.collectGarbage');
		const after = await session.send('Performance.getMetrics');
		const heap = after.metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
		const memory = await memoryOf(browser);
		await checkDrawn(page.frames().slice(1));
		return { task: of('TaskDuration') * 1000, script: of('ScriptDuration') * 1000, heap: heap / 2 ** 20, memory };
	} finally {
		await browser.close();
	}
}

const MEASURES: readonly (readonly [Measure, string, string])[] = [
	['task', 'main thread', 'ms'],
	['script', 'scripts alone', 'ms'],
	['heap', 'JavaScript heap', 'MB'],
	['memory', 'memory of the process', 'MB']
];
try {
	const contenders = new Map([
		['ours', () => load(`${hosts.address}/ours`)],
		['theirs', () => load(`${hosts.address}/theirs`)]
	]);
	const at = await inTurn(contenders, ROUNDS);
	for (const [measure, what, unit] of MEASURES) {
		const [ours, theirs] = [at('ours', measure), at('theirs', measure)];
		console.log(
			`${what}: ours ${median(ours).toFixed(1)} ${unit}, theirs ${median(theirs).toFixed(1)} ${unit} (medians)`
		);
		report({ what: `twenty widgets, ${what}`, peer: 'lightweight-charts', most: MOST, ...ratioOf(ours, theirs) });
	}
} finally {
	await hosts.stop();
	await peer.stop();
	await server.stop();
}
