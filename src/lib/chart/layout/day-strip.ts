import { isoDay, toDay, type Day } from '#lib/series/day.ts';
import { lastIndexUpTo } from '#lib/series/search.ts';

/** A quote behind a value: its words, what is to be known of its making, and where it was published. */
export interface StripQuote {
	readonly text: string;
	readonly flags: string;
	readonly href: string;
}

/** What stands behind a point. */
export interface PointDetail {
	/** Its day, as exactly as it is known. */
	readonly day: string;
	/** What is shown; of a rate in each unit that there was on its day, of anything else with the value behind it. */
	readonly values: readonly string[];
	/** How it was composed from its quotes, and whether its day is unknown; blank if neither applies. */
	readonly note: string;
	/** Of the market over the official rate as of that day; blank where there is none. */
	readonly premium: string;
	/** Which rate that is of, where its place is open; else the words of the line say it. */
	readonly premiumOf?: string | undefined;
	readonly quotes: readonly StripQuote[];
}

/** The texts of a strip itself; `{}` stands for a day. */
export interface StripWords {
	/** From when a value is that is carried; of a change, over which days it is. */
	readonly carried: string;
	/** Of a value that may no longer be carried, for which `{value}` stands; its day is below it. */
	readonly last: string;
	readonly none: string;
	/** Before the premium; blank where the lines have part in none or in several, or it is what they show. */
	readonly premium: string;
	/** For each line which rate the premium is of, and over which; blank where it has part in none. */
	readonly premiumOf: readonly string[];
	/** Address of the page of a day. */
	readonly path: string;
}

/** One line of a chart on a day. */
export interface StripLine {
	/** Which of the chart's lines it is, as its colour is called. */
	readonly lineRole: string;
	readonly label: string;
	/** Why there is none, where there is none. */
	readonly values: readonly string[];
	/** How the value was made, or from when it is carried. */
	readonly note: string;
}

/** All lines of a chart on a day. */
export interface DayStrip {
	readonly lines: readonly StripLine[];
	/** Blank where the chart has none on that day. */
	readonly premium: string;
	/** Which rate the premium is of, and over which; blank where the chart's lines have part in none. */
	readonly premiumOf: string;
	readonly quotes: readonly StripQuote[];
}

/** The strip below a chart before anybody has chosen a day: what its lines are on the last one. */
export interface ServedStrip extends DayStrip {
	readonly day: string;
	readonly event: string;
	/** The page of the day. */
	readonly href: string;
	/** Why a line has no value. */
	readonly none: string;
	/** What stands before the premium; blank where the chart has none to show. */
	readonly premiumLabel: string;
	readonly sourcesLabel: string;
	readonly pinLabel: string;
}

/** What is to be known of a line. */
interface KnownLine {
	readonly lineRole: string;
	readonly label: string;
	readonly draw: 'line' | 'step' | 'change';
	readonly carryDays: number;
	/** Ascending. */
	readonly points: { readonly days: Int32Array };
}

/** What a line has on a day: its own value, or the one that is carried into it. */
interface Found {
	readonly line: StripLine;
	/** Days since its own day; infinite where there is no value of the day. */
	readonly age: number;
	readonly detail: PointDetail | undefined;
}

/**
 * The day whose strip is shown before anybody has chosen one: the last one; where lines are changes, that of the last of them.
 *
 * @param to - the last day that is shown
 */
export function restingDay(lines: readonly KnownLine[], to: Day): Day {
	const last = lines.flatMap(({ draw, points: { days } }) =>
		draw === 'change' ? (days[lastIndexUpTo(days, to)] ?? []) : []
	);
	return last.length === 0 ? to : toDay(Math.max(...last));
}

/**
 * What all lines of a chart are on a day. A value is carried as long as its series allows; a change is never, but the last one
 * is given with its own days.
 *
 * @param detailOf - of a point, by its line and its place in that line
 * @example stripOn(lines, detailOf, words, day('2024-12-07')).lines[1]?.note // 'from December 2024'
 */
export function stripOn(
	lines: readonly KnownLine[],
	detailOf: (line: number, point: number) => PointDetail | undefined,
	words: StripWords,
	day: number
): DayStrip {
	const found = lines.map((line, i) => foundOn(line, (point) => detailOf(i, point), words, day));
	const newest = found.reduce((best, { age }, i) => (age < (found[best]?.age ?? Infinity) ? i : best), 0);
	const { premium = '', premiumOf = words.premiumOf[newest] ?? '' } = found[newest]?.detail ?? {};
	const isShown = words.premium !== '' && premium !== '';
	return {
		lines: found.map(({ line }) => line),
		premium: isShown ? premium : '',
		premiumOf: isShown ? premiumOf : '',
		quotes: found.flatMap(({ detail }) => detail?.quotes ?? [])
	};
}

function foundOn(
	{ lineRole, label, draw, points, carryDays }: KnownLine,
	detailOf: (point: number) => PointDetail | undefined,
	words: StripWords,
	day: number
): Found {
	const index = lastIndexUpTo(points.days, day);
	const detail = index < 0 ? undefined : detailOf(index);
	if (!detail) return { line: { lineRole, label, values: [words.none], note: '' }, age: Infinity, detail: undefined };
	const age = day - (points.days[index] ?? NaN);
	const dated = words.carried.replace('{}', detail.day);
	if (draw === 'change') {
		const line = { lineRole, label, values: detail.values, note: dated };
		return age === 0 ? { line, age, detail } : { line, age: Infinity, detail: undefined };
	}
	if (age > carryDays) {
		const last = words.last.replace('{value}', detail.values[0] ?? '');
		return { line: { lineRole, label, values: [last], note: dated }, age: Infinity, detail: undefined };
	}
	const note = age > 0 ? dated : detail.note;
	return { line: { lineRole, label, values: detail.values, note }, age, detail };
}

/** The address of a day's page. */
export function hrefOn(path: string, day: Day): string {
	return path.replace('{}', isoDay(day));
}
