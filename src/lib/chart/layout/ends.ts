import type { Locale } from '#lib/format/index.ts';
import { endText } from './axis.ts';
import type { ChartPanel } from './chart-input.ts';
import type { ChartPoint } from './points.ts';
import type { Stretch } from './strokes.ts';

/** The last point of a line that is shown, and its value in words. */
export interface End {
	readonly point: ChartPoint;
	readonly value: string;
}

/** The ends of a panel's lines; undefined for a line of which no point is shown. */
export function endsOf(
	{ series, kind, scale }: ChartPanel,
	{ from, to }: Pick<Stretch, 'from' | 'to'>,
	locale: Locale
): readonly (End | undefined)[] {
	return series.map(({ points, decimals, carryDays }) => {
		const point = points.known(from, to, carryDays).at(-1);
		return point && { point, value: endText(point.value, { kind, scale }, decimals, locale) };
	});
}
