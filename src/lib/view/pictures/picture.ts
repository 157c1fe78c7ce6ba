import type { ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import type { ChartInput } from '#lib/chart/layout/chart-input.ts';
import { wrap } from '#lib/chart/layout/wrap.ts';
import type { Digits } from '#lib/format/index.ts';
import type { Language, SeriesFreshness } from '#lib/record/index.ts';

/** The size of the picture of a shared address, its margin, and the width of its column of words, in pixels. */
export const SOCIAL = { width: 1200, height: 630, edge: 48, column: 540 } as const;

/** One reading of a move. */
export interface PictureReading {
	readonly label: string;
	readonly figure: string;
}

/** One of the series that are compared: its name, and what is last shown of it. */
export interface PictureRow extends PictureReading {
	/** Undefined for what is no line of its own. */
	readonly lineRole: ChartLineSpec['lineRole'] | undefined;
	/** The day of the figure with its age; why there is none where the series is not drawn. */
	readonly day: string;
	/** The same where there is little room; blank if there is no shorter form. */
	readonly shortDay: string;
}

/** The content of the picture of a shared address. Blank texts are left out. */
export interface Picture {
	readonly language: Language;
	readonly digits: Digits;
	readonly lineRole: ChartLineSpec['lineRole'];
	/** In lines that fit. */
	readonly title: readonly string[];
	readonly amount: string;
	readonly unit: string;
	/** The amount in the other unit that is in use. */
	readonly other: string;
	/** The day of the figure; of a comparison, the day as of which it is seen. */
	readonly day: string;
	/** The same where there is little room; blank if there is no shorter form. */
	readonly shortDay: string;
	readonly freshness: SeriesFreshness;
	/** Which prices were published. */
	readonly side: string;
	/** What the readings are against: “Compared with a week earlier”. */
	readonly since: string;
	/** The same where that value is not shown, with the side of the price that it is, if it is another: “Compared with a mid price of 27 Sept 2026”. */
	readonly sidedSince: string;
	/** The value that the readings are against, with its day. */
	readonly base: string;
	readonly readings: readonly PictureReading[];
	/** Set instead of all this where several series are compared. */
	readonly rows: readonly PictureRow[];
	/** Who published the figures. */
	readonly source: string;
	/** The same with fewer names, the most first. */
	readonly shortSources: readonly string[];
	readonly site: string;
	/** Undefined as of a day before the first point. */
	readonly chart: ChartInput | undefined;
	/** The same in one sentence. */
	readonly alt: string;
}

/** The size of a picture's title, in pixels. */
const TITLE_SIZE = 34;

/** A title in lines that fit into the column of words. */
export function titleLines(title: string): readonly string[] {
	return wrap(title, SOCIAL.column, TITLE_SIZE);
}
