import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pathOf } from './address.ts';
import type { Render, Rendered } from './renderer.ts';

/** The media types of the files that a build has. */
const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain'
};

/**
 * Reads the files that are served as they are. They are a few hundred kilobytes, and in memory nothing can take them away.
 *
 * @param folder - of the build, such as `build/client`
 * @returns each file as an answer, by its path
 * @throws when one cannot be read
 * @example (await readFiles('build/client')).get('/robots.txt') // { status: 200, headers: { 'content-type': 'text/plain' }, … }
 */
export async function readFiles(folder: string): Promise<ReadonlyMap<string, Rendered>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const found = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	return new Map(
		await Promise.all(
			found.map(async (file): Promise<[string, Rendered]> => {
				const type = TYPES[extname(file)] ?? 'application/octet-stream';
				const path = file.slice(folder.length).split(sep).join('/');
				return [path, { status: 200, headers: { 'content-type': type }, body: await readFile(file) }];
			})
		)
	);
}

/**
 * A render that has files in memory and passes the rest on to another.
 *
 * @param files - by their path
 * @param render - makes every other answer
 */
export function withFiles(files: ReadonlyMap<string, Rendered>, render: Render): Render {
	return async (address, message) => files.get(pathOf(address)) ?? render(address, message);
}
