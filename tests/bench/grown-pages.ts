/**
 * Pages of a record with 100 times as many quotes, beside those of another checkout that is built, with its record as it is:
 * `npx tsx tests/bench/grown-pages.ts ../other`. Each page is requested as of a day that nobody has requested yet, to its last
 * byte, compressed, by turns.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { readFolder } from '#lib/server/store/folder.ts';
import { inTurn, median } from './median.ts';
import { timeTo, unseenDays } from './unseen.ts';
import { ratioOf, report } from './ratio.ts';
import { ROOT, startServer } from './server.ts';
import { writeGrown } from './grown-record.ts';

const ROUNDS = 25;
const TIMES = 100;
/** Of what the other takes. */
const MOST = 1.5;
/** Pages whose content depends on the quotes, each as both checkouts know it. */
const PAGES = [
	'/',
	'/series/syp-parallel',
	'/compare?series=syp-parallel,syp-official',
	'/convert',
	'/events',
	'/embed/chart?series=syp-parallel',
	'/series/syp-parallel.csv'
];

/** An address as of a day. */
const asOf = (path: string, day: string) => `${path}${path.includes('?') ? '&' : '?'}asof=${day}`;

const [, , other] = process.argv;
if (other === undefined) throw new Error('name the folder of another checkout that is built');
const folder = await mkdtemp(join(tmpdir(), 'sarraf-grown-'));
try {
	const { quotes } = await writeGrown(await readFolder(join(ROOT, 'data')), folder, TIMES);
	const [ours, theirs] = [await startServer({ DATA_DIR: folder }), await startServer({}, resolve(other))];
	try {
		for (const page of PAGES) {
			const [mine, others] = [unseenDays(), unseenDays()];
			const load = async (address: string, days: Iterator<string, never>) => ({
				time: await timeTo(address + asOf(page, days.next().value), 'br')
			});
			const contenders = new Map([
				['ours', () => load(ours.address, mine)],
				['theirs', () => load(theirs.address, others)]
			]);
			const at = await inTurn(contenders, ROUNDS);
			const [grown, plain] = [at('ours', 'time'), at('theirs', 'time')];
			const what = `${page} of ${quotes.toLocaleString('en')} quotes, time to the last byte`;
			console.log(
				`${what}: ${median(grown).toFixed(1)} ms, ${basename(resolve(other))} ${median(plain).toFixed(1)} ms (medians)`
			);
			report({ what, peer: `${basename(resolve(other))} with its own record`, most: MOST, ...ratioOf(grown, plain) });
		}
	} finally {
		await theirs.stop();
		await ours.stop();
	}
} finally {
	await rm(folder, { recursive: true, force: true });
}
