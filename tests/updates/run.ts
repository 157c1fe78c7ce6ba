/**
 * `npm run test:updates`: a server of its own on loopback is read by many while its record changes, breaks and is released.
 * No request may fail, and no answer may be made of two states of the record. Prints counts, and ends by itself.
 *
 *     npm run test:updates -- [updates, 100] [readers, 8]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { DISK } from '#lib/server/store/disk.ts';
import { todayAt } from '#lib/server/store/running-record.ts';
import { Folder, OwnServer } from '#tests/support/own-server.ts';
import { writeRelease } from '../../src/keeper/release/write-release.ts';
import { QUESTIONS, type Question } from './answers.ts';
import { States } from './states.ts';

const [updates = 100, readers = 8] = process.argv.slice(2).map(Number);
/** One update in ten is broken, one in twenty is released. */
const BROKEN = 10;
const RELEASED = 20;
/** After how many updates the run says how far it has come. */
const PROGRESS = 10;
/** Milliseconds within which a server takes a change, or says what is wrong with it. */
const PATIENCE = 60_000;
/** The newest rates of the published record. */
const BASE = { market: 13_800, official: 12_200 };

const health = v.object({ record: v.string(), version: v.string() });
const today = todayAt(Date.now());
const releasesDir = await mkdtemp(join(tmpdir(), 'sarraf-releases-'));
const folder = await Folder.create();
const states = await States.open(folder.dir, today);
const server = await OwnServer.run(folder.dir, 0, { SARRAF_RELEASES: releasesDir });

const faults: string[] = [];
const counts = new Map<string, number>();
const releases: string[] = [];
let isOver = false;

/** Asks one question; what is wrong with the answer is noted. */
async function ask({ path, fault }: Question): Promise<void> {
	const release = releases[Math.floor(Math.random() * releases.length)];
	if (path.includes('{release}') && release === undefined) return;
	const address = path.replace('{release}', release ?? '');
	const response = await fetch(server.address + address).catch((error: unknown) => String(error));
	counts.set(path, (counts.get(path) ?? 0) + 1);
	if (typeof response === 'string' || response.status !== 200) {
		faults.push(`${address}: ${typeof response === 'string' ? response : response.status}`);
		return;
	}
	const answer = { status: response.status, text: await response.text() };
	const version = path.includes('{release}') ? release?.slice(11) : undefined;
	const found = fault(answer, { known: states.known, base: BASE, version });
	if (found !== undefined) faults.push(`${address}: ${found}`);
}

/** A reader asks one thing after the other, beginning with another than the others do. */
async function read(first: number): Promise<void> {
	for (let n = first; !isOver; n++) {
		const question = QUESTIONS[n % QUESTIONS.length];
		if (question) await ask(question);
	}
}

/** Waits until the server says of its record what is expected. */
async function until(isSo: (found: v.InferOutput<typeof health>) => boolean): Promise<void> {
	for (const ends = Date.now() + PATIENCE; Date.now() < ends;) {
		const found = v.parse(health, await (await fetch(`${server.address}/healthz`)).json());
		if (isSo(found)) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`the server did not take a change within ${PATIENCE} ms`);
}

/** Releases the record as it is, and waits until the server lists the release. */
async function release(): Promise<void> {
	const { manifest } = await writeRelease({ dir: folder.dir, releases: releasesDir, today, disk: DISK });
	for (const ends = Date.now() + PATIENCE; Date.now() < ends;) {
		const listed = await fetch(`${server.address}/releases/${manifest.release}/manifest.json`);
		await listed.arrayBuffer();
		if (listed.status === 200) return void releases.push(manifest.release);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`the server did not list ${manifest.release}`);
}

async function update(): Promise<void> {
	for (let n = 1; n <= updates; n++) {
		if (n % BROKEN === 0) {
			await states.break(n);
			await until(({ record }) => record === 'rejected');
		} else {
			const version = await states.write(n);
			await until((found) => found.record === 'loaded' && found.version === version);
		}
		if (n % RELEASED === 1) await release();
		if (n % PROGRESS === 0) console.log(`     ${n} of ${updates} updates`);
	}
}

try {
	const reading = Array.from({ length: readers }, (_, first) => read(first));
	await update().finally(() => (isOver = true));
	await Promise.all(reading);
} finally {
	await server.stop();
	await folder.remove();
	await rm(releasesDir, { recursive: true, force: true });
}

const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
for (const [path, count] of counts) console.log(`     ${String(count).padStart(6)}  ${path}`);
console.log(
	`${updates} updates, ${Math.floor(updates / BROKEN)} of them broken, and ${releases.length} releases while ${readers} readers sent ${total} requests: ${faults.length} faults.`
);
for (const fault of faults.slice(0, 20)) console.log(`FAIL ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
