/** What `datapackage.json` declares: which files the record is made of. */
import type { Problem, Rule } from './rules/rules.ts';

/** The bytes of each file, by its path below the folder. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Where files are taken from, one after the other: the bytes of one need not outlast the taking of the next. */
export type FileSource = Pick<Files, 'get' | 'has' | 'keys'>;

/** A file that the descriptor lists. */
export interface Resource {
	readonly path: string;
	/** Its length, where the descriptor gives one. */
	readonly bytes: number | undefined;
}

/** No file of a record that people keep by hand is larger. */
export const LARGEST_FILE = 32 * 1024 * 1024;

const SINGLE_FILES = [
	'currencies.csv',
	'units.csv',
	'places.csv',
	'sources.csv',
	'series.csv',
	'events.csv',
	'claims.csv',
	'stories.csv',
	'comparisons.csv'
];

/** Files that a record need not have. */
const OPTIONAL_FILES = ['caveats.csv'];

/** Where quotes are, in any number of files. */
const QUOTES = /^quotes\/[^/]+\.csv$/;

/**
 * Reads the descriptor and compares it with the files that are there.
 *
 * @returns the files of the record, and every difference between the list and the folder
 * @example listResources(files).resources[0] // { path: 'currencies.csv', bytes: undefined }
 */
export function listResources(files: FileSource): {
	readonly resources: readonly Resource[];
	readonly problems: readonly Problem[];
} {
	const descriptor = files.get('datapackage.json');
	if (!descriptor) return { resources: [], problems: [problemOf('datapackage.json', 'file-missing', 'no such file')] };
	const resources = readResources(descriptor);
	if (!resources) return { resources: [], problems: [problemOf('datapackage.json', 'json', 'something else')] };
	return { resources, problems: [...listFaults(files, resources), ...sizeFaults(files, resources)] };
}

function problemOf(file: string, rule: Rule, found: string): Problem {
	return { file, line: 0, column: '', rule, found };
}

/** Files that are missing or on no list, and resources that are listed twice or that nothing reads. */
function listFaults(files: FileSource, resources: readonly Resource[]): Problem[] {
	const paths = resources.map(({ path }) => path);
	const missing = [...new Set([...SINGLE_FILES, ...paths])].filter((path) => !files.has(path));
	const unlisted = [...files.keys()].filter((path) => path.endsWith('.csv') && !paths.includes(path));
	const again = paths.filter((path, i) => paths.indexOf(path) !== i);
	const known = [...SINGLE_FILES, ...OPTIONAL_FILES];
	const unknown = paths.filter((path) => !known.includes(path) && !QUOTES.test(path));
	return [
		...missing.map((path) => problemOf(path, 'file-missing', 'no such file')),
		...unlisted.map((path) => problemOf(path, 'file-unlisted', 'a file that no resource names')),
		...again.map((path) => problemOf('datapackage.json', 'resource-twice', `"${path}" again`)),
		...unknown.map((path) => problemOf('datapackage.json', 'resource-unknown', `"${path}"`))
	];
}

function sizeFaults(files: FileSource, resources: readonly Resource[]): Problem[] {
	const large = [...files.keys()].filter((path) => (files.get(path)?.length ?? 0) > LARGEST_FILE);
	return [
		...large.map((path) => problemOf(path, 'file-too-large', 'more than 32 MB')),
		...resources.flatMap(({ path, bytes }) => {
			const length = files.get(path)?.length;
			if (bytes === undefined || length === undefined || length === bytes) return [];
			return [problemOf(path, 'file-length', `${length} bytes, not ${bytes}`)];
		})
	];
}

/** The resources of a descriptor; undefined where it is none. */
function readResources(descriptor: Uint8Array): Resource[] | undefined {
	try {
		const parsed: unknown = JSON.parse(new TextDecoder().decode(descriptor));
		if (typeof parsed !== 'object' || parsed === null || !('resources' in parsed) || !Array.isArray(parsed.resources))
			return undefined;
		const listed: readonly unknown[] = parsed.resources;
		const resources = listed.flatMap((one) => resourceOf(one) ?? []);
		return resources.length === listed.length ? resources : undefined;
	} catch {
		return undefined;
	}
}

function resourceOf(listed: unknown): Resource | undefined {
	if (typeof listed !== 'object' || listed === null || !('path' in listed) || typeof listed.path !== 'string')
		return undefined;
	if (!('bytes' in listed)) return { path: listed.path, bytes: undefined };
	return typeof listed.bytes === 'number' ? { path: listed.path, bytes: listed.bytes } : undefined;
}
