import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatFigure } from '#lib/format/index.ts';
import type { Composed, ComposedPoint } from '#lib/record/index.ts';
import { changeOver, isMissing, restateValue, type Day, type Period } from '#lib/series/index.ts';
import { moveInWords } from '#lib/wording/change.ts';
import { inChosenUnit, type Scene } from '#lib/context/context.ts';
import { ageOf, placesOf, quoteLine, type QuoteLine } from '#lib/wording/quote.ts';

/** What a dollar costs in one market. */
export interface RateCard {
	readonly look: 'market' | 'official';
	readonly title: string;
	/** Blank when nothing was quoted by that day. */
	readonly amount: string;
	readonly unit: string;
	readonly otherAmount: string;
	readonly otherUnit: string;
	readonly age: string;
	/** The last move, in both readings. */
	readonly move: string;
	/** How many quotes stand behind the figure, and their band. */
	readonly made: string;
	readonly quotes: readonly QuoteLine[];
	readonly spread: string;
}

const WITHIN: readonly Period[] = ['week', 'month', 'year'];

/** The latest rate of a market: the last observation, however old, with its day, age, place, quotes and spread. */
export function rateCard(scene: Scene, id: string, look: RateCard['look']): RateCard {
	const composed = scene.series(id);
	const point = composed.points[composed.points.length - 1];
	const title =
		look === 'market'
			? m.rate_title_market({ place: placesOf(scene, point) }, scene.words)
			: m.rate_title_official({}, scene.words);
	const empty = {
		look,
		title,
		amount: '',
		unit: '',
		otherAmount: '',
		otherUnit: '',
		move: '',
		made: '',
		quotes: [],
		spread: ''
	};
	if (!point) return { ...empty, age: m.rate_none({}, scene.words) };
	const { unit, otherUnit, locale, language, words } = scene;
	const other = restateValue(point.value, composed.info.unit, otherUnit);
	return {
		look,
		title,
		amount: formatAmount(inChosenUnit(scene, point.value, composed.info.unit), unit.decimals, locale),
		unit: unit.name[language],
		otherAmount: formatAmount(other, otherUnit.decimals, locale),
		otherUnit: otherUnit.name[language],
		age: ageOf(scene, composed, point),
		move: lastMove(scene, composed, point.day),
		made: madeOf(scene, composed, point),
		quotes: point.quotes.map((quote) => quoteLine(scene, quote)),
		spread: point.quotes.some(({ bid, ask }) => bid && ask) ? '' : m.spread_unknown({}, words)
	};
}

function lastMove(scene: Scene, { series }: Composed, day: Day): string {
	for (const period of WITHIN) {
		const change = changeOver(series, day, period);
		if (isMissing(change)) continue;
		const since = { week: m.since_week, month: m.since_month, year: m.since_year, day: m.since_day }[period](
			{},
			scene.words
		);
		return m.move_since({ since, move: moveInWords(scene, change) }, scene.words);
	}
	return '';
}

function madeOf(scene: Scene, { info }: Composed, { quotes, low, high }: ComposedPoint): string {
	const { locale, unit } = scene;
	const amount = (value: number) => formatAmount(inChosenUnit(scene, value, info.unit), unit.decimals, locale);
	const count = quotes.length;
	if (count === 1) return '';
	return m.rate_median(
		{ count, shown: formatFigure({ value: count, digits: '' }, locale), low: amount(low), high: amount(high) },
		scene.words
	);
}
