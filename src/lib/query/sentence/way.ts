import type { SeriesInfo } from '#lib/record/record.ts';
import type { ClaimQuery } from '#lib/query/claim-query.ts';
import type { Parts } from './parts.ts';
import { movedBy } from './subject.ts';

/** The reading and the direction of a stated move. */
export function directionOf(parts: Parts, info: SeriesInfo): Pick<ClaimQuery, 'measure' | 'direction'> | undefined {
	const [direction] = parts.directions;
	const moved = movedBy(parts, info);
	const of = parts.ofWhat.length > 0;
	if (!direction && !of) return undefined;
	const up = direction?.up ?? true;
	if (moved === 'price') return { measure: 'price', direction: up ? 'weaker' : 'stronger' };
	if (moved === 'value') return { measure: 'value', direction: up ? 'stronger' : 'weaker' };
	const worth = direction?.kind === 'direction' && direction.worth === true;
	// Without a name, what rose is the dollar's price and what fell is the pound; “the rate fell” may mean either.
	if (worth) return { measure: 'value', direction: up ? 'stronger' : 'weaker' };
	if (up) return { measure: 'price', direction: 'weaker' };
	return { measure: moved === undefined ? 'value' : 'unstated', direction: 'weaker' };
}
