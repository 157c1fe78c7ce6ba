/**
 * How long a start takes with a build at hand, from the command to the first page, beside another checkout that is built:
 * `npx tsx tests/bench/start-up.ts ../other`. Both are started by turns.
 */
import { resolve } from 'node:path';
import { buildWhenNeeded } from '../../src/tooling/stamp.js';
import { inTurn, median } from './median.ts';
import { ratioOf, report } from './ratio.ts';
import { ROOT, startServer } from './server.ts';

const ROUNDS = 7;
/** Of what the other takes. */
const MOST = 1.1;

/** Milliseconds until the front page is there. */
async function start(root: string): Promise<{ readonly time: number }> {
	const began = performance.now();
	const server = await startServer({}, root);
	try {
		const { status } = await fetch(server.address);
		if (status !== 200) throw new Error(`${root} answered ${status}`);
		return { time: performance.now() - began };
	} finally {
		await server.stop();
	}
}

const [, , other] = process.argv;
if (other === undefined) throw new Error('name the folder of another checkout that is built');
await buildWhenNeeded(ROOT);
const contenders = new Map([
	['ours', () => start(ROOT)],
	['theirs', () => start(resolve(other))]
]);
const at = await inTurn(contenders, ROUNDS);
const [ours, theirs] = [at('ours', 'time'), at('theirs', 'time')];
console.log(`start-up: ours ${median(ours).toFixed(0)} ms, ${other} ${median(theirs).toFixed(0)} ms (medians)`);
report({ what: 'start-up', peer: other, most: MOST, ...ratioOf(ours, theirs) });
