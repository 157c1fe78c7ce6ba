import type { ChartSeries } from './chart-input.ts';
import { xOf, yOf, type Position, type Scaled } from './scales.ts';
import { jointAfter, type PlotRange } from './segments.ts';
import { project, type AxisScale } from './axis.ts';

/** A day on which something was published. */
export interface Dot extends Position {
	/** Open for a figure of a month or a year. */
	readonly kind: 'day' | 'coarse';
	/** Whether another source contradicts it for the same day. */
	readonly disputed: boolean;
}

type Days = Pick<PlotRange, 'from' | 'to'>;

/**
 * A plot is a phone's if it is narrower than this. There a stretch that is at least so wide has no dots, which would be blobs on
 * its line, and dots stand so far apart; in pixels.
 */
const [NARROW, LINE, FURTHER] = [320, 4, 20];

/** How far apart dots stand at least, in pixels: of two that are closer the later one is left out. */
const APART = 12;

/**
 * The dots of a line. Where a solid line joins observations that stand less than twelve pixels apart on average, only the ends
 * of that stretch have one; on a phone it has none but those of months and years and of what is disputed.
 *
 * @param days - the first and the last one that is shown
 * @param scaled - the plot with its days and values
 */
export function dotsOf(line: ChartSeries, { from, to }: Days, scaled: Scaled, scale: AxisScale): Dot[] {
	const { points } = line;
	const { days, values, precisions, disputed } = points;
	const dots: Dot[] = [];
	const isNarrow = scaled.plot.right - scaled.plot.left < NARROW;
	const mark = (i: number, isBare: boolean): void => {
		if (isBare && precisions[i] === 0 && disputed[i] === 0) return;
		const place = { x: days[i] ?? NaN, y: project(values[i] ?? NaN, scale) };
		const kind = precisions[i] === 0 ? 'day' : 'coarse';
		const last = dots[dots.length - 1];
		if (last && distance(scaled, last, place) < (isNarrow ? FURTHER : APART)) return;
		dots.push({ ...place, kind, disputed: disputed[i] === 1 });
	};
	const visible = points.range(from, to);
	for (let first = visible.first; first <= visible.last;) {
		let last = first;
		while (last < visible.last && jointAfter(last, line) === 'observed') last++;
		const wide = xOf(scaled, days[last] ?? NaN) - xOf(scaled, days[first] ?? NaN);
		const every = wide < (last - first) * APART ? last - first : 1;
		for (let i = first; i <= last; i += every) mark(i, isNarrow && wide >= LINE);
		first = last + 1;
	}
	return dots;
}

function distance(scaled: Scaled, a: Position, b: Position): number {
	return Math.hypot(xOf(scaled, a.x) - xOf(scaled, b.x), yOf(scaled, a.y) - yOf(scaled, b.y));
}
