import { m } from '#i18n/compiled/messages.js';
import { formatAmount, say, textIn } from '#lib/format/index.ts';
import type { Composed, NamedUnit } from '#lib/record/index.ts';
import { restateValue } from '#lib/series/index.ts';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { perText } from '#lib/context/per.ts';
import { unitAfter, unitsInUse } from '#lib/context/unit.ts';
import { freshnessChip, type FreshnessChip } from '#lib/wording/freshness.ts';
import { placesOf } from '#lib/wording/quote.ts';

/** The last value of the headline or of the official rate, with its name and its age. */
export interface RateFigure {
	readonly lineRole: 'market' | 'official';
	readonly title: string;
	/** Blank when nothing was quoted by that day. */
	readonly amount: string;
	readonly unit: string;
	/** Blank where one unit of the currency was in use. */
	readonly otherAmount: string;
	readonly otherUnit: string;
	readonly chip: FreshnessChip;
}

/** A rate that pages lead with. */
export interface LeadingRate {
	readonly composed: Composed;
	readonly lineRole: RateFigure['lineRole'];
}

/**
 * The headline and the official rate.
 *
 * @returns one of each role that the record has
 * @example leadingRates(context).map(({ lineRole }) => lineRole) // ['market', 'official']
 */
export function leadingRates(context: ViewContext): readonly LeadingRate[] {
	const [market, official] = [inRole(context, 'headline'), inRole(context, 'official')];
	return [
		...(market ? [{ composed: market, lineRole: 'market' } as const] : []),
		...(official ? [{ composed: official, lineRole: 'official' } as const] : [])
	];
}

/**
 * The last observation of a rate, however old, in the unit that comes first and in the other one.
 *
 * @example leadingRates(context).map((rate) => rateFigure(context, rate).amount) // ['13,800', '12,200']
 */
export function rateFigure(context: ViewContext, { composed, lineRole }: LeadingRate): RateFigure {
	const { info, points } = composed;
	const point = points[points.length - 1];
	const named = { lineRole, title: titleOf(context, composed, lineRole), chip: freshnessChip(context, composed) };
	if (!point) return { ...named, amount: '', unit: '', otherAmount: '', otherUnit: '' };
	const { locale, words } = context;
	const [unit, otherUnit] = unitsInUse(context);
	const figure = (to: NamedUnit) => formatAmount(restateValue(point.value, info.unit, to), to.decimals, locale);
	const [amount, otherAmount] = [figure(unit), otherUnit ? figure(otherUnit) : ''];
	return {
		...named,
		amount,
		unit: unitAfter(amount, unit, words),
		otherAmount,
		otherUnit: otherUnit ? unitAfter(otherAmount, otherUnit, words) : ''
	};
}

function titleOf(context: ViewContext, { info, points }: Composed, lineRole: RateFigure['lineRole']): string {
	const { words, record, language } = context;
	const issuer = record.currencies.get(info.currency)?.issuer?.[language];
	if (lineRole === 'official')
		return issuer === undefined ? textIn(info.name, words) : m.rate_title_official({ issuer }, words);
	const currency = info.perCurrency?.name[language] ?? perText(info, words);
	const last = points[points.length - 1];
	const place = last ? placesOf(context, last) : (record.places.get(info.places[0] ?? '')?.name[language] ?? '');
	return say(m.rate_title_market, { currency, place }, words);
}
