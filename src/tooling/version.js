import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of; generated folders inside are left out. */
const SOURCES = ['src', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const GENERATED = new Set(['compiled', 'project.inlang']);

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
	const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	return entries.flatMap((entry) => {
		if (GENERATED.has(entry.name)) return [];
		const child = join(path, entry.name);
		return entry.isDirectory() ? filesBelow(child) : [child];
	});
}

/**
 * Names the sources by their content, so that equal sources have equal names.
 *
 * @param {string} root - the project's folder
 * @returns {string} sixteen hexadecimal digits
 * @example contentVersion() // '3f9a0c1be2d47786'
 */
export function contentVersion(root = join(import.meta.dirname, '../..')) {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		const path = join(root, source);
		const files = source.includes('.') ? [path] : filesBelow(path);
		for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 16);
}
