/** The labels of lines that end within the plot. */
import type { Plot, Scaled } from '../scales.ts';
import { sizeOf, type EndLabel } from './end-label.ts';
import type { Point, Segment } from './geometry.ts';
import type { Lettering } from './lettering.ts';
import { uprightsOf } from './obstacles.ts';
import { placesAtEnd, type FindPlaces, type Found, type Taken } from './place-at-end.ts';

/** A label that stands within the plot: what it says, where its line ends, and the last dot of that; in pixels. */
export interface InsideWish extends Point, Pick<EndLabel, 'value' | 'name'> {
	readonly dot: Point;
}

/** The room that labels have, the strokes of all lines, and the labels beside the plot. */
export interface Within {
	readonly room: Plot;
	readonly strokes: readonly Segment[];
	readonly rooms: readonly Plot[];
	/** Where all lines end. */
	readonly ends: readonly Point[];
}

/** So many places are tried of each label, and of more labels than so many only the best two; a third would take too long. */
const [TRIED, FEW, MANY_TRIED] = [8, 4, 2];

/** More than any label with a place costs, in pixels. */
const UNPLACED = 1000;

/** Some labels with their places, one without where there is none, and what they cost together. */
interface Placed {
	readonly found: readonly (Found | undefined)[];
	readonly cost: number;
}

/**
 * Labels as near to the ends of their lines as there is room: together, so that none takes the place that another one has more
 * need of. One that does not stand right by its end has a leader, which no other label and no other leader touches.
 *
 * @returns undefined for a label that has no place
 */
export function insideLabels(
	wishes: readonly (InsideWish | undefined)[],
	{ plot }: Pick<Scaled, 'plot'>,
	{ room, strokes, rooms, ends }: Within,
	lettering: Lettering
): readonly (EndLabel | undefined)[] {
	const uprights = uprightsOf(plot, lettering.uprights);
	const obstacles = { plot: room, segments: strokes, uprights, grid: lettering.grid, ends };
	const wanted = wishes.flatMap((wish) => wish ?? []);
	const finders = wanted.map((wish) =>
		placesAtEnd({ ...wish, ...sizeOf(wish.value, wish.name, lettering) }, obstacles)
	);
	const beside = { labels: rooms, leaders: [] };
	const tried = wanted.length > FEW ? MANY_TRIED : TRIED;
	const forth = bestOf(finders, beside, tried);
	const back = bestOf([...finders].reverse(), beside, tried, forth?.cost);
	const found = (back ? [...back.found].reverse() : forth?.found) ?? [];
	return wishes.map((wish): EndLabel | undefined => {
		const at = wish && found[wanted.indexOf(wish)];
		return wish && at && { ...at.place, value: wish.value, name: wish.name, isInside: true, leader: at.leader };
	});
}

/**
 * The places of some labels that cost least together: each takes the best ones that are left by those before it.
 *
 * @param tried - how many places of each label are tried
 * @param limit - what costs as much is not wanted
 * @returns undefined where all cost as much as the limit or more
 */
function bestOf(
	[find, ...others]: readonly FindPlaces[],
	taken: Taken,
	tried: number,
	limit = Infinity
): Placed | undefined {
	if (!find) return limit > 0 ? { found: [], cost: 0 } : undefined;
	let best: Placed | undefined;
	const places = find(taken, tried);
	for (const place of places.length > 0 ? places : [undefined]) {
		const own = place?.cost ?? UNPLACED;
		const rest = bestOf(others, place ? withPlace(taken, place) : taken, tried, (best?.cost ?? limit) - own);
		if (rest) best = { found: [place, ...rest.found], cost: own + rest.cost };
	}
	return best;
}

function withPlace({ labels, leaders }: Taken, { room, leader }: Found): Taken {
	return { labels: [...labels, room], leaders: leader ? [...leaders, leader] : leaders };
}
