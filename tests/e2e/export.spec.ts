/** The site as files of a static host: the same bodies as the server's, and a notice where a file has no answer. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { OwnServer } from '#tests/support/own-server.ts';
import { portOf } from '#tests/support/processes.ts';
import { markOf } from '../../src/tooling/export/placed.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ORIGIN = 'https://sarraf.example';
/** An export that is served already, with the server that it names; otherwise a sample is exported. */
const { EXPORTED, LIVE = 'https://live.sarraf.example' } = process.env;
const TODAY = '2026-11-28';
const SAMPLE = [
	...['/', '/ar', '/chart.json', '/rate.txt', '/picture.png', '/series/syp-parallel', '/ar/series/syp-parallel.csv'],
	...['/day/2024-12-06', '/ar/month/2024-12', '/embed/chart', '/ar/embed/rate', '/embed/v1.js', '/api/v1/rate'],
	...['/api/v1/rate.json', '/convert', '/check/seed-week', '/corrections', '/series/syp-official.offline.html']
];

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let server: Server | undefined;
let dir = '';
/** Where the export is served: by a host that knows files alone. */
let host = EXPORTED ?? '';

test.beforeAll(async () => {
	if (EXPORTED) return;
	test.setTimeout(180_000);
	dir = await mkdtemp(join(tmpdir(), 'sarraf-export-'));
	const program = ['--import', 'tsx', 'tests/support/export-sample.ts'];
	await promisify(execFile)(process.execPath, [...program, dir, TODAY, ORIGIN, LIVE, ...SAMPLE], { cwd: ROOT });
	const files = createServer((req, res) => {
		const { pathname } = new URL(req.url ?? '', ORIGIN);
		const found = ['', '.html', '.json'].map((ending) => fileAt(`${pathname}${ending}`)).find(Boolean);
		if (!found) return void res.writeHead(404).end();
		res.setHeader('content-type', found.type).end(found.bytes);
	});
	await new Promise<void>((listening) => files.listen(0, '127.0.0.1', listening));
	host = `http://127.0.0.1:${portOf(files)}`;
	server = files;
});

test.afterAll(async () => {
	server?.close();
	server?.closeAllConnections();
	if (dir) await rm(dir, { recursive: true, force: true });
});

const TYPES = new Map([
	['html', 'text/html; charset=utf-8'],
	['js', 'text/javascript'],
	['css', 'text/css'],
	['json', 'application/json']
]);

function fileAt(path: string) {
	const file = path === '/' ? 'index.html' : path.slice(1);
	try {
		const type = TYPES.get(file.slice(file.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
		return { bytes: readFileSync(join(dir, file)), type };
	} catch {
		return undefined;
	}
}

test('has the bodies of the server, but for one attribute', async () => {
	test.skip(EXPORTED !== undefined, 'the whole of it was compared');
	const live = await OwnServer.run('data', 0, { TODAY, ORIGIN });
	let marks = 0;
	for (const path of SAMPLE) {
		const [exported, served] = await Promise.all([host, live.address].map(async (from) => fetch(from + path)));
		expect([exported?.status, served?.status], path).toEqual([200, 200]);
		const text = await exported?.text();
		if (text?.includes(markOf(LIVE))) marks += 1;
		expect(text?.replace(` ${markOf(LIVE)}`, ''), path).toBe(await served?.text());
	}
	expect(marks).toBe(10);
	await live.stop();
});

test('a page answers without a query, and its chart to a touch', async ({ page }) => {
	const failed: string[] = [];
	page.on('pageerror', (error) => failed.push(error.message));
	await page.goto(`${host}/?utm_source=post`);
	await page.locator('[data-chart]').first().focus();
	await expect(page.locator('canvas').first()).toBeVisible();
	await expect(page.getByText('stored copy')).toHaveCount(0);
	expect(failed).toEqual([]);
});

for (const [path, words, plain] of [
	['/?unit=new', 'This is a stored copy', 'The page without options'],
	['/ar?unit=new', 'هذه نسخة محفوظة', 'الصفحة من دون خيارات']
] as const) {
	test(`${path} says that a file has no options, and leads on`, async ({ page }) => {
		await page.goto(host + path);
		const notice = page.locator('main > .notice').filter({ hasText: words });
		await expect(notice).toBeVisible();
		const [canonical, live] = [notice.getByRole('link').nth(0), notice.getByRole('link').nth(1)];
		await expect(canonical).toHaveText(plain);
		if (LIVE) expect(await live.getAttribute('href')).toBe(LIVE + path);
		await canonical.click();
		await expect(page).toHaveURL(host + path.replace('?unit=new', ''));
		await expect(notice).toHaveCount(0);
	});
}

test('a control leads to a page that says so', async ({ page }) => {
	await page.goto(`${host}/`);
	await page.locator('[data-live] a[href*="?"]').first().click();
	await expect(page.getByText('This is a stored copy')).toBeVisible();
});

test('a widget shows nothing else than that it cannot', async ({ page }) => {
	await page.goto(`${host}/embed/chart?series=syp-official`);
	await expect(page.locator('main')).toContainText('This is a stored copy');
	await expect(page.locator('main svg')).toHaveCount(0);
	await page.goto(`${host}/embed/chart`);
	await expect(page.locator('main svg:visible').first()).toBeVisible();
});
