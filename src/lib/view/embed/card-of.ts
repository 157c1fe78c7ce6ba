import { FIELDS, unitChoice, VINTAGE_NAMES, type EmbedQuery } from '#lib/query/index.ts';
import { leadingRate, marketRate, marketsOf, type RateRecord } from '#lib/record/index.ts';

/** The names that apply to a card; the others are for charts. */
const CARD_NAMES = ['series', ...VINTAGE_NAMES, 'unit', 'digits'];

/**
 * What the card of a widget's rate shows, for places that have room for one figure: a card's and a chart's own series, the
 * first of a comparison, the market of a converter in the unit of the home currency that it converts.
 *
 * @returns names and values of the card's address
 * @example cardOf(record, { widget: 'convert', query: '?to_unit=syp-new&market=official' }) // [['series', 'syp-official'], ['unit', 'new']]
 */
export function cardOf(
	record: RateRecord,
	{ widget, query }: Pick<EmbedQuery, 'widget' | 'query'>
): readonly (readonly [string, string])[] {
	const parameters = new URLSearchParams(query);
	if (widget === 'convert') {
		const market = marketsOf(record).find((one) => one === parameters.get('market'));
		const series = market && marketRate(record, market);
		const [unit] = [FIELDS.toUnit, FIELDS.fromUnit].flatMap(
			({ name }) => unitChoice(record, parameters.get(name) ?? '') ?? []
		);
		if (series && series !== leadingRate(record)) parameters.set('series', series.id);
		if (unit) parameters.set('unit', unit);
	}
	// A ratio is no rate, and has no card.
	const rate = parameters
		.get('series')
		?.split(',')
		.find((id) => !id.includes('/'));
	if (rate === undefined) parameters.delete('series');
	else parameters.set('series', rate);
	return CARD_NAMES.flatMap((name): [string, string][] => {
		const value = parameters.get(name);
		return value === null ? [] : [[name, value]];
	});
}
