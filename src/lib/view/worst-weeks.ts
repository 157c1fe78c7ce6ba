import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { worstPeriods, type Reading } from '#lib/series/index.ts';
import { amountOf, moveCells, type Move } from './move.ts';
import type { Scene } from './scene.ts';

export interface WeekRow extends Move {
	readonly days: string;
	readonly values: string;
}

const TOLD = 5;

/** The weeks in which the pound lost most of its value on the market, worst first. */
export function worstWeeks(scene: Scene): readonly WeekRow[] {
	const { words, locale } = scene;
	const span = (from: string, to: string) => m.story_from_to({ from, to }, words);
	const dayOf = ({ observed, precision }: Reading) => formatDay(observed, precision, locale, 'short');
	return worstPeriods(scene.series('syp-parallel').series, 'week', TOLD)
		.filter(({ value }) => value < 0)
		.map((change) => ({
			...moveCells(scene, change),
			days: span(dayOf(change.from), dayOf(change.to)),
			values: span(amountOf(scene, change.from), amountOf(scene, change.to))
		}));
}
