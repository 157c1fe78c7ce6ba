import type { Locale } from '#lib/format/index.ts';
import { type ChartInput, type Sign } from './chart-input.ts';
import { belongsBelow, legendOf, type LegendEntry } from './legend.ts';
import { endsOf } from './labels/end-labels.ts';
import { widestNames } from './labels/end-names.ts';
import { roomForNames } from './sizes.ts';
import { possibleSigns, signRows, type SignEntry } from './signs.ts';

/** What stands below the days of a chart, from the top of this part down. */
export interface Foot {
	/** The names of the lines, where they do not stand beside the lines' ends. */
	readonly key: readonly LegendEntry[] | undefined;
	/** What signs stand for, in rows; none where there is no room for those that the lines can have. */
	readonly signsOf: (seen: ReadonlySet<Sign>) => readonly SignEntry[];
	/** In pixels, with room for all signs that the lines can have. */
	readonly height: number;
}

/** Signs are explained, in brief where it needs to be, where so much of a given height is left for one panel or for two, in pixels. */
const LEFT = { one: 180, two: 285 } as const;

/** How high a narrow chart of one panel or of two is by default without what stands below its days, in pixels. */
const LOW = { one: 280, two: 376 } as const;

/** The lettering of a chart. */
interface Letters {
	/** Whether it is made for a phone. */
	readonly narrow: boolean;
	/** Size of the type and height of a row, in pixels. */
	readonly type: number;
	readonly rowHeight: number;
}

/**
 * The foot of a chart.
 *
 * @param width - of the chart, in pixels
 * @param tall - its height in pixels, where that is given
 */
export function footOf(input: ChartInput, width: number, { narrow, type, rowHeight }: Letters, tall?: number): Foot {
	const { language, digits, ended } = input;
	const locale: Locale = { language, digits };
	const names = widestNames(input.series, input.to, { ended, locale, withEnded: true });
	const isLow = (tall ?? Infinity) < (input.lowerPanel ? LOW.two : LOW.one);
	const isBelow = narrow && belongsBelow(names, roomForNames(width), type, isLow);
	const ends = endsOf(input, input, locale);
	const key = isBelow ? legendOf(input.series, ends, language, width, type, rowHeight) : undefined;
	const above = key?.height ?? 0;
	const possible = possibleSigns(input);
	const rowsIn = (words: ChartInput['signs']) => (signs: readonly Sign[]) =>
		signRows(signs, words, language, width, type, rowHeight);
	const most = (tall ?? Infinity) - (input.lowerPanel ? LEFT.two : LEFT.one);
	const rowsOf = [input.signs, input.briefSigns].map(rowsIn).find((rows) => rows(possible).height <= most);
	if (input.keyless || !rowsOf) return { key: key?.entries, signsOf: () => [], height: above };
	return {
		key: key?.entries,
		signsOf: (seen) =>
			rowsOf(possible.filter((sign) => seen.has(sign))).entries.map((entry) => ({ ...entry, y: above + entry.y })),
		height: above + rowsOf(possible).height
	};
}
