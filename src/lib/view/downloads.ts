import { writeSpec } from '#lib/spec/index.ts';
import type { Scene } from './scene.ts';

/** A download of what a page shows: its ending and its address. */
export interface Download {
	readonly ending: string;
	readonly href: string;
}

const ENDINGS = ['csv', 'json', 'svg', 'png', 'offline.html'];

/**
 * The downloads of a page, with the page's own query.
 *
 * @param page - the last part of its path
 * @example downloadsOf(scene, 'syp-parallel')[0] // { ending: 'csv', href: 'syp-parallel.csv?asof=2024-12-06' }
 */
export function downloadsOf({ spec, defaults }: Scene, page: string): readonly Download[] {
	return ENDINGS.map((ending) => ({ ending, href: `${page}.${ending}${writeSpec(spec, defaults)}` }));
}
