import type { Files } from '#lib/record/index.ts';

/** The files of a record, those first that others point to. Quotes follow the series; what speaks of them comes last. */
const POINTED_TO = ['currencies.csv', 'places.csv', 'sources.csv', 'units.csv', 'series.csv'];
const POINTING = ['events.csv', 'claims.csv', 'stories.csv', 'comparisons.csv', 'caveats.csv', 'datapackage.json'];

/**
 * In which order to write changed files one by one, so that a reader between two of them finds a record without an error:
 * sources before the quotes that name them, and the other way round where rows are removed.
 *
 * @param before - the files as they are
 * @param changed - the new bytes of those that change
 * @param loads - whether files make a record without an error
 * @returns the paths; undefined where neither order will do
 * @example writeOrder(before, changed, loads) // ['sources.csv', 'quotes/syp-parallel.csv']
 */
export function writeOrder(
	before: Files,
	changed: Files,
	loads: (files: Files) => boolean
): readonly string[] | undefined {
	const rank = (path: string) => {
		const [at, last] = [POINTED_TO.indexOf(path), POINTING.indexOf(path)];
		return at >= 0 ? at : last >= 0 ? POINTED_TO.length + 1 + last : POINTED_TO.length;
	};
	const added = [...changed.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
	const removed = [...added].reverse();
	return [added, removed].find((order) => betweenAll(order, before, changed).every(loads));
}

/** The files as a reader finds them between each two writes. */
function betweenAll(order: readonly string[], before: Files, changed: Files): readonly Files[] {
	return order.slice(0, -1).map((_, i) => {
		const written = order.slice(0, i + 1);
		return new Map([...before, ...written.flatMap((path) => entryOf(changed, path))]);
	});
}

function entryOf(files: Files, path: string): [string, Uint8Array][] {
	const bytes = files.get(path);
	return bytes ? [[path, bytes]] : [];
}
