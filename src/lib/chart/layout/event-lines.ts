/** The upright lines of named events, through all panels: each is open where a label stands on it. */
import type { ModelEvent } from './events.ts';
import { roomOf } from './labels/end-label.ts';
import type { Lettering } from './labels/lettering.ts';
import type { Panel } from './panels.ts';
import { xOf, type Plot } from './scales.ts';

/** A piece of an upright line, in pixels from the top left of the chart. */
export interface EventLine {
	readonly x: number;
	readonly top: number;
	readonly bottom: number;
}

/** Between the end of a piece and the label that it gives way to, in pixels. */
const AIR = 2;

/**
 * The lines of the events that have a name, from that name down.
 *
 * @example eventLines([{ day: day('2024-12-08'), place: { top: 45, … }, … }], panels, lettering) // [{ x: 812.5, top: 45, bottom: 392 }]
 */
export function eventLines(
	events: readonly ModelEvent[],
	panels: readonly Panel[],
	lettering: Pick<Lettering, 'type' | 'rowHeight'>
): EventLine[] {
	const labels = panels.map(({ lines }) => lines.flatMap(({ end }) => (end ? [roomOf(end.text, lettering)] : [])));
	return events.flatMap(({ day, place }) =>
		panels.flatMap((panel, i) => {
			if (!place) return [];
			const line = { x: xOf(panel, day), top: i === 0 ? place.top : panel.plot.top, bottom: panel.plot.bottom };
			return parted(line, labels[i] ?? []);
		})
	);
}

/** What is left of a line outside some rooms, from the top down. */
function parted({ x, top, bottom }: EventLine, rooms: readonly Plot[]): EventLine[] {
	const crossed = rooms.filter(({ left, right }) => left - AIR < x && x < right + AIR).sort((a, b) => a.top - b.top);
	const starts = [top, ...crossed.map((room) => room.bottom + AIR)];
	const ends = [...crossed.map((room) => room.top - AIR), bottom];
	return starts
		.map((_, i) => ({
			x,
			top: Math.max(...starts.slice(0, i + 1)),
			bottom: Math.min(ends[i] ?? bottom, bottom)
		}))
		.filter((piece) => piece.top < piece.bottom);
}
