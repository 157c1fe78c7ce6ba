/**
 * How reading the record grows: 3,000 quotes, 10, 100 and 1,000 times as many, and two million beside udsv, which only splits
 * the same files into texts. Each reading is a process of its own. Processor time is measured, so that what else the machine
 * does counts for nothing, and the most memory that the process had.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initParser, inferSchema } from 'udsv';
import * as v from 'valibot';
import { readFolder } from '#lib/server/store/folder.ts';
import { loadRecord, todayAt } from '#lib/server/store/running-record.ts';
import { ratioOf, report } from './ratio.ts';
import { ROOT } from './server.ts';
import { writeGrown } from './grown-record.ts';

const ROUNDS = 3;
/** Quotes to read, and the most seconds and megabytes that reading them may take. */
const SIZES = [
	{ quotes: 3_000, seconds: 1, megabytes: 500 },
	{ quotes: 30_000, seconds: 1, megabytes: 500 },
	{ quotes: 300_000, seconds: 1, megabytes: 1000 },
	{ quotes: 2_000_000, seconds: 15, megabytes: 1500 },
	{ quotes: 3_000_000, seconds: 15, megabytes: 2000 }
];
const BESIDE_UDSV = { quotes: 2_000_000, ratio: 3 };

const MEASURED = v.object({ quotes: v.number(), seconds: v.number(), megabytes: v.number() });
type Measured = v.InferOutput<typeof MEASURED>;

/** What a process of its own does: reads a folder in one of two ways. */
const READERS: Readonly<Record<string, (folder: string) => Promise<number>>> = {
	sarraf: async (folder) => (await loadRecord(folder, todayAt(Date.now()))).quotes.length,
	udsv: async (folder) => {
		let rows = 0;
		for (const [path, bytes] of await readFolder(folder)) {
			if (!path.startsWith('quotes/')) continue;
			const text = new TextDecoder().decode(bytes);
			rows += initParser(inferSchema(text)).stringArrs(text).length;
		}
		return rows;
	}
};

async function readHere(reader: (folder: string) => Promise<number>, folder: string): Promise<void> {
	const began = process.cpuUsage();
	const quotes = await reader(folder);
	const { user, system } = process.cpuUsage(began);
	const { maxRSS } = process.resourceUsage();
	console.log(JSON.stringify({ quotes, seconds: (user + system) / 1e6, megabytes: maxRSS / 1024 }));
}

/** Reads a folder in a process of its own. */
function read(reader: string, folder: string): Promise<Measured> {
	const child = spawn(process.execPath, ['--import', 'tsx', import.meta.filename, reader, folder], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let out = '';
	child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
	return new Promise((resolve, reject) => {
		child.once('close', (code) => {
			if (code === 0) resolve(v.parse(MEASURED, JSON.parse(out)));
			else reject(new Error(`${reader} ended with code ${code} on ${folder}`));
		});
	});
}

/** Readings of a folder, by turns, so that what else the machine does meets all readers alike. */
async function readings<Name extends string>(folder: string, readers: readonly Name[]) {
	const all = new Map(readers.map((reader) => [reader, new Array<Measured>()]));
	for (let round = 0; round < ROUNDS; round += 1)
		for (const [reader, measured] of all) measured.push(await read(reader, folder));
	return (reader: Name, measure: keyof Measured) => (all.get(reader) ?? []).map((one) => one[measure]);
}

function reportAgainst(what: string, measured: readonly number[], limit: number, unit: string): void {
	const limits = measured.map(() => limit);
	report({ what, peer: `${limit} ${unit}`, most: 1, ...ratioOf(measured, limits) });
}

async function compareAll(folder: string): Promise<void> {
	const files = await readFolder(join(ROOT, 'data'));
	for (const { quotes, seconds, megabytes } of SIZES) {
		const own = join(folder, String(quotes));
		await writeGrown(files, own, Math.ceil(quotes / 3000), quotes);
		const isBesideUdsv = quotes === BESIDE_UDSV.quotes;
		const of = await readings(own, isBesideUdsv ? ['sarraf', 'udsv'] : ['sarraf']);
		const what = `reading ${quotes.toLocaleString('en')} quotes`;
		reportAgainst(`${what}, processor time`, of('sarraf', 'seconds'), seconds, 's');
		reportAgainst(`${what}, memory`, of('sarraf', 'megabytes'), megabytes, 'MB');
		if (isBesideUdsv) {
			const ratio = ratioOf(of('sarraf', 'seconds'), of('udsv', 'seconds'));
			report({ what: `${what}, processor time`, peer: 'udsv, which splits them', most: BESIDE_UDSV.ratio, ...ratio });
		}
		await rm(own, { recursive: true });
	}
}

const [, , reader, readFrom] = process.argv;
const inChild = READERS[reader ?? ''];
if (inChild && readFrom !== undefined) await readHere(inChild, readFrom);
else {
	const folder = await mkdtemp(join(tmpdir(), 'sarraf-loading-'));
	try {
		await compareAll(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
