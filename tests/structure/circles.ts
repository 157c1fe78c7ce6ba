/** Circles of imports. */
import type { SourceFile } from './source.ts';

/**
 * Finds a circle of imports through each file that is in one.
 *
 * @returns circles as paths that end where they begin, none of them twice
 * @example circlesOf([{ path: 'a.ts', imports: ['b.ts'], … }, { path: 'b.ts', imports: ['a.ts'], … }])
 * // [['a.ts', 'b.ts', 'a.ts']]
 */
export function circlesOf(files: readonly SourceFile[]): readonly (readonly string[])[] {
	const imports = new Map(files.map((file) => [file.path, file.imports]));
	const done = new Set<string>();
	return files.flatMap(({ path }) => {
		if (done.has(path)) return [];
		const circle = wayBack(path, imports);
		circle?.forEach((one) => done.add(one));
		return circle ? [circle] : [];
	});
}

/** The shortest way along imports from a file back to it. */
function wayBack(start: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
	const from = new Map<string, string>();
	const queue = [start];
	for (const here of queue) {
		for (const next of imports.get(here) ?? []) {
			if (next === start) return [...trail(here, start, from), start];
			if (from.has(next)) continue;
			from.set(next, here);
			queue.push(next);
		}
	}
	return undefined;
}

function trail(end: string, start: string, from: ReadonlyMap<string, string>): string[] {
	const way = [end];
	for (let here = end; here !== start; way.unshift(here)) here = from.get(here) ?? start;
	return way;
}
