/** A level that something is measured against: a line of dashes and dots across the plot, with its words. */
import type { Lettering } from './labels/lettering.ts';
import type { ModelLine } from './line-layout.ts';
import { roomOf } from './labels/end-label.ts';
import { crosses, overlap } from './labels/geometry.ts';
import { obstaclesOf, uprightsOf } from './labels/obstacles.ts';
import { isStruck, type LabelPlace } from './labels/place-at-end.ts';
import { yOf, type Scaled } from './scales.ts';
import { widthOf } from './text-width.ts';

/** A level on a chart. */
export interface ModelLevel {
	/** As the upright axis measures it. */
	readonly at: number;
	readonly label: string;
	readonly place: LabelPlace;
}

/** Between its line and its words, and from these to the edge of the plot, in pixels. */
const [ABOVE, EDGE] = [5, 6];

/**
 * Where the words of a level stand: above its line or below it, where they touch no line and no label if there is such a place.
 *
 * @param at - the level as the upright axis measures it
 * @param lettering - the size of the type, and where upright lines and those of the axis stand, in pixels
 */
export function modelLevel(
	{ label, at }: { readonly label: string; readonly at: number },
	scaled: Scaled,
	lines: readonly ModelLine[],
	{ type, rowHeight, uprights, grid }: Pick<Lettering, 'type' | 'rowHeight' | 'uprights' | 'grid'>
): ModelLevel {
	const { plot } = scaled;
	const [y, width] = [yOf(scaled, at), widthOf(label, type)];
	const labels = lines.flatMap(({ end }) => (end ? [roomOf(end.text, { type, rowHeight })] : []));
	const leaders = lines.flatMap(({ end }) => end?.text.leader ?? []);
	const strokes = lines.flatMap((line) => obstaclesOf(line.segments, scaled));
	const segments = [...strokes, ...leaders, ...uprightsOf(plot, uprights)];
	const wishes = [
		{ x: plot.left + EDGE, left: plot.left + EDGE, anchor: 'start' as const },
		{ x: plot.right - EDGE, left: plot.right - EDGE - width, anchor: 'end' as const },
		{ x: (plot.left + plot.right) / 2, left: (plot.left + plot.right - width) / 2, anchor: 'middle' as const }
	].flatMap(({ x, left, anchor }) =>
		[y - ABOVE, y + type + ABOVE].map((baseline) => ({
			place: { x, anchor, y: baseline },
			room: { left, right: left + width, top: baseline - type, bottom: baseline + 3 }
		}))
	);
	const isFree = ({ room }: (typeof wishes)[number]) =>
		room.top >= plot.top &&
		room.bottom <= plot.bottom &&
		!labels.some((other) => overlap(room, other)) &&
		!segments.some((segment) => crosses(room, segment));
	const free = wishes.filter(isFree);
	const isClear = ({ room: { top } }: (typeof wishes)[number]) =>
		!isStruck({ top, rows: 1, ascent: type, rowHeight }, grid);
	const place = (free.find(isClear) ?? free[0] ?? wishes[0])?.place ?? { x: plot.left, anchor: 'start', y };
	return { at, label, place };
}
