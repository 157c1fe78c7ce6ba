/** Asks a server of its own for every address of the list, and brings each answer to a form that equal sources repeat. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startArguments } from '#tests/support/start-arguments.ts';

/** An answer as it is compared. */
export interface HeldAnswer {
	/** The method and the address, as in the list. */
	readonly request: string;
	readonly status: number;
	/** Sorted, a line each. */
	readonly headers: string;
	readonly body: Buffer;
}

const ORIGIN = 'http://127.0.0.1';
/** Headers that tell of the connection or of the bytes alone. */
const UNHELD: readonly string[] = ['connection', 'date', 'etag', 'keep-alive', 'content-length', 'transfer-encoding'];
const ADDRESSES = join(import.meta.dirname, 'addresses.txt');
const CLOCK = pathToFileURL(join(import.meta.dirname, 'fixed-clock.mjs')).href;

/** The requests of the list, such as `GET /ar?unit=new`. */
export async function listedRequests(): Promise<readonly string[]> {
	const lines = (await readFile(ADDRESSES, 'utf8')).split('\n');
	return lines.filter((line) => /^[A-Z]+ \//.test(line));
}

/** Names of files that carry a hash of their bytes, hashes of the policy, and Svelte's names of scoped styles. */
function blank(text: string): string {
	return text
		.replaceAll(/(\/_app\/immutable\/[a-z]+\/)[^"'\s)>;,]+/g, '$1*')
		.replaceAll(/'sha256-[^']+'/g, "'sha256-*'")
		.replaceAll(/(?<=[. "])s[0-9a-z-]{4}(?![\w-])/g, 's*')
		.replaceAll(/"loaded":"[^"]*"/g, '"loaded":"*"');
}

/** Scripts are named after their bytes; what they do is held by the browser tests. */
function comparable(body: Buffer, type: string, version: string): Buffer {
	if (/javascript/.test(type)) return Buffer.from('a script');
	return isText(type) ? Buffer.from(blank(body.toString().replaceAll(version, '*'))) : body;
}

function isText(type: string): boolean {
	return /text|json|svg|xml|javascript|manifest/.test(type);
}

function ask(port: number, line: string, version: string): Promise<HeldAnswer> {
	const [method = 'GET', path = '/'] = line.split(' ', 2);
	return new Promise((resolve, reject) => {
		const sent = request({ host: '127.0.0.1', port, method, path }, (reply) => {
			const chunks: Buffer[] = [];
			reply.on('data', (chunk: Buffer) => chunks.push(chunk));
			reply.on('error', reject);
			reply.on('end', () => {
				const body = Buffer.concat(chunks);
				const headers = Object.entries(reply.headers)
					.filter(([name]) => !UNHELD.includes(name))
					.map(([name, value]) => blank(`${name}: ${String(value)}`))
					.sort()
					.join('\n');
				const type = reply.headers['content-type'] ?? '';
				resolve({
					request: line,
					status: reply.statusCode ?? 0,
					headers: headers.replaceAll(version, '*'),
					body: comparable(body, type, version)
				});
			});
		});
		sent.on('error', reject);
		sent.end();
	});
}

/** The version of the record that is served: many answers contain it, and it changes with every row. */
async function recordVersion(port: number): Promise<string> {
	const health: unknown = await (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
	const version = typeof health === 'object' && health !== null && 'version' in health ? health.version : undefined;
	if (typeof version !== 'string') throw new Error('/healthz names no version of the record');
	return version;
}

/**
 * Starts the server of a checkout on a fixed day and asks it for every address of the list.
 *
 * @param root - the checkout's folder; its sources are built when that has not been done
 * @throws {Error} when the server ends before it listens
 */
export async function askAll(root: string): Promise<readonly HeldAnswer[]> {
	const child = spawn(process.execPath, ['--import', CLOCK, ...startArguments(root)], {
		cwd: root,
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ORIGIN, DATA_DIR: join(root, 'data'), GALLERY: '' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		const port = await new Promise<number>((resolve, reject) => {
			let printed = '';
			child.stdout.on('data', (chunk: Buffer) => {
				printed += chunk.toString();
				const found = /Sarraf is on http:\/\/[^:]+:(\d+)/.exec(printed)?.[1];
				if (found) resolve(Number(found));
			});
			child.on('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
		});
		const answers: HeldAnswer[] = [];
		const version = await recordVersion(port);
		for (const line of await listedRequests()) answers.push(await ask(port, line, version));
		return answers;
	} finally {
		child.kill();
	}
}

/** A short name of an answer's body. */
export function digestOf({ body }: HeldAnswer): string {
	return createHash('sha256').update(body).digest('hex').slice(0, 16);
}
