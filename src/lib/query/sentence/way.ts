import type { SeriesInfo } from '#lib/record/record.ts';
import type { ClaimQuery } from '#lib/query/claim-query.ts';
import type { Parts } from './parts.ts';
import { movedBy } from './subject.ts';

/** The reading and the direction of a stated move. */
export function wayOf(parts: Parts, info: SeriesInfo): Pick<ClaimQuery, 'said' | 'pound'> | undefined {
	const [direction] = parts.directions;
	const moved = movedBy(parts, info);
	const of = parts.ofWhat.length > 0;
	if (!direction && !of) return undefined;
	const up = direction?.up ?? true;
	if (moved === 'price') return { said: 'price', pound: up ? 'weaker' : 'stronger' };
	if (moved === 'value') return { said: 'value', pound: up ? 'stronger' : 'weaker' };
	const worth = direction?.kind === 'direction' && direction.worth === true;
	// Without a name, what rose is the dollar's price and what fell is the pound; “the rate fell” may mean either.
	if (worth) return { said: 'value', pound: up ? 'stronger' : 'weaker' };
	if (up) return { said: 'price', pound: 'weaker' };
	return { said: moved === undefined ? 'value' : 'unstated', pound: 'weaker' };
}
