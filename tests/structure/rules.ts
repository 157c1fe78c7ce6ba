/** The rules of the source tree: who imports whom, and how large a folder and a file may be. */
import { circlesOf } from './circles.ts';
import type { SourceFile } from './source.ts';

/** Folders from the lowest up; those of one row do not know each other. */
type Order = readonly (readonly string[])[];

/** Who may import whom. */
export interface Layout {
	/** The folders of `src/lib`, with `i18n` and `routes` of `src`. */
	readonly layers: Order;
	/** The order inside a folder, where it has one. */
	readonly floors: Readonly<Record<string, Order>>;
	/** For folders of `src` beside the site: what they may import, as `query` or `server/store`. */
	readonly beside: Readonly<Record<string, readonly string[]>>;
	/** What runs without the bundle: paths that neither they nor what they import may reach. */
	readonly unbundled: readonly string[];
}

const MOST_LOOSE = 25;
const MOST_SHARE = 0.25;
const MOST_LINES = 170;
const MOST_LINES_SHARE = 0.95;

/** One verb a file: the published module is flat. */
const FLAT = 'src/lib/series';

/**
 * Everything that is wrong with a source tree.
 *
 * @returns a line for each fault, which begins with the file or the folder; none when all is well
 * @example faultsOf(readSource('.'), layout) // []
 */
export function faultsOf(files: readonly SourceFile[], layout: Layout): readonly string[] {
	return [
		...files.flatMap((file) => placeFaults(file, layout)),
		...files.flatMap((file) => file.imports.flatMap((target) => importFaults(file.path, target, layout))),
		...bundleFaults(files, layout),
		...files.flatMap(packageFaults),
		...circlesOf(files).map((circle) => `${circle[0] ?? ''}: a circle of imports: ${circle.join(' → ')}`),
		...looseFaults(files),
		...shareFaults(files),
		...lengthFaults(files)
	];
}

/** The folders of a path below `src/lib` or `src`, as `['view', 'front']`. */
function foldersOf(path: string): readonly string[] {
	return path
		.replace(/^src\/(?:lib\/)?/, '')
		.split('/')
		.slice(0, -1);
}

function rankIn(order: Order, folder: string | undefined): number {
	return order.findIndex((row) => folder !== undefined && row.includes(folder));
}

/** A loose file of `src` itself, such as `hooks.ts`, is in no folder that needs a place. */
function placeFaults({ path }: SourceFile, { layers, floors, beside }: Layout): readonly string[] {
	const [folder, floor] = foldersOf(path);
	if (folder === undefined) return path.startsWith('src/lib/') ? [`${path}: a loose file of src/lib`] : [];
	if (folder in beside && !path.startsWith('src/lib/')) return [];
	if (rankIn(layers, folder) < 0) return [`${path}: the folder ${folder} is on no list of eslint.config.js`];
	const inner = floors[folder];
	if (!inner || rankIn(inner, floor) >= 0) return [];
	return floor === undefined
		? [`${path}: a loose file of the folder ${folder}, whose files are in folders`]
		: [`${path}: the folder ${folder}/${floor} is on no list of eslint.config.js`];
}

function importFaults(path: string, target: string, layout: Layout): readonly string[] {
	const [[from, fromFloor], [to, toFloor]] = [foldersOf(path), foldersOf(target)];
	if (from === undefined) return [];
	const allowed = path.startsWith('src/lib/') ? undefined : layout.beside[from];
	if (allowed) return from === to || isAllowed(target, allowed) ? [] : [`${path}: may not import ${target}`];
	const inner = layout.floors[from];
	if (from === to) return inner ? upward(inner, [path, fromFloor], [target, toFloor]) : [];
	return upward(layout.layers, [path, from], [target, to]);
}

function isAllowed(target: string, allowed: readonly string[]): boolean {
	return allowed.some((folder) => target.replace(/^src\/(?:lib\/)?/, '').startsWith(`${folder}/`));
}

type Placed = readonly [path: string, folder: string | undefined];

function upward(order: Order, [path, from]: Placed, [target, to]: Placed): readonly string[] {
	if (from === to) return [];
	const below = rankIn(order, to);
	return below >= 0 && below < rankIn(order, from) ? [] : [`${path}: may not import ${target}`];
}

/** What runs outside the bundle is read as it stands: no Svelte, and nothing that needs the bundle. */
function bundleFaults(files: readonly SourceFile[], { unbundled }: Layout): readonly string[] {
	const imports = new Map(files.map(({ path, imports }) => [path, imports]));
	const reached = files.map(({ path }) => path).filter((path) => unbundled.some((one) => path.startsWith(one)));
	const seen = new Set(reached);
	for (const path of reached) {
		for (const next of imports.get(path) ?? []) {
			if (seen.has(next)) continue;
			seen.add(next);
			reached.push(next);
		}
	}
	return reached
		.filter((path) => path.endsWith('.svelte') || path.startsWith('src/lib/server/resources/'))
		.map((path) => `${path}: is imported by what runs outside the bundle`);
}

/** What is published on its own needs nothing but this. */
function packageFaults({ path, packages }: SourceFile): readonly string[] {
	if (!path.startsWith(`${FLAT}/`)) return [];
	return packages.filter((name) => !/^@?date-fns\//.test(`${name}/`)).map((name) => `${path}: may not import ${name}`);
}

function looseFaults(files: readonly SourceFile[]): readonly string[] {
	const counts = totals(
		files,
		({ path }) => path.slice(0, path.lastIndexOf('/')),
		() => 1
	);
	return [...counts]
		.filter(([folder, count]) => folder !== FLAT && count > MOST_LOOSE)
		.map(([folder, count]) => `${folder}: ${count} loose files, at most ${MOST_LOOSE}`);
}

function shareFaults(files: readonly SourceFile[]): readonly string[] {
	const all = files.reduce((sum, { lines }) => sum + lines, 0);
	const ofFolders = totals(
		files.filter(({ path }) => foldersOf(path).length > 0),
		folderIn,
		({ lines }) => lines
	);
	return [...ofFolders]
		.filter(([, lines]) => lines > all * MOST_SHARE)
		.map(([folder, lines]) => `${folder}: ${percent(lines / all)} of the lines of src, at most ${percent(MOST_SHARE)}`);
}

/** The folder of `src/lib` or of `src` that a file is in. */
function folderIn({ path }: SourceFile): string {
	const depth = path.startsWith('src/lib/') ? 3 : 2;
	return path.split('/').slice(0, depth).join('/');
}

function lengthFaults(files: readonly SourceFile[]): readonly string[] {
	const byLength = [...files].sort((a, b) => a.lines - b.lines);
	const at = byLength[Math.ceil(byLength.length * MOST_LINES_SHARE) - 1];
	if (!at || at.lines <= MOST_LINES) return [];
	const long = byLength.filter(({ lines }) => lines > MOST_LINES).map(({ path, lines }) => `${path} (${lines})`);
	return [`src: 95% of the files have up to ${at.lines} lines, at most ${MOST_LINES}: ${long.join(', ')}`];
}

function totals(
	files: readonly SourceFile[],
	keyOf: (file: SourceFile) => string,
	amountOf: (file: SourceFile) => number
): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const file of files) sums.set(keyOf(file), (sums.get(keyOf(file)) ?? 0) + amountOf(file));
	return sums;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)}%`;
}
