/**
 * `npm start`: builds when needed, loads the record and serves it. Settings from the environment:
 *
 * - `PORT` (3000) and `HOST` (127.0.0.1): where to listen
 * - `ORIGIN`: where readers meet the site, such as `https://sarraf.example`; else `http://HOST:PORT`
 * - `DATA_DIR` (data): the folder of the record
 * - `DEFAULT_UNIT` (old): the unit where an address does not say
 * - `CACHE_MB` (64): memory for rendered answers
 * - `FRAME_ANCESTORS`: sites that may frame embeds, separated by spaces; all when blank
 */
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { createFront } from './lib/server/http/front.ts';
import { buildWhenNeeded } from './tooling/stamp.ts';
import { onVersion } from './lib/server/store/record-channel.ts';
import { contentVersion } from './tooling/version.js';

const root = dirname(import.meta.dirname);
const { env } = process;

function fail(message: string): never {
	console.error(message);
	process.exit(1);
}

function wholeNumber(name: string, otherwise: number, most: number): number {
	const text = env[name] ?? String(otherwise);
	const value = Number(text);
	return Number.isInteger(value) && value >= 0 && value <= most
		? value
		: fail(`${name} must be a whole number up to ${most}, not "${text}".`);
}

const port = wholeNumber('PORT', 3000, 65535);
const host = env.HOST ?? '127.0.0.1';
const maxBytes = wholeNumber('CACHE_MB', 64, 65536) * 2 ** 20;
const frameAncestors = env.FRAME_ANCESTORS?.split(/\s+/).filter(Boolean) ?? [];
env.ORIGIN ??= `http://${host}:${port}`;
env.DATA_DIR = resolve(env.DATA_DIR ?? resolve(root, 'data'));

let version = '';
onVersion((announced) => (version = announced));

await buildWhenNeeded(root, contentVersion(root)).catch((error: unknown) => fail(String(error)));
const { handler } = await import(/* @vite-ignore */ resolve(root, 'build/handler.js')).catch((error: unknown) =>
	fail(
		error instanceof Error && error.name === 'BrokenRecord'
			? error.message
			: `The server cannot start: ${String(error)}`
	)
);

const server = createServer();
server.on('error', (error) => fail(`Cannot listen on ${host}:${port}: ${error.message}`));
server.listen(port, host, () => {
	const address = server.address();
	const bound = typeof address === 'object' && address ? address.port : port;
	const shown = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
	server.on(
		'request',
		createFront({ handler, version: () => version, origin: env.ORIGIN ?? shown, maxBytes, frameAncestors })
	);
	console.log(`Sarraf is on ${shown}`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
