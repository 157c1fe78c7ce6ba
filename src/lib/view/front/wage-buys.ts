import { m } from '#i18n/compiled/messages.js';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { formatDay, formatNumber, textIn } from '#lib/format/index.ts';
import {
	countedUnit,
	ratioInfo,
	unitOfCurrency,
	type Composed,
	type ComposedPoint,
	type SeriesInfo
} from '#lib/record/index.ts';
import { asOf, day, isMissing, startOf, startOfNext, type Observation } from '#lib/series/index.ts';
import { observationAmount } from '#lib/wording/change.ts';
import { monthlyWage } from './wage.ts';

/** How much of one thing a month's wage bought over the years. */
export interface Bought {
	readonly id: string;
	/** With the day of the last price. */
	readonly name: string;
	/** With its unit and its year. */
	readonly first: string;
	readonly last: string;
	/** What the last figure counts; blank of a currency, whose name says it. */
	readonly unit: string;
	/** The wage and the price that the last figure was calculated from, the wage with its day. */
	readonly wage: string;
	/** The outline of its line, 100 wide and 24 high. */
	readonly line: string;
}

/** What a month's wage buys. */
export interface WageBuys {
	readonly id: string;
	/** The name of the wage. */
	readonly wage: string;
	readonly rows: readonly Bought[];
}

/** Goods that are shown beside the dollar. */
const GOODS = 3;
const [WIDTH, HEIGHT, AIR] = [100, 24, 2];
/** A wage that was announced longer ago than this, in days, may have been raised since. */
const WAGE_HOLDS = 548;
/** Later than any quote. */
const NEVER = day('9000-01-01');

/**
 * What the record's monthly wage buys: of the anchor currency, and of the goods whose prices it has most of.
 *
 * @returns undefined where the record has no such wage, or nothing that it could buy
 * @example wageBuys(context)?.rows[0]?.last // '54.3' dollars at 13,800 for a wage of 750,000
 */
export function wageBuys(context: ViewContext): WageBuys | undefined {
	const wage = monthlyWage(context);
	if (!wage) return undefined;
	const headline = inRole(context, 'headline');
	const rows = [...(headline ? [headline] : []), ...goods(context)].flatMap((price) => bought(context, wage, price));
	return rows.length === 0 ? undefined : { id: wage.info.id, wage: textIn(wage.info.name, context.words), rows };
}

/** Of each measure the price that was quoted most often, the most often quoted first. */
function goods({ record, series }: ViewContext): readonly Composed[] {
	const prices = [...record.series.values()].filter(({ quantity }) => quantity === 'price');
	const most = prices.map(({ id }) => series(id)).sort((a, b) => b.points.length - a.points.length);
	const first = most.filter(({ info }, i) => most.findIndex(({ info: { per } }) => per === info.per) === i);
	return first.slice(0, GOODS);
}

/** Whether a wage was in force in the month of the price that it is divided by, as far as is known. */
function isPaid({ parts }: ComposedPoint): boolean {
	if (!parts) return false;
	const [wage, price] = parts;
	return wage.day < startOfNext(price.day, 'month') && price.day - wage.day <= WAGE_HOLDS;
}

function bought(context: ViewContext, wage: Composed, price: Composed): Bought[] {
	if (isMissing(ratioInfo(wage.info, price.info))) return [];
	const points = context.series(`${wage.info.id}/${price.info.id}`).points.filter(isPaid);
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || first === last) return [];
	const [paid, due] = [asOf(wage.series, last.day), asOf(price.series, last.day)];
	if (isMissing(paid) || isMissing(due)) return [];
	const { locale, words } = context;
	const rounded = ({ value }: ComposedPoint) => Number(value.toFixed(value < 100 ? 1 : 0));
	const count = (point: ComposedPoint) => formatNumber(rounded(point), locale, 1);
	const dayOf = ({ observed, precision }: Observation) => formatDay(observed, precision, locale, 'short');
	const unitOf = (point: ComposedPoint) =>
		price.info.perCurrency ? '' : textIn(countedUnit(price.info, rounded(point)).name, words);
	const begun = [count(first), unitOf(first)].filter(Boolean).join(' ');
	return [
		{
			id: price.info.id,
			name: m.buys_name({ name: nameOf(context, price.info), day: dayOf(due) }, words),
			first: m.buys_first({ value: begun, year: formatDay(first.day, 'year', locale) }, words),
			last: count(last),
			unit: unitOf(last),
			wage: m.buys_at(
				{ wage: observationAmount(context, paid), paid: dayOf(paid), price: observationAmount(context, due) },
				words
			),
			line: outline(points)
		}
	];
}

/** A currency is named by its unit, all else by what it is. */
function nameOf({ record, words }: ViewContext, { per, perCurrency, name }: SeriesInfo): string {
	return textIn(perCurrency ? unitOfCurrency(record, per)?.name : name, words);
}

/** A line through the last value of each year. */
function outline(points: readonly ComposedPoint[]): string {
	const yearly = points.filter(({ day }, i) => startOf(day, 'year') !== startOf(points[i + 1]?.day ?? NEVER, 'year'));
	const values = yearly.map(({ value }) => value);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const days = yearly.map(({ day }) => day);
	const [from = 0, to = 0] = [days[0], days[days.length - 1]];
	const place = (at: number, least: number, most: number) => (most > least ? (at - least) / (most - least) : 0.5);
	return yearly
		.map(({ day, value }, i) => {
			const x = Math.round(WIDTH * place(day, from, to));
			const y = Math.round(HEIGHT - AIR - (HEIGHT - 2 * AIR) * place(value, low, high));
			return `${i === 0 ? 'M' : 'L'}${x} ${y}`;
		})
		.join('');
}
