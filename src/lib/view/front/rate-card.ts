import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatFigure, say, textIn } from '#lib/format/index.ts';
import type { Composed, ComposedPoint } from '#lib/record/index.ts';
import { changeOver, isMissing, restateValue, type Day, type Period } from '#lib/series/index.ts';
import { moveInWords } from '#lib/wording/change.ts';
import { inRole, type Scene } from '#lib/context/context.ts';
import { perText } from '#lib/context/per.ts';
import { unitsInUse } from '#lib/context/unit.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { placesOf, quoteLine, type QuoteLine } from '#lib/wording/quote.ts';
import { sideText } from '#lib/wording/side.ts';

/** What the headline or the official rate is. */
export interface RateCard {
	readonly look: 'market' | 'official';
	readonly title: string;
	/** Blank when nothing was quoted by that day. */
	readonly amount: string;
	readonly unit: string;
	/** Blank where one unit of the currency was in use. */
	readonly otherAmount: string;
	readonly otherUnit: string;
	readonly chip: FreshnessChip;
	/** Which prices were published, as readers meet them. */
	readonly side: string;
	/** The last move, in both readings. */
	readonly move: string;
	/** How many quotes stand behind the figure, and their band. */
	readonly made: string;
	readonly quotes: readonly QuoteLine[];
}

const WITHIN: readonly Period[] = ['week', 'month', 'year'];

/**
 * The cards of the headline and of the official rate.
 *
 * @returns one of each role that the record has
 * @example rateCards(scene).map(({ amount }) => amount) // ['13,800', '12,200']
 */
export function rateCards(scene: Scene): readonly RateCard[] {
	const [market, official] = [inRole(scene, 'headline'), inRole(scene, 'official')];
	return [
		...(market ? [rateCard(scene, market, 'market')] : []),
		...(official ? [rateCard(scene, official, 'official')] : [])
	];
}

/** The latest rate of a market: the last observation, however old, with its day, age, place, quotes and spread. */
function rateCard(scene: Scene, composed: Composed, look: RateCard['look']): RateCard {
	const point = composed.points[composed.points.length - 1];
	const title = titleOf(scene, composed, look);
	const empty = {
		look,
		title,
		amount: '',
		unit: '',
		otherAmount: '',
		otherUnit: '',
		side: '',
		move: '',
		made: '',
		quotes: []
	};
	const chip = freshnessChip(scene, composed);
	if (!point) return { ...empty, chip };
	const { locale, words } = scene;
	const [unit, otherUnit] = unitsInUse(scene);
	const other = otherUnit && restateValue(point.value, composed.info.unit, otherUnit);
	return {
		look,
		title,
		amount: formatAmount(restateValue(point.value, composed.info.unit, unit), unit.decimals, locale),
		unit: textIn(unit.name, words),
		otherAmount: other === undefined ? '' : formatAmount(other, otherUnit?.decimals ?? 0, locale),
		otherUnit: textIn(otherUnit?.name, words),
		chip,
		side: sideText(scene, composed),
		move: lastMove(scene, composed, point.day),
		made: madeOf(scene, composed, point),
		quotes: point.quotes.map((quote) => quoteLine(scene, quote))
	};
}

function titleOf(scene: Scene, { info, points }: Composed, look: RateCard['look']): string {
	const { words, record, language } = scene;
	const issuer = record.currencies.get(info.currency)?.issuer?.[language];
	if (look === 'official')
		return issuer === undefined ? textIn(info.name, words) : m.rate_title_official({ issuer }, words);
	const currency = info.perCurrency?.name[language] ?? perText(info, words);
	return say(m.rate_title_market, { currency, place: placesOf(scene, points[points.length - 1]) }, words);
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
	const { locale } = scene;
	const [unit] = unitsInUse(scene);
	const amount = (value: number) => formatAmount(restateValue(value, info.unit, unit), unit.decimals, locale);
	const count = quotes.length;
	if (count === 1) return '';
	return m.rate_median(
		{ count, shown: formatFigure({ value: count, digits: '' }, locale), low: amount(low), high: amount(high) },
		scene.words
	);
}
