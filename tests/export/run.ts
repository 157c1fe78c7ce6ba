/**
 * `npm run export:check -- <folder>`: serves an export by Debian's nginx with the configuration that lies in it, compares each
 * address with what a server of its own answers on the same day, and runs the browser tests that files can pass.
 * Needs nginx: apt-get install nginx
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { hasNginx, startNginx } from '#tests/support/nginx.ts';
import { OwnServer } from '#tests/support/own-server.ts';
import { freePort } from '#tests/support/processes.ts';
import { markOf } from '../../src/tooling/export/placed.ts';

const Notes = v.object({ today: v.string(), origin: v.string(), live: v.string(), addresses: v.array(v.string()) });

/** What nginx says itself, or leaves to the coding. */
const OF_THE_HOST =
	/^(?:accept-ranges|connection|content-encoding|content-length|date|etag|keep-alive|last-modified|server|transfer-encoding|vary)$/;

const [given] = process.argv.slice(2);
if (given === undefined || !hasNginx) throw new Error('npm run export:check -- <folder>, with nginx installed');
const folder = resolve(given);
const notes = v.parse(Notes, JSON.parse(await readFile(join(folder, '.sarraf/export.json'), 'utf8')));
const begun = performance.now();
const work = await mkdtemp(join(tmpdir(), 'sarraf-export-check-'));
const port = await freePort();
const host = `http://127.0.0.1:${port}`;
const stopNginx = await startNginx(
	work,
	`access_log off;
include ${folder}/.sarraf/nginx-maps.conf;
server {
	listen 127.0.0.1:${port};
	root ${folder};
	include ${folder}/.sarraf/nginx-site.conf;
}`
);
const server = await OwnServer.run('data', 0, { TODAY: notes.today, ORIGIN: notes.origin });

const faults: string[] = [];
let bytes = 0;

const headersOf = ({ headers }: Response) =>
	[...headers]
		.filter(([name]) => !OF_THE_HOST.test(name))
		// Pages name their character set in their head; a host names it for every page.
		.map(([name, value]) => `${name}: ${name === 'content-type' ? value.split(';', 1)[0] : value}`)
		.sort()
		.join('\n');

async function compare(path: string): Promise<void> {
	const isNotFound = path.endsWith('/404.html');
	const [file, answer] = await Promise.all([
		fetch(host + path),
		fetch(server.address + (isNotFound ? path.replace('.html', '') : path))
	]);
	const [own, served] = await Promise.all(
		[file.arrayBuffer(), answer.arrayBuffer()].map(async (one) => Buffer.from(await one))
	);
	bytes += own?.length ?? 0;
	const unmarked = (own ?? Buffer.alloc(0)).toString('latin1').replace(` ${markOf(notes.live)}`, '');
	if (file.status !== 200) faults.push(`${path}: ${file.status}`);
	if (unmarked !== served?.toString('latin1')) faults.push(`${path}: another body`);
	if (headersOf(file) !== headersOf(answer))
		faults.push(`${path}: other headers\n${headersOf(file)}\n--\n${headersOf(answer)}`);
}

try {
	let next = 0;
	const takeTurns = async (): Promise<void> => {
		for (let path = notes.addresses[next++]; path !== undefined; path = notes.addresses[next++]) await compare(path);
	};
	await Promise.all(Array.from({ length: 4 }, takeTurns));
	const nowhere = await fetch(`${host}/no-such-page`);
	if (nowhere.status !== 404) faults.push(`/no-such-page: ${nowhere.status}`);
	const refused = await fetch(`${host}/rate.txt?unit=new`, { redirect: 'manual' });
	if (refused.status !== (notes.live === '' ? 404 : 302)) faults.push(`/rate.txt?unit=new: ${refused.status}`);
	const config = join(import.meta.dirname, 'playwright.config.ts');
	const env = { ...process.env, EXPORTED: host, LIVE: notes.live };
	const browser = spawnSync('npx', ['playwright', 'test', '-c', config], { stdio: 'inherit', env });
	if (browser.status !== 0) faults.push('browser tests fail');
} finally {
	await server.stop();
	await stopNginx();
	await rm(work, { recursive: true, force: true });
}

for (const fault of faults.slice(0, 20)) console.log(`FAIL ${fault}`);
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(
	`${notes.addresses.length} addresses, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds} seconds: ${faults.length} faults.`
);
process.exitCode = faults.length === 0 ? 0 : 1;
