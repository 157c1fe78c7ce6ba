import { m } from '#i18n/compiled/messages.js';
import { inEach } from '#i18n/language.ts';
import {
	isMissing,
	missing,
	precisionAt,
	ratio,
	restateValue,
	toDay,
	valueAt,
	type Missing
} from '#lib/series/index.ts';
import type { Composed } from './compose.ts';
import type { ComposedPoint } from './points.ts';
import type { Language, NamedUnit, SeriesInfo, LocalizedText } from '#lib/record/record.ts';
import type { Measure, Quantity } from '#lib/record/vocabulary.ts';

type Counted = Exclude<Measure, ''> | 'times';

/** What is left of “pounds per …” when the pounds have cancelled, as it is written after a number; currencies bring words of their own. */
const COUNTED = {
	times: m.counted_times,
	kg: m.counted_kg,
	litre: m.counted_litre,
	bundle: m.counted_bundle,
	tray: m.counted_tray,
	cylinder: m.counted_cylinder,
	kwh: m.counted_kwh,
	gram: m.counted_gram,
	coin: m.counted_coin,
	ounce: m.counted_ounce,
	day: m.counted_day,
	month: m.counted_month,
	year: m.counted_year,
	'family-month': m.counted_family_month,
	payment: m.counted_payment
} satisfies {
	readonly [name in Counted]: (inputs: { count: number }, options: { readonly locale: Language }) => string;
};

/** The number whose form a unit has on its own: 100 litres, 100 لتر. */
const NAMING = 100;

const DIVISIBLE: readonly Quantity[] = ['rate', 'price', 'wage'];

/**
 * The two series of a ratio's id; undefined for the id of a series.
 *
 * @example indicesOf('min-wage-public/syp-parallel') // ['min-wage-public', 'syp-parallel']
 */
export function ratioParts(id: string): readonly [string, string] | undefined {
	const [top, bottom, ...others] = id.split('/');
	return top === undefined || bottom === undefined || others.length > 0 ? undefined : [top, bottom];
}

/**
 * The unit in which a series is counted by what it pays for: US dollars, kilograms.
 *
 * @param number - after which the unit is written, as it is printed; a fraction takes the form of the next whole number
 * @example countedUnit(parallel).name.en // 'US dollars'
 * @example countedUnit(diesel, 90.8).name.ar // 'لتراً'
 */
export function countedUnit({ per, perCurrency }: Pick<SeriesInfo, 'per' | 'perCurrency'>, number = NAMING): NamedUnit {
	if (perCurrency) return { ...countOf(per, perCurrency.counted), forms: perCurrency.countedForms };
	if (!isCounted(per)) throw new RangeError(`"${per}" is neither a currency nor a measure`);
	return countOf(per, namesOf(per, number));
}

/** How many times one value is another. */
function times(): NamedUnit {
	return { ...countOf('times', namesOf('times', NAMING)), currency: '' };
}

function countOf(counted: string, name: LocalizedText): NamedUnit {
	return {
		id: counted.toLowerCase(),
		currency: counted,
		perBase: 1,
		decimals: 2,
		name,
		validFrom: undefined,
		validTo: undefined
	};
}

function namesOf(counted: Counted, number: number): LocalizedText {
	return inEach((locale) => COUNTED[counted]({ count: Math.ceil(number) }, { locale }));
}

function isCounted(per: string): per is Counted {
	return per in COUNTED;
}

/**
 * What the ratio of two series is. Both must be in units of one currency, which cancels: pounds a month over pounds
 * per dollar are dollars a month, pounds per dollar over pounds per dollar are so many times.
 *
 * @returns 'not-divisible' where one is no rate, price or wage, 'units-differ' where no currency cancels
 * @example ratioInfo(minimumWage, parallel).unit.id // 'usd'
 */
export function ratioInfo(a: SeriesInfo, b: SeriesInfo): SeriesInfo | Missing {
	if (!isDivisible(a) || !isDivisible(b)) return missing('not-divisible');
	if (a.unit.currency !== b.unit.currency) return missing('units-differ');
	const isCount = a.per !== b.per && b.per !== '';
	const unit = isCount ? countedUnit(b) : times();
	return {
		id: `${a.id}/${b.id}`,
		currency: unit.currency,
		market: a.market,
		places: [...new Set([...a.places, ...b.places])],
		quantity: 'ratio',
		unit,
		per: isCount ? a.per : '',
		perCurrency: isCount ? a.perCurrency : undefined,
		role: undefined,
		ended: undefined,
		draw: a.draw === 'step' && b.draw === 'step' ? 'step' : 'line',
		carryDays: Math.min(a.carryDays, b.carryDays),
		maxStep: a.maxStep * b.maxStep,
		name: inEach((language) => `${a.name[language]} ÷ ${b.name[language]}`),
		note: undefined
	};
}

function isDivisible({ quantity }: SeriesInfo): boolean {
	return DIVISIBLE.some((one) => one === quantity);
}

/**
 * One composed series divided by another, with the quotes of both behind each point. A stepped series holds from step to
 * step, so that its ratio has values on the other's days, too.
 *
 * @returns as `ratioInfo`, and 'not-positive' where a value is not above zero
 * @example divide(context.series('min-wage-public'), context.series('syp-parallel')) // a wage in dollars
 */
export function composeRatio(a: Composed, b: Composed): Composed | Missing {
	const info = ratioInfo(a.info, b.info);
	if (isMissing(info)) return info;
	const held = a.info.draw === 'step';
	const divided = ratio(a.series, b.series, { id: info.id, unit: info.unit, held });
	if (isMissing(divided)) return divided;
	const inUnitOfA = (value: number) => restateValue(value, b.info.unit, a.info.unit);
	const points = Array.from(divided.series.days, (day, i): ComposedPoint[] => {
		const [top, bottom] = [a.points[divided.numerators[i] ?? NaN], b.points[divided.denominators[i] ?? NaN]];
		if (!top || !bottom) return [];
		return [
			{
				day: toDay(day),
				precision: precisionAt(divided.series, i),
				value: valueAt(divided.series, i),
				low: top.low / inUnitOfA(bottom.high),
				high: top.high / inUnitOfA(bottom.low),
				quotes: [...top.quotes, ...bottom.quotes],
				oneSided: top.oneSided || bottom.oneSided,
				parts: [top, bottom]
			}
		];
	}).flat();
	return { info, series: divided.series, points, context: [] };
}
