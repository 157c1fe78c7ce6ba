/** A record that breaks its rules: a server does not start with it, and does not take it while it runs. */
import { expect, test } from '@playwright/test';
import { Folder, OwnServer, type Ended } from './own-server.ts';
import { ask, decoded } from './wire.ts';

const PARALLEL = 'quotes/syp-parallel.csv';

interface Slip {
	readonly name: string;
	readonly path: string;
	/** The file as somebody left it, from the file as it was. */
	readonly slip: (text: string) => string;
	/** What a report says of it: place, column and rule. */
	readonly told: RegExp;
}

/** Replaces the first occurrence, which must be there. */
const replaced = (text: string, from: string, to: string): string => {
	if (!text.includes(from)) throw new Error(`"${from}" is not in the file`);
	return text.replace(from, to);
};

const LAST = '2026-10-05,day,parallel,syp-parallel,damascus,138,';

const SLIPS: readonly Slip[] = [
	{
		name: 'a day that the calendar lacks',
		path: PARALLEL,
		slip: (text) => replaced(text, LAST, LAST.replace('2026-10-05', '2026-02-31')),
		told: /quotes\/syp-parallel\.csv:\d+ date \[date\] found "2026-02-31"/
	},
	{
		name: 'a zero too many',
		path: PARALLEL,
		slip: (text) => replaced(text, LAST, LAST.replace('138', '1380')),
		told: /quotes\/syp-parallel\.csv:\d+ bid \[step\] found .*1380/
	},
	{
		name: 'a publication that nobody listed',
		path: 'sources.csv',
		slip: (text) => replaced(text, '\nlira-today-2,', '\nlira-tomorrow-2,'),
		told: /quotes\/syp-parallel\.csv:\d+ source \[unknown-key\] found "lira-today-2"/
	},
	{
		name: 'a row twice',
		path: PARALLEL,
		slip: (text) => `${text}${text.trimEnd().split('\n').at(-1)}\n`,
		told: /quotes\/syp-parallel\.csv:\d+ .*\[duplicate\]/
	},
	{
		name: 'a descriptor that is cut off',
		path: 'datapackage.json',
		slip: (text) => text.slice(0, text.length / 2),
		told: /datapackage\.json \[json\]/
	}
];

test.describe('at its start', () => {
	for (const { name, path, slip, told } of SLIPS) {
		test(`${name}: the server ends and tells file, line, column and rule`, async () => {
			const folder = await Folder.create();
			try {
				await folder.write(path, slip(await folder.read(path)));
				const ended = await OwnServer.start(folder.dir);
				if (ended instanceof OwnServer) await ended.stop();
				expect(ended).not.toBeInstanceOf(OwnServer);
				const { code, errors } = endOf(ended);
				expect(code).not.toBe(0);
				expect(errors).toMatch(told);
				expect(errors).toContain('right would be');
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
	// One server, one folder: what is broken in one test is mended before the next.
	test.describe.configure({ mode: 'serial' });
	let [folder, server]: [Folder | undefined, OwnServer | undefined] = [undefined, undefined];

	test.beforeAll(async () => {
		folder = await Folder.create();
		const started = await OwnServer.start(folder.dir);
		if (!(started instanceof OwnServer)) throw new Error(started.errors);
		server = started;
	});

	test.afterAll(async () => {
		await server?.stop();
		await folder?.remove();
	});

	for (const [i, { name, path, slip, told }] of SLIPS.entries()) {
		test(`${name}: the last good answers stay, until it is mended`, async () => {
			if (!server || !folder) throw new Error('no server');
			const { address } = server;
			const health = async () => JSON.parse(decoded(await ask(`${address}/healthz`)));
			const answers = () =>
				Promise.all(['/', '/ar', '/chart.json'].map(async (where) => decoded(await ask(address + where))));
			const good = await folder.read(path);
			const [before, answered] = [await health(), await answers()];
			expect(before.status).toBe('ok');

			await folder.write(path, slip(good));
			await expect.poll(async () => (await health()).status, { timeout: 20_000 }).toBe('stale');
			const stale = await health();
			expect(stale.problems.join('\n')).toMatch(told);
			expect(stale.version).toBe(before.version);
			expect(await answers()).toEqual(answered);
			expect(decoded(await ask(`${address}/?asof=2012-0${i + 1}-01`))).toContain(before.version);

			await folder.write(path, good);
			const figure = `138.0${i + 1}`;
			const quotes = await folder.read(PARALLEL);
			await folder.write(
				PARALLEL,
				quotes.replace(/(\n2026-10-05,day,parallel,syp-parallel,damascus,)[\d.]+,/, `$1${figure},`)
			);
			await expect.poll(async () => (await health()).status, { timeout: 20_000 }).toBe('ok');
			await expect.poll(async () => (await health()).version, { timeout: 20_000 }).not.toBe(before.version);
			expect(decoded(await ask(`${address}/`))).toContain(figure);
			await folder.write(PARALLEL, quotes);
			await expect.poll(async () => (await health()).version, { timeout: 20_000 }).toBe(before.version);
		});
	}
});
