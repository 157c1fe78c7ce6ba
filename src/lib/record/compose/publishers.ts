/** Who published the quotes behind points. */
import type { Quote, Source } from '#lib/record/record.ts';
import type { ComposedPoint } from './points.ts';

/** How many quotes somebody published, with one of their sources. */
export interface PublisherCount {
	readonly source: Source;
	readonly count: number;
}

type Counts = Map<string, PublisherCount>;

/** Of the quotes of a point: points are the same on most days, and are counted once. */
const ofPoints = new WeakMap<readonly Quote[], Counts>();

function countsOf(quotes: readonly Quote[]): Counts {
	const known = ofPoints.get(quotes);
	if (known) return known;
	const counts: Counts = new Map();
	for (const { source } of quotes) add(counts, { source, count: 1 });
	ofPoints.set(quotes, counts);
	return counts;
}

function add(counts: Counts, { source, count }: PublisherCount): void {
	const name = source.publisher.en;
	counts.set(name, { source, count: count + (counts.get(name)?.count ?? 0) });
}

/**
 * Who published the quotes behind some points, with the number of their quotes and their last source.
 *
 * @returns who published most comes first; of equal ones, who published first
 * @example countPublishers(parallel.points)[0] // { source: { publisher: { en: 'Enab Baladi', … }, … }, count: 210 }
 */
export function countPublishers(points: readonly Pick<ComposedPoint, 'quotes'>[]): readonly PublisherCount[] {
	const counts: Counts = new Map();
	for (const { quotes } of points) for (const one of countsOf(quotes).values()) add(counts, one);
	return [...counts.values()].sort((a, b) => b.count - a.count);
}
