import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { worstPeriods, type Reading } from '#lib/series/index.ts';
import { moveCells, valuesInWords, type MoveRow } from '#lib/wording/change.ts';
import { inRole, type Scene } from '#lib/context/context.ts';

const TOLD = 5;

/** The weeks in which the pound lost most of its value on the market, worst first. */
export function worstWeeks(scene: Scene): readonly MoveRow[] {
	const { words, locale } = scene;
	const dayOf = ({ observed, precision }: Reading) => formatDay(observed, precision, locale, 'short');
	const market = inRole(scene, 'headline');
	if (!market) return [];
	return worstPeriods(market.series, 'week', TOLD)
		.filter(({ value }) => value < 0)
		.map((change) => ({
			...moveCells(scene, change),
			name: m.from_to({ from: dayOf(change.from), to: dayOf(change.to) }, words),
			note: valuesInWords(scene, change)
		}));
}
