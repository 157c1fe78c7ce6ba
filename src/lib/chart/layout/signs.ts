import { isRightToLeft } from '#i18n/language.ts';
import type { Language } from '#lib/record/record.ts';
import { linesOf, SIGNS, type ChartInput, type ChartSeries, type Sign } from './chart-input.ts';
import type { ModelEvent } from './events.ts';
import { shortened } from './labels/label-placement.ts';
import { keyPlace, type KeyPlace } from './legend.ts';
import type { ModelLine } from './line-layout.ts';
import { jointAfter } from './segments.ts';
import { widthOf } from './text-width.ts';

/** A sign and what it stands for, below a chart. */
export interface SignEntry extends KeyPlace {
	readonly sign: Sign;
	readonly label: string;
	/** The line of the letters, in pixels from the top of the key. */
	readonly y: number;
}

/** How wide signs are drawn: a line with a dot on it, or a dot alone; in pixels. */
export const SIGN_WIDTH: Readonly<Record<Sign, number>> = {
	published: 26,
	coarse: 8,
	gap: 26,
	carried: 26,
	disputed: 8,
	event: 2
};

/** From a sign to its words, between one entry and the next, and to the edge, in pixels. */
const [TO_WORDS, APART, EDGE] = [6, 18, 8];

/**
 * Words of signs in rows.
 *
 * @param language - of the words: the key begins where its lines do
 * @param width - of the chart, in pixels
 * @param type - size of the type, in pixels
 * @param rowHeight - in pixels
 * @returns the entries, and how high they are together
 */
export function signRows(
	signs: readonly Sign[],
	words: Readonly<Record<Sign, string>>,
	language: Language,
	width: number,
	type: number,
	rowHeight: number
): { readonly entries: readonly SignEntry[]; readonly height: number } {
	const entries: SignEntry[] = [];
	let [x, row] = [EDGE, 0];
	for (const sign of signs) {
		const wide = SIGN_WIDTH[sign];
		const indent = wide + TO_WORDS;
		const label = shortened(words[sign], width - 2 * EDGE - indent, type);
		const whole = indent + widthOf(label, type);
		if (x > EDGE && x + whole > width - EDGE) [x, row] = [EDGE, row + 1];
		const place = keyPlace(x, { wide, indent }, width, isRightToLeft(language));
		entries.push({ sign, label, ...place, y: (row + 1) * rowHeight });
		x += whole + APART;
	}
	return { entries, height: signs.length === 0 ? 0 : (row + 1) * rowHeight + EDGE };
}

/** The signs that a chart can have over any days: they have their room however it is moved. */
export function possibleSigns(input: ChartInput): readonly Sign[] {
	const possible = new Set(linesOf(input).flatMap(({ series }) => [...signsOf(series)]));
	if (input.events.length > 0) possible.add('event');
	return SIGNS.filter((sign) => possible.has(sign));
}

/** The signs that are seen: of events, the ticks of those without a name. */
export function drawnSigns(lines: readonly ModelLine[], events: readonly ModelEvent[]): ReadonlySet<Sign> {
	const seen = new Set<Sign>(events.some(({ place }) => !place) ? ['event'] : []);
	for (const { segments, dots } of lines) {
		for (const { kind } of segments) seen.add(kind === 'observed' ? 'published' : kind);
		for (const { kind, disputed } of dots) {
			seen.add(kind === 'coarse' ? 'coarse' : 'published');
			if (disputed) seen.add('disputed');
		}
	}
	return seen;
}

/** Of each line once: its points do not change while a chart is moved. */
const KNOWN = new WeakMap<ChartSeries, ReadonlySet<Sign>>();

function signsOf(line: ChartSeries): ReadonlySet<Sign> {
	const known = KNOWN.get(line);
	if (known) return known;
	const { precisions, disputed } = line.points;
	const signs = new Set<Sign>();
	precisions.forEach((_, i) => {
		signs.add(precisions[i] === 0 ? 'published' : 'coarse');
		if (line.draw !== 'change') signs.add('carried');
		if (disputed[i] === 1) signs.add('disputed');
		const joint = jointAfter(i, line);
		if (joint) signs.add(joint === 'observed' ? 'published' : 'gap');
	});
	KNOWN.set(line, signs);
	return signs;
}
