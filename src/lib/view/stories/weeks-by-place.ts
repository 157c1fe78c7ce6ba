import { m } from '#i18n/compiled/messages.js';
import {
	changeBetween,
	isMissing,
	lastIndexUpTo,
	length,
	readingAt,
	slice,
	summary,
	type Dated,
	type Series
} from '#lib/series/index.ts';
import type { Story } from '#lib/record/index.ts';
import { baseInWords, moveCells, spanInWords, type Move } from '../move.ts';
import type { Scene } from '../scene.ts';
import { storySubjects } from './story-chart.ts';

/** One place in the weeks of a story: its first and last quote, how far it went, and both readings of the move. */
export interface PlaceWeeks extends Move {
	/** The place. */
	readonly name: string;
	/** The series' page, without the language. */
	readonly path: string;
	/** The first and the last quote; then the lowest and the highest. */
	readonly notes: readonly string[];
}

/** The weeks of a story by place; a place without two quotes in them is left out. */
export function weeksByPlace(scene: Scene, story: Story): readonly PlaceWeeks[] {
	return storySubjects(scene, story).flatMap(({ id, label }): PlaceWeeks[] => {
		const series = slice(scene.series(id).series, story.fromDate, story.toDate);
		const figures = summary(series);
		if (isMissing(figures) || figures.count < 2) return [];
		const [first, last] = [0, length(series) - 1].map((index) => readingAt(series, index, scene.day));
		if (!first || !last) return [];
		const change = changeBetween(first, last);
		if (isMissing(change)) return [];
		const [low, high] = [figures.low, figures.high].map((one) => datedText(scene, series, one));
		const reach = m.stories_low_high({ low: low ?? '', high: high ?? '' }, scene.words);
		return [
			{ ...moveCells(scene, change), name: label, path: `/series/${id}`, notes: [spanInWords(scene, change), reach] }
		];
	});
}

/** A value with its day, as exactly as both are known. */
function datedText(scene: Scene, series: Series, { day }: Dated): string {
	return baseInWords(scene, readingAt(series, lastIndexUpTo(series.days, day), scene.day));
}
