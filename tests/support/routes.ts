/** The folders of `src/routes` as the paths that they answer. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';

const ROUTES = 'src/routes';
const LIST: ReadonlyMap<string, Address> = new Map(Object.entries(ADDRESSES));

/** Pages that are also Markdown, which no route of its own answers, each with that address. */
const IN_MARKDOWN: ReadonlyMap<string, string> = new Map([
	[ADDRESSES.front.path, ADDRESSES.frontText.path],
	...[...LIST.values()].flatMap(({ path, endings = [] }) =>
		endings.includes('md') ? [[path, `${path}.md`] as const] : []
	)
]);

/** Files of the routes whose name fits, from the root of the project. */
export function routeFiles(name: RegExp): readonly string[] {
	return readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
		.filter((file) => name.test(file))
		.map((file) => `${ROUTES}/${file}`);
}

/**
 * The paths that the routes answer, as the list of addresses has them; a folder for endings stands for one of each.
 *
 * @example routePaths().includes('/series/[id].csv') // true
 */
export function routePaths(): readonly string[] {
	const folders = routeFiles(/(?:^|\/)\+(?:server\.ts|page\.svelte)$/).map(
		(file) => `/${dirname(file).slice(ROUTES.length + 1)}`
	);
	return [...new Set(folders.flatMap(pathsOf))];
}

/** What answers everything below a path answers all of the list that lies there. */
function pathsBelow(path: string): readonly string[] {
	const listed = [...LIST.values()].flatMap(({ path: own, endings = [] }) => [
		own,
		...endings.map((one) => `${own}.${one}`)
	]);
	return listed.filter((one) => one.startsWith(path));
}

function pathsOf(folder: string): readonly string[] {
	const [root, rest] = folder.split('[...path]');
	if (root !== undefined && rest !== undefined) return pathsBelow(root);
	const own = IN_MARKDOWN.get(folder);
	if (own !== undefined) return [folder, own];
	const matcher = /\[ending=(\w+)\]$/.exec(folder);
	if (!matcher) return [folder];
	const endings = LIST.get(matcher[1] ?? '')?.endings?.filter((ending) => ending !== 'md') ?? [];
	return endings.map((ending) => folder.replace(matcher[0], ending));
}
