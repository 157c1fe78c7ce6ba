/**
 * `npm run bench`: all benches, one after the other, each beside its peers. Writes docs/bench/: a table, the same as JSON,
 * and a picture of the ratios. Ends with 1 when a limit is missed or a bench fails. `npm run bench -- pan series` runs some.
 */
import { fork } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { isWithin, type Ratio } from './ratio.ts';
import { picture, table, type Found } from './results.ts';
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
	'importing'
];

/** Runs a bench in a process of its own; what it prints is printed. */
function run(bench: string): Promise<readonly Found[]> {
	const found: Found[] = [];
	const child = fork(join(import.meta.dirname, `${bench}.ts`), { execArgv: ['--import', 'tsx'] });
	child.on('message', (ratio: Ratio) => found.push({ ...ratio, bench }));
	return new Promise((resolve) =>
		child.once('exit', (code) => {
			if (code !== 0) process.exitCode = 1;
			if (code !== 0 && found.every(isWithin)) console.error(`${bench} failed: it ended with ${code}`);
			resolve(found);
		})
	);
}

const chosen = process.argv.slice(2);
const all: Found[] = [];
for (const bench of chosen.length > 0 ? chosen : BENCHES) all.push(...(await run(bench)));

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
for (const [name, text] of Object.entries({
	'README.md': table(machine, all),
	'results.json': JSON.stringify({ machine, results: all })
})) {
	const filepath = join(folder, name);
	await writeFile(filepath, await format(text, { ...(await resolveConfig(filepath)), filepath }));
}
