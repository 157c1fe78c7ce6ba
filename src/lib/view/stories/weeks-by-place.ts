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
import { baseInWords, moveCells } from '../move.ts';
import type { Scene } from '../scene.ts';
import { storySubjects } from './story-chart.ts';

/** One place in the weeks of a story: its first and last quote, how far it went, and both readings of the move. */
export interface PlaceWeeks {
	readonly id: string;
	readonly place: string;
	readonly first: string;
	readonly low: string;
	readonly high: string;
	readonly last: string;
	readonly price: string;
	readonly value: string;
}

/** The weeks of a story by place; a place without two quotes in them is left out. */
export function weeksByPlace(scene: Scene, story: Story): readonly PlaceWeeks[] {
	return storySubjects(scene, story).flatMap(({ id, label }): PlaceWeeks[] => {
		const series = slice(scene.series(id).series, story.fromDate, story.toDate);
		const figures = summary(series);
		if (isMissing(figures) || figures.count < 2) return [];
		const [first, last] = [0, length(series) - 1].map((index) => readingAt(series, index, scene.day));
		if (!first || !last) return [];
		const { price, value } = moveCells(scene, changeBetween(first, last));
		const dated = (one: Dated) => datedText(scene, series, one);
		return [
			{
				id,
				place: label,
				first: baseInWords(scene, first),
				low: dated(figures.low),
				high: dated(figures.high),
				last: baseInWords(scene, last),
				price,
				value
			}
		];
	});
}

/** A value with its day, as exactly as both are known. */
function datedText(scene: Scene, series: Series, { day }: Dated): string {
	return baseInWords(scene, readingAt(series, lastIndexUpTo(series.days, day), scene.day));
}
