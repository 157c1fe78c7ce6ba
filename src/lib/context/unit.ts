import { m } from '#i18n/compiled/messages.js';
import { formAfter, textIn, type Words } from '#lib/format/index.ts';
import { anchorCurrency, homeUnits, type NamedUnit, type SeriesInfo } from '#lib/record/index.ts';
import { perUnitText } from './per.ts';
import type { ViewContext } from './context.ts';

/**
 * The unit in which a series is shown: the one that the reader has chosen for pounds, else the series' own.
 *
 * @example unitOf(context, lebanese).id // 'lbp'
 */
export function unitOf({ unit }: Pick<ViewContext, 'unit'>, info: SeriesInfo): NamedUnit {
	return info.unit.currency === unit.currency ? unit : info.unit;
}

/**
 * What the values of a series count, in words.
 *
 * @param figure - after which they stand; blank for a label
 * @example unitText(context, parallel) // 'old pounds per US dollar'
 */
export function unitText(context: ViewContext, info: SeriesInfo, language = context.language, figure = ''): string {
	const words = { ...context.words, locale: language };
	const unit = unitAfter(figure, unitOf(context, info), words);
	const isOfDollar = info.quantity === 'rate' && info.per === anchorCurrency(context.record);
	return isOfDollar ? m.axis_unit_dollar({ unit }, words) : perUnitText(unit, info, words);
}

/**
 * The name of a unit as it is written after a figure: what is counted takes the form of its number.
 *
 * @example unitAfter('104', sypOld, { locale: 'ar' }) // 'ليرات قديمة'
 * @example unitAfter('7.25', usd, { locale: 'ar' }) // 'دولار أمريكي'
 */
export function unitAfter(figure: string, { name, forms }: Pick<NamedUnit, 'name' | 'forms'>, words: Words): string {
	const form = forms?.[words.locale][formAfter(figure, words.locale)];
	return textIn(form === undefined ? name : { ...name, [words.locale]: form }, words);
}

/** The unit whose figures are written with a sign. */
const PERCENT = 'percent';

/**
 * A figure with its unit: a percentage with its sign, anything else with the unit's name.
 *
 * @example figureWithUnit('15.9', percent, { locale: 'en' }) // '15.9%'
 * @example figureWithUnit('18,000', sypOld, { locale: 'en' }) // '18,000 old pounds'
 */
export function figureWithUnit(figure: string, unit: Pick<NamedUnit, 'id' | 'name' | 'forms'>, words: Words): string {
	return unit.id === PERCENT ? m.percent({ figure }, words) : `${figure} ${unitAfter(figure, unit, words)}`;
}

/**
 * The units of the home currency that were in use on the context's day, the chosen one first: before 2026 there were old
 * pounds alone, whatever was chosen.
 *
 * @returns both as chosen where the record knows of none in use
 * @example unitsInUse(asOf2010).map(({ id }) => id) // ['syp-old']
 */
export function unitsInUse({
	unit,
	otherUnit,
	day
}: Pick<ViewContext, 'unit' | 'otherUnit' | 'day'>): readonly [NamedUnit, ...NamedUnit[]] {
	const [first = unit, ...others] = [unit, otherUnit].flatMap((one) => (one && isInUse(one, day) ? one : []));
	return [first, ...others];
}

/**
 * The context of a page as of a day on which the chosen unit was not in use yet: its figures are in the one that was. The
 * choice stays in its addresses.
 *
 * @returns the same context where the chosen unit was in use, or no other was
 * @example inUnitInUse(asOf2024InNewPounds).unit.id // 'syp-old'
 */
export function inUnitInUse(context: ViewContext): ViewContext {
	const { unit, otherUnit, day } = context;
	const isReplaced = otherUnit && !isInUse(unit, day) && isInUse(otherUnit, day);
	return isReplaced ? { ...context, unit: otherUnit, otherUnit: unit } : context;
}

/**
 * Whether the figures of a context are in another unit of the home currency than the chosen one.
 *
 * @example isUnitReplaced(inUnitInUse(asOf2024InNewPounds)) // true
 */
export function isUnitReplaced({ unit, query, record }: Pick<ViewContext, 'unit' | 'query' | 'record'>): boolean {
	const [older, newer] = homeUnits(record);
	return newer !== undefined && unit.id !== (query.unit === 'new' ? newer : older)?.id;
}

/**
 * Whether a unit was quoted in on a day: before 2026 there were old pounds alone.
 *
 * @example isInUse(sypNew, day('2024-12-06')) // false
 */
export function isInUse({ validFrom, validTo }: NamedUnit, day: ViewContext['day']): boolean {
	return (validFrom ?? day) <= day && day <= (validTo ?? day);
}
