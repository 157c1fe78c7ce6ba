/**
 * `npm run test:replicas`: Debian's nginx on loopback, with the configuration of `deploy/nginx/`, in front of three servers.
 * Readers ask while one server after the other is killed and started again, while the record changes, and when no server is
 * left. No request may fail, and no answer may be made of two states of the record. Prints counts, and ends by itself.
 *
 *     npm run test:replicas -- [readers, 6]
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { todayAt } from '#lib/server/store/running-record.ts';
import { hasNginx, startNginx } from '#tests/support/nginx.ts';
import { Folder, OwnServer } from '#tests/support/own-server.ts';
import { freePort } from '#tests/support/processes.ts';
import { settingsOf } from '#tests/support/site.ts';
import { ExportFolder } from '../../src/tooling/export/folder.ts';
import { SiteHandler } from '../../src/tooling/export/handler.ts';
import { writeAll } from '../../src/tooling/export/write-all.ts';
import { QUESTIONS, type Question } from '../updates/answers.ts';
import { States } from '../updates/states.ts';

if (!hasNginx) throw new Error('this run needs nginx: apt-get install nginx');

const ROOT = resolve(import.meta.dirname, '../..');
const [readers = 6] = process.argv.slice(2).map(Number);
const KILLS = 5;
const CHANGES = 3;
/** Milliseconds: between two steps, and within which a server takes a change. */
const STEP = 1000;
const PATIENCE = 60_000;
/** The newest rates of the published record. */
const BASE = { market: 13_800, official: 12_200 };
const health = v.object({ version: v.string() });
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Canonical addresses, which the export has, too. */
const CANONICAL = QUESTIONS.filter(({ path }) => !/[?{]/.test(path));
const CODINGS = ['br', 'gzip', 'identity'];

const work = await mkdtemp(join(tmpdir(), 'sarraf-replicas-'));
const exported = join(work, 'export');
const folder = await Folder.create();
const states = await States.open(folder.dir, todayAt(Date.now()));
const ports = await Promise.all(Array.from({ length: 5 }, freePort));
const [front = 0, last = 0, ...replicaPorts] = ports;
const origin = `http://127.0.0.1:${front}`;

/** Exports what the readers ask for, as the record is before it changes. */
async function writeExport(): Promise<void> {
	const settings = settingsOf({ DATA_DIR: folder.dir });
	const handler = await SiteHandler.open({ root: ROOT, settings, origin, threads: 1 });
	const target = await ExportFolder.open(exported);
	const addresses = CANONICAL.map(({ path }) => path);
	await writeAll({ handler, folder: target, addresses, today: '', origin, live: '', say: () => undefined });
	await target.finish();
	await handler.end();
}

/** The configuration that operators are given, with the ports and folders of this run. */
async function configuration(): Promise<string> {
	const given = await readFile(join(ROOT, 'deploy/nginx/replicas.conf'), 'utf8');
	const changes: readonly (readonly [string, string])[] = [
		['listen 80;', `listen 127.0.0.1:${front};`],
		['127.0.0.1:3010', `127.0.0.1:${last}`],
		['/srv/sarraf-export', exported],
		['/var/cache/nginx/sarraf', join(work, 'cache')],
		...replicaPorts.map((port, i) => [`127.0.0.1:${3001 + i}`, `127.0.0.1:${port}`] as const)
	];
	const log = `log_format served '$upstream_cache_status $upstream_addr';\naccess_log ${join(work, 'access.log')} served;\n`;
	return changes.reduce((text, [from, to]) => {
		if (!text.includes(from)) throw new Error(`deploy/nginx/replicas.conf has no ${from}`);
		return text.replaceAll(from, to);
	}, log + given);
}

const startReplica = (port: number) =>
	OwnServer.run(folder.dir, port, { ORIGIN: origin, TRUSTED_PROXIES: '127.0.0.1' });

const faults: string[] = [];
let [requests, isOver] = [0, false];

async function ask({ path, fault }: Question, coding: string): Promise<void> {
	requests += 1;
	const response = await fetch(origin + path, { headers: { 'accept-encoding': coding } }).catch(String);
	if (typeof response === 'string' || response.status !== 200) {
		faults.push(`${path}: ${typeof response === 'string' ? response : response.status}`);
		return;
	}
	const answer = { status: response.status, text: await response.text() };
	const found = fault(answer, { known: states.known, base: BASE, version: undefined });
	if (found !== undefined) faults.push(`${path}: ${found}`);
}

/** A reader asks one thing after the other, with another coding than the others. */
async function read(first: number): Promise<void> {
	for (let n = first; !isOver; n++) {
		const question = CANONICAL[n % CANONICAL.length];
		// One in five comes by a post that nobody else has followed: the cache has to ask a server.
		const followed = n % 5 === 0 ? `?utm_source=${first}-${n}` : '';
		if (question) await ask({ ...question, path: question.path + followed }, CODINGS[first % CODINGS.length] ?? 'br');
	}
}

/** Changes the record, and waits until every replica serves it. */
async function change(n: number, replicas: readonly OwnServer[]): Promise<void> {
	const version = await states.write(n);
	for (const { address } of replicas) {
		for (const ends = Date.now() + PATIENCE; ; await pause(100)) {
			const found = v.parse(health, await (await fetch(`${address}/healthz`)).json());
			if (found.version === version) break;
			if (Date.now() > ends) throw new Error(`${address} did not take a change within ${PATIENCE} ms`);
		}
	}
}

const replicas: OwnServer[] = [];
let stopNginx = async (): Promise<void> => undefined;
try {
	await writeExport();
	for (const port of replicaPorts) replicas.push(await startReplica(port));
	stopNginx = await startNginx(join(work, 'nginx'), await configuration());
	await pause(STEP);
	const reading = Array.from({ length: readers }, (_, first) => read(first));
	for (let kill = 0; kill < KILLS; kill += 1) {
		const i = kill % replicas.length;
		await replicas[i]?.stop();
		await pause(STEP);
		replicas[i] = await startReplica(replicaPorts[i] ?? 0);
	}
	for (let n = 1; n <= CHANGES; n += 1) {
		await change(n, replicas);
		await pause(STEP);
	}
	await Promise.all(replicas.map((replica) => replica.stop()));
	await pause(2 * STEP);
	isOver = true;
	await Promise.all(reading);
	// What the cache has is taken away: the export is all that is left.
	await rm(join(work, 'cache'), { recursive: true, force: true });
	for (const question of CANONICAL) for (const coding of CODINGS) await ask(question, coding);
	// A file that the cache has opened may still be served: each address once more, as nobody has written it.
	for (const { path, fault } of CANONICAL) await ask({ path: `${path}?utm_source=last`, fault }, 'gzip');
} finally {
	isOver = true;
	await Promise.all(replicas.map((replica) => replica.stop()));
	await stopNginx();
}

const served = new Map<string, number>();
for (const line of (await readFile(join(work, 'access.log'), 'utf8')).trim().split('\n')) {
	const [status = '', ...addresses] = line.split(' ');
	const from = addresses.at(-1) === `127.0.0.1:${last}` ? 'export' : status;
	served.set(from, (served.get(from) ?? 0) + 1);
}
await folder.remove();
await rm(work, { recursive: true, force: true });
for (const [from, count] of served) console.log(`     ${String(count).padStart(6)}  ${from}`);
if (!served.has('export')) faults.push('nothing came from the export');
console.log(
	`${KILLS} servers killed and started again, ${CHANGES} changes of the record, then no server left; ${readers} readers sent ${requests} requests: ${faults.length} faults.`
);
for (const fault of faults.slice(0, 20)) console.log(`FAIL ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
