import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { unitsInUse } from '#lib/context/unit.ts';
import { unitChoice } from '#lib/query/index.ts';
import { lastMove } from './last-move.ts';
import { rateCard, type RateCard } from './rate-card.ts';
import { leadingRates } from './rate-figure.ts';

/** A card as a page shows it: that of the official rate stands after the market's and can be short. */
export interface PageCard extends RateCard {
	/** Its name in a word; blank where there is always room for the title. */
	readonly label: string;
	/** The last move, in both readings, with the rate and the day that it counts from. */
	readonly move: string;
}

/**
 * The cards of the headline and of the official rate, the units of the official one in a word where there are two.
 *
 * @example pageCards(context)[1] // { label: 'Official', amount: '12,200', unit: 'old', otherAmount: '122.00', otherUnit: 'new', … }
 */
export function pageCards(context: ViewContext): readonly PageCard[] {
	return leadingRates(context).map((rate) => {
		const card = { ...rateCard(context, rate), move: lastMove(context, rate.composed) };
		return card.lineRole === 'market' ? { ...card, label: '' } : { ...card, ...shortNames(context, card) };
	});
}

function shortNames(context: ViewContext, card: RateCard): Pick<PageCard, 'label' | 'unit' | 'otherUnit'> {
	const { record, words } = context;
	const label = m.chart_label_official({}, words);
	if (card.otherAmount === '') return { label, unit: card.unit, otherUnit: '' };
	const [unit = '', otherUnit = ''] = unitsInUse(context).flatMap((one) =>
		one ? (unitChoice(record, one.id) === 'new' ? m.unit_new_short : m.unit_old_short)({}, words) : []
	);
	return { label, unit, otherUnit };
}
