/** The lines of a repository in which phrases are looked for: messages, the record's texts, documents, comments and what programs say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { commentsOf } from './comments.ts';
import type { Place } from './list.ts';
import { programTextsOf } from './program-texts.ts';

export interface Line {
	readonly path: string;
	/** From 1. */
	readonly number: number;
	readonly text: string;
	readonly place: Place;
}

const FOLDERS = ['src', 'tests', 'data', 'docs'];

/** Written by tools, or answers of an older version that are only compared. */
const MADE = ['src/i18n/compiled/', 'tests/answers/held', 'tests/golden/'];

/** Code whose texts an operator reads. */
const PROGRAMS = /^src\/(?:keeper|tooling|lib\/record\/files|lib\/server)\/.*\.ts$/;

/** Titles of other people's publications stay as they were published. */
const CITED = ['data/sources.csv'];

/**
 * Reads every line that is searched.
 *
 * @param root - the folder of the project
 * @example linesOf('.').find(({ path }) => path === 'src/i18n/en.json')?.place // 'message'
 */
export function linesOf(root: string): readonly Line[] {
	return pathsOf(root)
		.filter((path) => !CITED.includes(path) && !MADE.some((made) => path.startsWith(made)))
		.flatMap((path) => {
			const place = placeOf(path);
			if (!place) return [];
			const text = readFileSync(join(root, path), 'utf8');
			const texts = PROGRAMS.test(path) ? linesIn(path, programTextsOf(text), 'program') : [];
			return [...linesIn(path, place === 'comment' ? commentsOf(path, text) : text, place), ...texts];
		});
}

function pathsOf(root: string): readonly string[] {
	const top = readdirSync(root).filter((name) => name.endsWith('.md'));
	const below = FOLDERS.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
	);
	return [...top, ...below].sort();
}

function placeOf(path: string): Place | undefined {
	if (/^src\/i18n\/[^/]+\.json$/.test(path)) return 'message';
	if (/^data\/.*\.csv$/.test(path)) return 'record';
	if (path.endsWith('.md')) return 'document';
	return /\.(?:ts|js|mjs|svelte|css)$/.test(path) ? 'comment' : undefined;
}

function linesIn(path: string, text: string, place: Place): readonly Line[] {
	return text.split('\n').flatMap((line, i) => (line.trim() ? [{ path, number: i + 1, text: line, place }] : []));
}
