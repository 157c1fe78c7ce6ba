import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readFiles, withFiles } from '#lib/server/http/files.ts';

it('static files are answered from memory, when the folder is gone too', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'sarraf-files-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await mkdir(join(folder, '_app/immutable'), { recursive: true });
	await writeFile(join(folder, '_app/immutable/a.js'), 'start();');
	await writeFile(join(folder, 'icon.svg'), '<svg/>');
	await writeFile(join(folder, '_headers'), '/*');
	const render = withFiles(await readFiles(folder), async (address) => ({
		status: 404,
		headers: {},
		body: Buffer.from(address)
	}));
	await rm(folder, { recursive: true });
	const typed = async (address: string) => {
		const { status, headers, body } = await render(address);
		return [status, headers['content-type'], body.toString()];
	};
	expect(await typed('/_app/immutable/a.js')).toEqual([200, 'text/javascript', 'start();']);
	expect(await typed('/icon.svg?x=1')).toEqual([200, 'image/svg+xml', '<svg/>']);
	expect(await typed('/_headers')).toEqual([200, 'application/octet-stream', '/*']);
	expect(await typed('/_app')).toEqual([404, undefined, '/_app']);
	expect(await typed('/')).toEqual([404, undefined, '/']);
});
