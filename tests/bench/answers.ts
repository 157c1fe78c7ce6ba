/**
 * Measures answers per second from the cache against nginx serving the same brotli bytes as a file, side by side.
 *
 *     npx tsx tests/bench/answers.ts [url-path]                              the front with a page of its own
 *     npx tsx tests/bench/answers.ts --target http://127.0.0.1:3000/series   a server that runs
 *
 * Needs (Debian): apt-get install nginx libnginx-mod-http-brotli-static wrk
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { createCachingHandler } from '#lib/server/http/caching-handler.ts';
import { createRenderer } from '#lib/server/http/renderer.ts';
import { end, eventually, freePort, portOf } from '#tests/support/processes.ts';
import { ratioOf, report } from './ratio.ts';
import { requestsPerSecond } from './wrk.ts';

const BUDGET = 0.35;
const ROUNDS = 5;
const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const INSTALL = 'apt-get install nginx libnginx-mod-http-brotli-static wrk';
const run = promisify(execFile);

/** A page of about 30 kB that compresses like one of ours: repeated markup around figures that do not repeat. */
function samplePage(): string {
	const rows: string[] = [];
	for (let size = 0, seed = 47; size < 29_600; size += rows.at(-1)?.length ?? 0) {
		seed = (seed * 16_807) % 2_147_483_647;
		const rate = 47 + (seed % 18_000);
		rows.push(`<tr><th scope="row">${rows.length}</th><td>${rate}</td><td>${(seed / rate).toFixed(2)}</td></tr>\n`);
	}
	return `<!doctype html><html lang="en"><title>Sample</title><table>\n${rows.join('')}</table></html>\n`;
}

/** What the child does: the front with a handler that knows one page. Its port goes to the parent. */
function serveSample(): void {
	const page = samplePage();
	const render = createRenderer({
		handler: (_req, res) => res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
		origin: 'http://127.0.0.1'
	});
	const front = createCachingHandler({ render, version: () => 'sample' });
	const server = createServer(front).listen(0, '127.0.0.1', () => process.send?.(portOf(server)));
	process.once('disconnect', () => process.exit());
}

function startSample(children: ChildProcess[]): Promise<number> {
	const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--serve-sample'], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	children.push(child);
	return new Promise((resolve, reject) => {
		child.once('message', (port) => resolve(Number(port)));
		child.once('exit', (code) => reject(new Error(`the front ended with code ${code} before it listened`)));
	});
}

function nginxConfig(folder: string, port: number): string {
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	return `load_module ${BROTLI_MODULE};
${user}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
	access_log off;
	sendfile on;
	tcp_nopush on;
	keepalive_requests 100000000;
	default_type text/html;
	client_body_temp_path ${folder}/body;
	proxy_temp_path ${folder}/proxy;
	fastcgi_temp_path ${folder}/fastcgi;
	uwsgi_temp_path ${folder}/uwsgi;
	scgi_temp_path ${folder}/scgi;
	server {
		listen 127.0.0.1:${port};
		root ${folder}/site;
		brotli_static on;
	}
}
`;
}

/** nginx with the bytes as `page.html.br`; the plain file beside it is what the module looks for when brotli is off. */
async function startNginx(children: ChildProcess[], folder: string, brotli: Buffer): Promise<string> {
	const port = await freePort();
	await chmod(folder, 0o755);
	await mkdir(join(folder, 'site'));
	await writeFile(join(folder, 'site', 'page.html'), 'plain\n');
	await writeFile(join(folder, 'site', 'page.html.br'), brotli);
	await writeFile(join(folder, 'nginx.conf'), nginxConfig(folder, port));
	children.push(spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' }));
	const url = `http://127.0.0.1:${port}/page.html`;
	await eventually(() => fetchBrotli(url));
	return url;
}

/** The body as it is on the wire. */
function fetchBrotli(url: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const request = get(url, { headers: { 'accept-encoding': 'br' }, agent: false }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const coding = response.headers['content-encoding'];
				if (response.statusCode === 200 && coding === 'br') resolve(Buffer.concat(chunks));
				else reject(new Error(`${url} answered ${response.statusCode} coded ${coding}; wanted 200 coded br`));
			});
		});
		request.on('error', reject);
	});
}

async function checkInstalled(): Promise<void> {
	try {
		await run('nginx', ['-v']);
		await run('sh', ['-c', 'command -v wrk']);
		await access(BROTLI_MODULE);
	} catch (error) {
		throw new Error(`nginx, its brotli module or wrk is missing; on Debian: ${INSTALL}`, { cause: error });
	}
}

/** Both servers in turn, five times, after a short warm-up. */
async function compare(ours: string, nginx: string): Promise<void> {
	const rates = { ours: new Array<number>(), nginx: new Array<number>() };
	for (const url of [ours, nginx]) await requestsPerSecond(url, 2);
	for (let round = 1; round <= ROUNDS; round += 1) {
		rates.ours.push(await requestsPerSecond(ours, 5));
		rates.nginx.push(await requestsPerSecond(nginx, 5));
		const line = [rates.ours, rates.nginx].map((list) => Math.round(list.at(-1) ?? 0));
		console.log(`round ${round}: ours ${line[0]}/s, nginx ${line[1]}/s`);
	}
	report({ what: 'answers from the cache', peer: 'nginx', least: BUDGET, ...ratioOf(rates.ours, rates.nginx) });
}

async function main(path: string, target: string | undefined): Promise<void> {
	await checkInstalled();
	const children: ChildProcess[] = [];
	const folder = await mkdtemp(join(tmpdir(), 'sarraf-answers-'));
	try {
		const ours = target ?? `http://127.0.0.1:${await startSample(children)}${path}`;
		const brotli = await fetchBrotli(ours);
		const nginx = await startNginx(children, folder, brotli);
		if (!brotli.equals(await fetchBrotli(nginx))) throw new Error('the two servers deliver different bytes');
		console.log(`both deliver the same ${brotli.length} bytes of brotli for ${ours}`);
		await compare(ours, nginx);
	} finally {
		await end(children);
		await rm(folder, { recursive: true, force: true });
	}
}

const { values, positionals } = parseArgs({
	options: { target: { type: 'string' }, 'serve-sample': { type: 'boolean' } },
	allowPositionals: true
});
if (values['serve-sample'] === true) {
	serveSample();
} else {
	main(positionals[0] ?? '/', values.target).catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
}
