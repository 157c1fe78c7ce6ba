/** Where the words of a shared picture stand. */
import { shortened } from '#lib/chart/layout/labels/label-placement.ts';
import { widthOf } from '#lib/chart/layout/text-width.ts';
import { fitted, wrap } from '#lib/chart/layout/wrap.ts';
import { SOCIAL, type Picture, type PictureRow } from '#lib/view/pictures/picture.ts';

/** The smallest type of a shared picture, in pixels: cards show it at two fifths of its size. */
export const LEAST = 24;

/** A text in the size at which it fits, in pixels. */
export interface SizedText {
	readonly text: string;
	readonly size: number;
}

/** A line of the column of words. */
export interface SocialLine extends SizedText {
	readonly part: keyof typeof STEPS;
	/** The line on which the letters stand, in pixels from the top. */
	readonly y: number;
}

/** From one line to the first line of a part and between the lines of a part, and the size that it has where it fits, in pixels. */
const STEPS = {
	title: { first: 42, next: 42, size: 34 },
	day: { first: 44, next: 32, size: 28 },
	amount: { first: 116, next: 0, size: 124 },
	unit: { first: 50, next: 34, size: 32 },
	other: { first: 40, next: 34, size: 32 },
	side: { first: 36, next: 30, size: 26 }
} as const;

/** Above the first line, and the lowest line of the column, in pixels from the top. */
const [TOP, BOTTOM] = [44, 552];

/** What gives way where a column has more lines than usual; in pixels. */
interface Spacing {
	/** From the line above the amount to it, and its size. */
	readonly amount: { readonly first: number; readonly next: number; readonly size: number };
	/** From the last line to what the readings compare with, from there to the first one, and between them. */
	readonly since: number;
	readonly first: number;
	readonly next: number;
}

const TIGHTEST: Spacing = { amount: { first: 66, next: 0, size: 72 }, since: 36, first: 42, next: 44 };

/** From the widest to the tightest. */
const SPACINGS: readonly Spacing[] = [
	{ amount: STEPS.amount, since: 44, first: 48, next: 50 },
	{ amount: { first: 88, next: 0, size: 94 }, since: 40, first: 44, next: 46 },
	TIGHTEST
];

/** Where the readings begin if they have the room, below a title of one line, in pixels from the top. */
const READINGS = 412;

/** The column of words of one series. */
export interface SocialColumn {
	readonly lines: readonly SocialLine[];
	/** The line of what the readings compare with, and of each reading, in pixels from the top. */
	readonly since: number;
	readonly readings: readonly number[];
}

/**
 * The words of the picture of one series from the top down. Long texts have several lines, or a shorter form; where all of
 * them need more room than there is, the amount is smaller and what follows it closer, and last the other unit is left out.
 *
 * @example columnOf(picture).lines[0] // { part: 'title', text: 'Parallel market, Damascus', size: 34, y: 86 }
 */
export function columnOf(picture: Picture): SocialColumn {
	const columns = SPACINGS.map((spacing) => columnIn(picture, spacing));
	return columns.find((column) => endOf(column) <= BOTTOM) ?? columnIn({ ...picture, other: '' }, TIGHTEST);
}

function endOf({ lines, readings }: SocialColumn): number {
	return Math.max(...lines.map(({ y }) => y), ...readings);
}

function columnIn(picture: Picture, spacing: Spacing): SocialColumn {
	const { column: room } = SOCIAL;
	const steps = { ...STEPS, amount: spacing.amount };
	const lines: SocialLine[] = [];
	let y: number = TOP;
	const put = (part: SocialLine['part'], texts: readonly SizedText[]): void =>
		texts.forEach((text, i) => {
			y += i === 0 ? steps[part].first : steps[part].next;
			lines.push({ part, ...text, y });
		});
	put(
		'title',
		picture.title.map((text) => ({ text, size: STEPS.title.size }))
	);
	put('day', inLines(firstThatFits([picture.day, picture.shortDay], room) ?? picture.day, room, STEPS.day.size));
	for (const part of ['amount', 'unit', 'other', 'side'] as const)
		put(part, inLines(picture[part], room, steps[part].size));
	const height = spacing.first + (picture.readings.length - 1) * spacing.next;
	const wanted = READINGS + (picture.title.length - 1) * STEPS.title.next;
	const since = Math.max(y + spacing.since, Math.min(wanted, BOTTOM - height));
	return { lines, since, readings: picture.readings.map((_, i) => since + spacing.first + i * spacing.next) };
}

