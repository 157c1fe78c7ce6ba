import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { entityTags } from '#lib/server/http/negotiation.ts';
import { RenderThread } from '#lib/server/http/thread.ts';
import { eventually } from '#tests/support/processes.ts';

/** A build whose handler answers with its address and origin, and ends or hangs its thread on request. */
const HANDLER = `
import { channel } from 'node:diagnostics_channel';
channel('sarraf:record').publish('v1');
let requests = 0;
export const handler = (req, res) => {
	requests += 1;
	if (req.url === '/end') process.exit(1);
	if (req.url === '/hang') for (;;);
	if (req.url === '/long') return void res.setHeader('content-type', 'text/plain').end('The dollar costs 18,000 pounds. '.repeat(40));
	if (req.url === '/moved') return void res.writeHead(308, { location: '/' }).end('moved '.repeat(40));
	if (req.url === '/throw') throw new Error('the record is away');
	res.setHeader('content-type', 'text/plain').end([requests, req.headers['x-forwarded-proto'], req.headers.host, req.url].join(' '));
};
`;

const program = join(import.meta.dirname, '../../../support/render-thread.js');

async function build(handler: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'sarraf-thread-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await mkdir(join(folder, 'server/chunks'), { recursive: true });
	await writeFile(join(folder, 'handler.mjs'), handler);
	return join(folder, 'handler.mjs');
}

async function started(timeout = 10_000) {
	const versions: string[] = [];
	const handlerFile = await build(HANDLER);
	const thread = await RenderThread.start({
		program,
		handlerFile,
		onVersion: (version) => versions.push(version),
		timeout
	});
	onTestFinished(() => thread.end());
	const render = thread.renderer('https://sarraf.example');
	const text = async (address: string) => (await render(address)).body.toString();
	return { versions, render, text };
}

describe('a rendering thread', () => {
	it('renders what is requested, and says which record is served', async () => {
		const { versions, render } = await started();
		const { status, headers, body } = await render('/a');
		expect([status, headers['content-type'], body.toString()]).toEqual([
			200,
			'text/plain',
			'1 https sarraf.example /a'
		]);
		expect(versions).toEqual(['v1']);
	});

	it('compresses what may be kept where it is rendered', async () => {
		const { render } = await started();
		const { body, coded } = await render('/long');
		expect(coded?.brotli && brotliDecompressSync(coded.brotli).toString()).toBe(body.toString());
		expect(coded?.tags).toEqual(entityTags('text/plain', body));
		expect((await render('/moved')).coded).toBeUndefined();
		expect((await render('/short')).coded).toMatchObject({ brotli: undefined });
	});

	it('fails a render that throws, with its reason, and goes on', async () => {
		const { text } = await started();
		await expect(text('/throw')).rejects.toThrow('the record is away');
		expect(await text('/b')).toBe('2 https sarraf.example /b');
	});

	it.each(['/end', '/hang'])('is replaced after %s, which fails', async (address) => {
		const { text, versions } = await started(500);
		await expect(text(address)).rejects.toThrow('the rendering thread ended');
		await eventually(async () => expect(await text('/again')).toMatch(/ \/again$/));
		expect(versions).toEqual(['v1', 'v1']);
	});

	it.each([
		[
			'that breaks the rules',
			"const error = new Error('1 problem'); error.name = 'BrokenRecord'; throw error;",
			/^1 problem$/
		],
		['that cannot be loaded', "throw new Error('no memory');", /^The server cannot start: Error: no memory/]
	])('does not start with a record %s', async (_what, handler, message) => {
		const handlerFile = await build(handler);
		const start = RenderThread.start({ program, handlerFile, onVersion: () => undefined, timeout: 1000 });
		await expect(start).rejects.toThrow(message);
	});
});
