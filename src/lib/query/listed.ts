/** Finds addresses in the list, by their paths, and writes their paths. */
import { type Address, ADDRESSES, type EndingOf, HOST, RELEASE_FILE } from './addresses.ts';
import { type AddressKind, type Ending, ENDINGS, endingOf, type EndingRow } from './endings.ts';
import type { Group } from './fields/groups.ts';

/** What an address' path is filled with: its `[id]`, and the form that is linked where that is not its own. */
interface Filling<One extends Address> {
	readonly id?: string;
	readonly ending?: EndingOf<One>;
}

/**
 * The path of an address of the list, in the base language.
 *
 * @example pathTo(ADDRESSES.series, { id: 'syp-parallel', ending: 'csv' }) // '/series/syp-parallel.csv'
 * @example pathTo(ADDRESSES.compare, { ending: 'png' }) // '/compare.png'
 */
export function pathTo<One extends Address>({ path }: One, { id = '', ending }: Filling<One>): string {
	const filled = path.replace(/\[[.\w]+\]/, () => id);
	return ending === undefined ? filled : `${filled}.${ending}`;
}

/**
 * Whether an address is answered with an ending, as a route's matcher asks: any other is no route, and its page is not found.
 *
 * @example hasEnding(ADDRESSES.convert)('json') // true
 */
export function hasEnding({ endings = [] }: Address): (ending: string) => boolean {
	return (ending) => endings.some((one) => one === ending);
}

/** An address of the list as a path names it. */
export interface Listed {
	readonly address: Address;
	/** The requested form, if it differs from the address's own. */
	readonly ending: Ending | undefined;
	/** The value of `[id]` in the path; blank where the path has no such part. */
	readonly id: string;
}

/**
 * The address of the list that a path names.
 *
 * @param path - in the base language
 * @returns undefined where the site has no such address
 * @example listedAt('/series/syp-parallel.csv') // { address: ADDRESSES.series, ending: 'csv', id: 'syp-parallel' }
 */
export function listedAt(path: string): Listed | undefined {
	for (const address of Object.values<Address>(ADDRESSES)) {
		const own = partOf(address.path, path);
		if (own !== undefined) return { address, ending: undefined, id: own };
		for (const ending of address.endings ?? []) {
			const id = partOf(`${address.path}.${ending}`, path);
			if (id !== undefined) return { address, ending, id };
		}
	}
	return undefined;
}

/**
 * The page that an address shows as Markdown.
 *
 * @param path - in the base language
 * @returns undefined where the address is no Markdown
 * @example pageInMarkdown('/series/syp-parallel.md') // '/series/syp-parallel'
 * @example pageInMarkdown('/index.md') // '/'
 */
export function pageInMarkdown(path: string): string | undefined {
	if (path === ADDRESSES.frontText.path) return ADDRESSES.front.path;
	return listedAt(path)?.ending === 'md' ? path.slice(0, -'.md'.length) : undefined;
}

/**
 * The address of a page as Markdown.
 *
 * @param path - in the base language, without a query
 * @returns undefined where the page has none
 * @example markdownOf('/series/syp-parallel') // '/series/syp-parallel.md'
 */
export function markdownOf(path: string): string | undefined {
	if (path === ADDRESSES.front.path) return ADDRESSES.frontText.path;
	const listed = listedAt(path);
	return listed?.ending === undefined && listed?.address.endings?.includes('md') ? `${path}.md` : undefined;
}

/**
 * The groups of parameters that a path takes; none where the site has no such address.
 *
 * @param path - in the base language
 * @example groupsAt('/series/syp-parallel.csv') // ['chart', 'points']
 */
export function groupsAt(path: string): readonly Group[] {
	const listed = listedAt(path);
	if (!listed) return [];
	const { address, ending } = listed;
	// What is no page has the same answer in each form.
	if (!ending || address.kind === 'shared') return address.takes;
	const { takes = [] }: EndingRow = ENDINGS[ending];
	return [...(address.endingsTake ?? address.takes), ...takes];
}

/** What a path has in the place of a pattern's bracket; blank where they are equal, undefined where they do not fit. */
function partOf(pattern: string, path: string): string | undefined {
	const [before = '', rest] = pattern.split('[', 2);
	if (rest === undefined) return pattern === path ? '' : undefined;
	const after = rest.slice(rest.indexOf(']') + 1);
	const part = path.slice(before.length, path.length - after.length);
	const fits = path === before + part + after && part !== '' && (rest.startsWith('...') || !/[/.]/.test(part));
	return fits ? part : undefined;
}

/** What lies below a path is of one kind, listed or not: parts of the program, and what is yet to come. */
const BELOW: readonly (readonly [path: string, kind: AddressKind])[] = [
	['/_app', 'shared'],
	['/api/v1', 'shared'],
	['/data/record', 'shared'],
	['/oembed', 'shared'],
	['/mcp', 'shared'],
	['/feed', 'shared'],
	['/compat', 'shared']
];

/**
 * The kind of a path, of one that the site does not have, too: its refusal is fetched and framed as the answer would be.
 *
 * @param path - in the base language
 * @example kindAt('/embed/rate') // 'embed'
 */
export function kindAt(path: string): AddressKind {
	// Not looked up in the list: the offline worker need not carry it.
	if (path.startsWith('/embed/')) return path === HOST ? 'host' : 'embed';
	if (partOf(RELEASE_FILE, path)) return 'shared';
	const below = BELOW.find(([one]) => path === one || path.startsWith(`${one}/`) || path.startsWith(`${one}.`));
	if (below) return below[1];
	const ending = endingOf(path);
	return ending ? ENDINGS[ending].kind : 'page';
}
