/**
 * How much memory an import takes whose file has two million rows: prices of the World Food Programme, a hundredth of them
 * exchange rates, and any CSV by a map of its columns, where most rows say again what rows before them said. Each import is a
 * process of its own with a small heap; the most memory that it had is measured.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { composedOn } from '#lib/record/index.ts';
import { asOf, isMissing, isoDay, shift, day, type Day } from '#lib/series/index.ts';
import { DISK } from '#lib/server/store/disk.ts';
import { loadRecord, todayAt } from '#lib/server/store/running-record.ts';
import { run } from '../../src/keeper/program.ts';
import { terminalPrompts } from '../../src/keeper/prompts.ts';
import { ratioOf, report } from './ratio.ts';
import { ROOT } from './server.ts';

const ROWS = 2_000_000;
const HEAP_MB = 384;
const MOST_MB = 512;

const [FIRST, LAST] = [day('2012-01-01'), day('2024-12-01')];
const MARKETS = ['Aleppo', 'Damascus', 'Idleb', 'Al-Hasakeh', 'Ar-Raqqa', 'Homs', 'Hama', "Dar'a"];

const MEASURED = v.object({ megabytes: v.number(), new: v.record(v.string(), v.number()), same: v.number() });
type Measured = v.InferOutput<typeof MEASURED>;

interface Input {
	readonly name: string;
	readonly header: string;
	readonly row: (number: number, rateOn: (day: Day) => number) => string;
	readonly options: readonly string[];
}

const INPUTS: readonly Input[] = [
	{
		name: 'a CSV by a map of its columns',
		header: 'Day,Buy,Sell,Remark',
		row: (number, rateOn) => {
			const on = shift(FIRST, number % (LAST - FIRST));
			return `${isoDay(on)},${rateOn(on)},${rateOn(on) + 10},"as printed, row ${number}"`;
		},
		options: [
			...['--map', 'date=Day', 'bid=Buy', 'ask=Sell'],
			...['--set', 'market=parallel', 'place=homs', 'unit=syp-old', 'source=lira-today-2']
		]
	},
	{
		name: 'prices of the World Food Programme',
		header:
			'date,admin1,admin2,market,market_id,latitude,longitude,category,commodity,commodity_id,unit,priceflag,pricetype,currency,price,usdprice',
		row: (number, rateOn) => {
			const month = `${2012 + (Math.floor(number / 1200) % 13)}-${String((Math.floor(number / 100) % 12) + 1).padStart(2, '0')}`;
			const isRate = number % 100 === 0;
			const rate = isRate ? rateOn(day(`${month}-15`)) : number % 977;
			const market = MARKETS[Math.floor(number / 200) % MARKETS.length] ?? '';
			const commodity = isRate ? 'Exchange rate (unofficial),301' : '"Rice (imported, long grain)",60';
			return `${month}-15,Region,District,${market},1000,36.2,37.1,non-food,${commodity},USD/LCU,actual,Retail,SYP,${rate},1`;
		},
		options: []
	}
];

async function writeRows(path: string, { header, row }: Input, rateOn: (day: Day) => number): Promise<void> {
	const file = createWriteStream(path);
	file.write(`${header}\n`);
	for (let from = 0; from < ROWS; from += 10_000) {
		const lines = Array.from({ length: Math.min(10_000, ROWS - from) }, (_, i) => `${row(from + i, rateOn)}\n`);
		if (!file.write(lines.join(''))) await once(file, 'drain');
	}
	file.end();
	await once(file, 'finish');
}

/** What a process of its own does: one import, whose report it prints with the memory that it took. */
async function importHere(args: readonly string[]): Promise<void> {
	let found = '';
	const code = await run(args, {
		out: (text) => (found += text),
		err: console.error,
		isInteractive: false,
		hasColours: false,
		now: Date.now,
		env: {},
		disk: DISK,
		prompts: terminalPrompts()
	});
	const { maxRSS } = process.resourceUsage();
	const outcome: unknown = JSON.parse(found);
	if (code === 1 || code === 2 || typeof outcome !== 'object') throw new Error(found);
	console.log(JSON.stringify({ ...outcome, megabytes: maxRSS / 1024 }));
}

/** Imports a file into a copy of the record, in a process of its own. */
async function measure(folder: string, path: string, { options }: Input): Promise<Measured> {
	const copy = join(folder, 'record');
	await cp(join(ROOT, 'data'), copy, { recursive: true });
	const flags = [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', import.meta.filename, 'import-here'];
	const args = [...flags, '--data', copy, '--json', 'import', path, ...options];
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
	let out = '';
	child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
	const [code] = await once(child, 'close');
	await rm(copy, { recursive: true });
	if (code !== 0) throw new Error(`the import of ${path} ended with code ${code}`);
	return v.parse(MEASURED, JSON.parse(out));
}

async function compareAll(folder: string): Promise<void> {
	const record = await loadRecord(join(ROOT, 'data'), todayAt(Date.now()));
	const { series } = composedOn(record, 'syp-parallel', undefined);
	const rateOn = (on: Day) => {
		const seen = asOf(series, on, Infinity);
		return isMissing(seen) ? 0 : seen.value;
	};
	for (const input of INPUTS) {
		const path = join(folder, 'rows.csv');
		await writeRows(path, input, rateOn);
		const { megabytes, new: files } = await measure(folder, path, input);
		const added = Object.values(files).reduce((sum, count) => sum + count, 0);
		const what = `importing ${ROWS.toLocaleString('en')} rows of ${input.name}, ${added.toLocaleString('en')} new, memory`;
		report({ what, peer: `${MOST_MB} MB`, most: 1, ...ratioOf([megabytes], [MOST_MB]) });
	}
}

const [, , mode, ...args] = process.argv;
if (mode === 'import-here') await importHere(args);
else {
	const folder = await mkdtemp(join(tmpdir(), 'sarraf-importing-'));
	try {
		await compareAll(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