/** The rows of a comparison. */
export interface SocialRows {
	readonly figure: { readonly size: number; readonly room: number };
	/** How far along its line a name begins. */
	readonly along: number;
	readonly rows: readonly {
		readonly row: PictureRow;
		readonly y: number;
		/** The name from its first line to its last one, which is the figure's own, and the day below them. */
		readonly names: readonly (SizedText & { readonly y: number })[];
		readonly days: readonly (SizedText & { readonly y: number })[];
	}[];
}

/** Up to so many rows are large. */
const FEW = 3;

/** The line of the last row, in pixels from the top. */
const LAST = 524;

/** Rows that are closer have no room for their days, or for two lines of them, in pixels. */
const [DATED, TWO_LINES] = [60, 96];

/** From one line of a day to the next, in pixels. */
const DAY_STEP = 28;

/**
 * The rows of the picture of a comparison.
 *
 * @param top - where they begin, in pixels from the top
 */
export function rowsBelow({ rows }: Picture, top: number): SocialRows {
	const isFew = rows.length <= FEW;
	const look = isFew
		? { figure: { size: 60, room: 240 }, along: 264, below: 36, widest: 120 }
		: { figure: { size: 36, room: 180 }, along: 200, below: 27, widest: 72 };
	const first = top + look.figure.size - 36;
	const step = Math.min(look.widest, (LAST - first) / Math.max(1, rows.length - 1));
	const room = SOCIAL.column - look.along;
	return {
		...look,
		rows: rows.map((row, i) => {
			const y = first + i * step;
			const lines = inLines(row.label, room, 28);
			const names = isFew && lines.length <= 2 ? lines : [inOneLine(row.label, room, 28)];
			const days = step < DATED ? [] : daysOf(row, step >= TWO_LINES && y + look.below + DAY_STEP <= BOTTOM);
			return {
				row,
				y,
				names: names.map((name, k) => ({ ...name, y: y - (names.length - 1 - k) * 30 })),
				days: days.map((day, k) => ({ ...day, y: y + look.below + k * DAY_STEP }))
			};
		})
	};
}

/** The day of a figure on one line, or why there is none on two lines where there is room for them. */
function daysOf({ day, shortDay }: PictureRow, hasRoom: boolean): readonly SizedText[] {
	const fits = firstThatFits([day, shortDay], SOCIAL.column);
	if (fits !== undefined) return inLines(fits, SOCIAL.column, LEAST);
	const lines = inLines(day, SOCIAL.column, LEAST);
	return hasRoom && lines.length === 2 ? lines : [inOneLine(day, SOCIAL.column, LEAST)];
}

/** The first of some forms of a text that fits on one line of the smallest type; blank ones are none. */
export function firstThatFits(forms: readonly string[], room: number): string | undefined {
	return forms.find((form) => form !== '' && widthOf(form, LEAST) <= room);
}

/**
 * A text on one line of the size wanted or of one at which it fits; where that would be too small, on several lines of about
 * the same length.
 *
 * @param room - in pixels
 * @param size - wanted, in pixels
 * @example inLines('Money changers bought at 17,500 and sold at 19,000.', 540, 26).map(({ text }) => text)
 * // ['Money changers bought at', '17,500 and sold at 19,000.']
 */
export function inLines(text: string, room: number, size: number): readonly SizedText[] {
	if (text === '') return [];
	const fits = fitted(text, room, size);
	return fits < LEAST ? balanced(text, room).map((line) => ({ text: line, size: LEAST })) : [{ text, size: fits }];
}

/** The fewest lines of the smallest type, in the narrowest room that still needs no more. */
function balanced(text: string, room: number): readonly string[] {
	const lines = wrap(text, room, LEAST);
	const narrower = room - LEAST;
	const others = wrap(text, narrower, LEAST);
	const isWider = others.some((line) => widthOf(line, LEAST) > narrower);
	return others.length > lines.length || isWider ? lines : balanced(text, narrower);
}

/** A text on one line, shortened by whole words where it would be too small. */
export function inOneLine(text: string, room: number, size: number): SizedText {
	const fits = fitted(text, room, size);
	if (fits >= LEAST) return { text, size: fits };
	const [line = text] = wrap(text, room - widthOf('…', LEAST), LEAST);
	return { text: shortened(`${line.replace(/[\s,،·:(]+$/, '')}…`, room, LEAST), size: LEAST };
}
