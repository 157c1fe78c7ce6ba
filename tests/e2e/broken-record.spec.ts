/** A record that breaks its rules: a server does not start with it, and does not take it while it runs. */
import { expect, test } from '@playwright/test';
import { Folder, OwnServer, type Ended } from '#tests/support/own-server.ts';
import { ask, decoded } from '#tests/support/wire.ts';

// Servers start and look at their folder in their own time, on a busy machine slowly.
test.describe.configure({ timeout: 120_000 });

const PARALLEL = 'quotes/syp-parallel.csv';

interface Slip {
	readonly name: string;
	readonly path: string;
	/** The file as somebody left it, from the file as it was. */
	readonly slip: (text: string) => string;
	/** What a report says of it: place, column and rule. */
	readonly stated: RegExp;
}

/** Columns of a quote, as the header has them; none of the first ones is ever in quotation marks. */
const COLUMN = { date: 0, series: 3, bid: 5, ask: 6, mid: 7, source: 9, recorded: 10 } as const;

/** Where the newest row of the market stands. */
function newest(lines: readonly string[]): number {
	return lines.findLastIndex((line) => line.split(',')[COLUMN.series] === 'syp-parallel');
}

/** Changes cells of the newest row of the market. */
function changed(text: string, columns: readonly (keyof typeof COLUMN)[], change: (cell: string) => string): string {
	const lines = text.split('\n');
	const cells = lines[newest(lines)]?.split(',') ?? [];
	for (const column of columns) cells[COLUMN[column]] = change(cells[COLUMN[column]] ?? '');
	return lines.with(newest(lines), cells.join(',')).join('\n');
}

const SLIPS: readonly Slip[] = [
	{
		name: 'a day that the calendar lacks',
		path: PARALLEL,
		slip: (text) => changed(text, ['date'], (date) => `${date.slice(0, 4)}-02-31`),
		stated: /quotes\/syp-parallel\.csv:\d+ date \[date\] found "\d{4}-02-31"/
	},
	{
		name: 'a zero too many',
		path: PARALLEL,
		slip: (text) =>
			changed(text, ['bid', 'ask', 'mid'], (figure) => (figure === '' ? '' : String(Number(figure) * 10))),
		stated: /quotes\/syp-parallel\.csv:\d+ (?:bid|ask|mid) \[step\] found .* times/
	},
	{
		name: 'a publication that nobody listed',
		path: PARALLEL,
		slip: (text) => changed(text, ['source'], () => 'nobody-1'),
		stated: /quotes\/syp-parallel\.csv:\d+ source \[unknown-key\] found "nobody-1"/
	},
	{
		name: 'two turned digits in a year',
		path: PARALLEL,
		slip: (text) => changed(text, ['date', 'recorded'], (date) => date.replace('2026', '2062')),
		stated: /quotes\/syp-parallel\.csv:\d+ date \[future\] found 2062-[\s\S]* recorded \[future\] found 2062-/
	},
	{
		name: 'a file that was cut off in its last word',
		path: 'places.csv',
		slip: (text) => text.trimEnd().slice(0, -1),
		stated: /places\.csv:\d+ \[file-cut\] found no line end after "/
	},
	{
		name: 'a row twice',
		path: PARALLEL,
		slip: (text) => `${text}${text.trimEnd().split('\n').at(-1)}\n`,
		stated: /quotes\/syp-parallel\.csv:\d+ .*\[duplicate\]/
	},
	{
		name: 'a descriptor that is cut off',
		path: 'datapackage.json',
		slip: (text) => text.slice(0, text.length / 2),
		stated: /datapackage\.json \[json\]/
	}
];

test.describe('at its start', () => {
	for (const { name, path, slip, stated } of SLIPS) {
		test(`${name}: the server ends and tells file, line, column and rule`, async () => {
			const folder = await Folder.create();
			try {
				await folder.write(path, slip(await folder.read(path)));
				const ended = await OwnServer.start(folder.dir);
				if (ended instanceof OwnServer) await ended.stop();
				expect(ended).not.toBeInstanceOf(OwnServer);
				const { code, errors } = endOf(ended);
				expect(code).not.toBe(0);
				expect(errors).toMatch(stated);
				expect(errors).toContain('expected:');
			} finally {
				await folder.remove();
			}
		});
	}
});

function endOf(result: OwnServer | Ended): Ended {
	if (result instanceof OwnServer) throw new Error('the server runs');
	return result;
}

test.describe('while it runs', () => {
	// One server, one folder: a server looks at its folder every few seconds, so that one slip follows upon the other.
	test.describe.configure({ mode: 'serial' });
	let [folder, server]: [Folder | undefined, OwnServer | undefined] = [undefined, undefined];
	let [version, answered]: [string, readonly string[]] = ['', []];

	const running = () => {
		if (!server || !folder) throw new Error('no server');
		return { address: server.address, folder };
	};
	const textAt = async (path: string) => decoded(await ask(running().address + path));
	const health = async () => JSON.parse(await textAt('/healthz'));
	const answers = () => Promise.all(['/', '/ar', '/chart.json'].map(textAt));

	test.beforeAll(async () => {
		folder = await Folder.create();
		server = await OwnServer.run(folder.dir);
		const before = await health();
		expect(before.status).toBe('ok');
		version = before.version;
		answered = await answers();
	});

	test.afterAll(async () => {
		await server?.stop();
		await folder?.remove();
	});

	for (const [i, { name, path, slip, stated }] of SLIPS.entries()) {
		test(`${name}: the last good answers stay`, async () => {
			const good = await running().folder.read(path);
			await running().folder.write(path, slip(good));
			await expect.poll(async () => (await health()).problems.join('\n'), { timeout: 20_000 }).toMatch(stated);
			expect(await health()).toMatchObject({ status: 'stale', record: 'rejected', version });
			expect(await answers()).toEqual(answered);
			expect(await textAt(`/?asof=2012-0${i + 1}-01`)).toContain(version);
			await running().folder.write(path, good);
		});
	}

	test('what is mended is served, under a version of its own', async () => {
		const descriptor = await running().folder.read('datapackage.json');
		await running().folder.write('datapackage.json', `${descriptor}\n`);
		await expect.poll(async () => (await health()).version, { timeout: 20_000 }).not.toBe(version);
		const mended = await health();
		expect(mended).toMatchObject({ status: 'ok', record: 'loaded', problems: [] });
		expect(await textAt('/')).toContain(mended.version);
	});
});
