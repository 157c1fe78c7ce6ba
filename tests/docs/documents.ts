/** The documents of the repository, and what can be read from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Folders that are made, not written. */
const MADE = ['node_modules', 'build', 'dist', 'test-results', 'playwright-report'];

/** Every document of the repository, by its path from the top. */
export function documents(): readonly string[] {
	const below = (folder: string): string[] =>
		readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return isWritten(entry.name) ? below(path) : [];
			return entry.name.endsWith('.md') ? [relative(ROOT, path)] : [];
		});
	return below(ROOT)
		.filter((path) => !path.startsWith('src/'))
		.sort();
}

function isWritten(folder: string): boolean {
	return !MADE.includes(folder) && (!folder.startsWith('.') || folder === '.github');
}

/** The text of a document, its lines ended by LF alone. */
export function textOf(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n');
}

/** The text under a heading, up to the next one of its level. */
export function sectionOf(path: string, heading: string): string {
	const parts = textOf(path).split(/^## /m);
	const section = parts.find((part) => part.startsWith(`${heading}\n`));
	if (section === undefined) throw new RangeError(`${path} has no section “${heading}”`);
	return section.slice(heading.length + 1);
}

/** The rows of the first table of a text, each as its cells, without the header. */
export function rowsOf(text: string): readonly (readonly string[])[] {
	const lines = text.split('\n');
	const first = lines.findIndex((line) => line.startsWith('|'));
	const after = lines.findIndex((line, i) => i > first && !line.startsWith('|'));
	const [, , ...rows] = lines.slice(first, after < 0 ? undefined : after);
	if (first < 0 || rows.length === 0) throw new RangeError('there is no table');
	return rows.map((row) =>
		row
			.split('|')
			.slice(1, -1)
			.map((cell) => cell.trim())
	);
}

/** The names in a cell that are written as code. */
export function namesIn(cell: string): readonly string[] {
	return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

/** A block of code: its language and its text. */
export interface Block {
	readonly language: string;
	readonly code: string;
}

/** The fenced blocks of a document. */
export function blocksOf(path: string): readonly Block[] {
	return [...textOf(path).matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
		language,
		code
	}));
}

/** The text without its fenced blocks. */
export function proseOf(path: string): string {
	return textOf(path).replaceAll(/^```\w*\n.*?^```$/gms, '');
}
