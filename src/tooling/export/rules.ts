/** Which headers the files of an export are to be sent with, in as few rules as there are kinds of addresses. */
import { pathIn, splitPath } from '#i18n/language.ts';
import { listedAt } from '#lib/query/listed.ts';

/** Names in lower case, with their values. */
export type Headers = ReadonlyMap<string, string>;

/** An address that was exported, with the headers of its answer. */
export interface Exported {
	readonly path: string;
	readonly headers: Headers;
}

/** An address with the file that answers it. */
export interface Placed extends Exported {
	/** Below the folder of the export. */
	readonly file: string;
}

/** Addresses that are sent with the same headers. */
export interface Rule {
	/** The path of one of them; or of all, with `[id]` for one part without a slash or a dot and `[...file]` for anything. */
	readonly pattern: string;
	readonly paths: readonly string[];
	readonly headers: Headers;
}

/** Headers that a host sets itself, or that depend on its choice of encoding. */
const OF_THE_HOST = /^(?:connection|content-encoding|content-length|date|etag|keep-alive|transfer-encoding|vary)$/;

/** The scripts of the build, whose names are their content. */
const BUILT = '/_app/immutable/';

/**
 * The rules for the files of an export: one for each kind of address, or for each file where those of a kind differ.
 *
 * @example rulesOf(exported).find(({ pattern }) => pattern === '/day/[id]')?.headers.get('referrer-policy')
 */
export function rulesOf(exported: readonly Exported[]): readonly Rule[] {
	const kinds = new Map<string, Exported[]>();
	for (const one of exported) {
		const pattern = patternOf(one.path);
		kinds.set(pattern, [...(kinds.get(pattern) ?? []), { ...one, headers: toSet(one.headers) }]);
	}
	return [...kinds].flatMap(([pattern, members]) => rulesOfKind(pattern, members));
}

function rulesOfKind(pattern: string, members: readonly Exported[]): readonly Rule[] {
	const [first] = members;
	const isOne = members.every(({ headers }) => textOf(headers) === (first && textOf(first.headers)));
	if (first && isOne) return [{ pattern, paths: members.map(({ path }) => path), headers: first.headers }];
	return members.map(({ path, headers }) => ({ pattern: path, paths: [path], headers }));
}

/** The headers that a host must add. */
function toSet(headers: Headers): Headers {
	return new Map([...headers].filter(([name]) => !OF_THE_HOST.test(name)));
}

function textOf(headers: Headers): string {
	return [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');
}

/** The path of an address as the list has it, in its language. */
function patternOf(path: string): string {
	if (path.startsWith(BUILT)) return `${BUILT}[...file]`;
	const { language, path: own } = splitPath(path);
	const listed = listedAt(own);
	if (!listed) return path;
	return pathIn(`${listed.address.path}${listed.ending === undefined ? '' : `.${listed.ending}`}`, language);
}

/**
 * A pattern as a regular expression.
 *
 * @param part - what one part of a path is, which `[id]` stands for
 * @example expressionOf('/series/[id].csv', '[^/.]+') // '^/series/[^/.]+\\.csv$'
 */
export function expressionOf(pattern: string, part: string): string {
	const [before = '', id = '', after = ''] = pattern.split(/(\[[.\w]+\])/);
	const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const between = id === '' ? '' : id.startsWith('[...') ? '.+' : part;
	return `^${plain(before)}${between}${plain(after)}$`;
}
