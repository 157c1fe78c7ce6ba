/**
 * `npm run bench`: all benches, one after the other, each beside its peers. Writes docs/bench/: a table, the same as JSON,
 * and pictures of the ratios. Ends with 1 when a limit is missed or a bench fails, or takes longer than it may.
 *
 *     npm run bench -- --earlier ../other   also beside an earlier checkout that is built; its folder is its name
 *     npm run bench -- pan series           some of them, and writes nothing
 */
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { isWithin, type Ratio } from './ratio.ts';
import { picture, table, tightest, type Found } from './results.ts';
import { ROOT } from './server.ts';

const BENCHES = [
	'sentences',
	'series',
	'answers',
	'first-requests',
	'pan',
	'embeds',
	'twenty',
	'slow-line',
	'loading',
	'importing',
	'memory'
];
/** Those that take another checkout. */
const BESIDE_EARLIER = ['earlier', 'grown-pages'];
/** After how many minutes a bench is ended. */
const LONGEST = 20;
/** A bench has a process group of its own and is not sent them. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const { values, positionals } = parseArgs({ options: { earlier: { type: 'string' } }, allowPositionals: true });
const all: Found[] = [];

/** Ends a bench and what it has started. */
function stop({ pid }: ChildProcess): void {
	if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}

/** Runs a bench in a process of its own; what it prints is printed. */
async function run(bench: string): Promise<void> {
	const began = Date.now();
	const args = BESIDE_EARLIER.includes(bench) && values.earlier !== undefined ? [values.earlier] : [];
	// JSON would turn a figure that could not be measured into null.
	const options: ForkOptions = { execArgv: ['--import', 'tsx'], detached: true, serialization: 'advanced' };
	const child = fork(join(import.meta.dirname, `${bench}.ts`), args, options);
	const found: Found[] = [];
	child.on('message', (ratio: Ratio) => found.push({ ...ratio, bench }));
	const timer = setTimeout(() => stop(child), LONGEST * 60_000);
	const leave = () => {
		stop(child);
		process.exit(1);
	};
	for (const signal of SIGNALS) process.once(signal, leave);
	const code = await new Promise((resolve) => child.once('exit', resolve));
	for (const signal of SIGNALS) process.off(signal, leave);
	clearTimeout(timer);
	all.push(...found);
	console.log(`${bench}: ${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
	if (code === 0) return;
	process.exitCode = 1;
	if (found.every(isWithin)) console.error(`${bench} failed: it ended with ${String(code)}`);
}

/** Writes what was found so far. */
async function write(): Promise<void> {
	const processors = cpus();
	const machine = {
		processor: `${processors.length} × ${processors[0]?.model ?? 'unknown'}`,
		memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
		system: `${type()}, Node ${process.version}`,
		day: new Date().toISOString().slice(0, 10)
	};
	const folder = join(ROOT, 'docs/bench');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'ratios.svg'), picture(all));
	await writeFile(join(folder, 'tightest.svg'), picture(tightest(all)));
	for (const [name, text] of Object.entries({
		'README.md': table(machine, all),
		'results.json': JSON.stringify({ machine, results: all })
	})) {
		const filepath = join(folder, name);
		await writeFile(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
	}
}

const isWhole = positionals.length === 0;
const chosen = isWhole ? [...BENCHES, ...(values.earlier === undefined ? [] : BESIDE_EARLIER)] : positionals;
for (const bench of chosen) {
	await run(bench);
	if (isWhole) await write();
}
