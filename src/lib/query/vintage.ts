/** Which figures an address asks for: up to which day, of which release, and as they were known on which day. */
import { FIELDS } from './fields/table.ts';
import type { ChartQuery } from './query.ts';

export type Vintage = Pick<ChartQuery, 'asOf' | 'release' | 'knownOn'>;

/** The newest figures there are. */
export const LATEST: Vintage = { asOf: undefined, release: undefined, knownOn: undefined };

/** The names by which an address says it, in their order. */
export const VINTAGE_NAMES: readonly string[] = [FIELDS.asOf.name, FIELDS.release.name, FIELDS.knownOn.name];

/**
 * What links to other pages keep of a query.
 *
 * @example vintageOf({ ...query, asOf: day('2024-12-06') }) // { asOf: day('2024-12-06'), release: undefined, knownOn: undefined }
 */
export function vintageOf({ asOf, release, knownOn }: Vintage): Vintage {
	return { asOf, release, knownOn };
}
