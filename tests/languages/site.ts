/** The whole site with a third language: the sources as they are and one more file, built and served from a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { end, freePort } from '#tests/support/processes.ts';
import { PSEUDO, pseudoCatalogue } from './pseudo.ts';

const ROOT = join(import.meta.dirname, '../..');
const COPIED = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const MADE: readonly string[] = ['compiled', 'project.inlang'];

export interface Site {
	/** The text of an answer, whatever its status. */
	readonly load: (path: string) => Promise<string>;
	readonly stop: () => Promise<void>;
}

async function copyWithThird(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'sarraf-languages-'));
	const filter = (source: string) => !MADE.includes(basename(source));
	for (const name of COPIED) await cp(join(ROOT, name), join(folder, name), { recursive: true, filter });
	await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
	const english = await readFile(join(ROOT, 'src/i18n/en.json'), 'utf8');
	await writeFile(join(folder, `src/i18n/${PSEUDO}.json`), pseudoCatalogue(english));
	return folder;
}

/** Runs a program of the copy until it says what is waited for. */
function started(child: ChildProcess, said: RegExp): Promise<void> {
	let text = '';
	return new Promise((resolve, reject) => {
		const hear = (chunk: Buffer) => {
			text += chunk.toString();
			if (said.test(text)) resolve();
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.on('error', reject);
		child.on('close', (code) => reject(new Error(`it ended with ${code}:\n${text}`)));
	});
}

/**
 * Builds the site with the third language and serves it, without the cache in front: what is read is text.
 *
 * @throws {Error} with what it said, when the copy cannot be built or started
 */
export async function serveWithThird(): Promise<Site> {
	const folder = await copyWithThird();
	const origin = `http://127.0.0.1:${await freePort()}`;
	const { port } = new URL(origin);
	const env = {
		...process.env,
		NODE_ENV: 'production',
		PORT: port,
		HOST: '127.0.0.1',
		ORIGIN: origin,
		DATA_DIR: join(ROOT, 'data')
	};
	const run = (...words: string[]) => spawn(process.execPath, words, { cwd: folder, env });
	await started(run('node_modules/vite/bin/vite.js', 'build'), /adapter-node[^]*done/);
	const server = run('build/index.js');
	await started(server, /Listening on/);
	return {
		load: async (path) => (await fetch(origin + path)).text(),
		stop: async () => {
			await end([server]);
			await rm(folder, { recursive: true, force: true });
		}
	};
}
