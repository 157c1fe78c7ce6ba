import type { EmbedSpec } from '#lib/query/index.ts';

/** The names that mean something to a card; the others say how a chart is drawn. */
const CARD_NAMES = ['series', 'asof', 'unit', 'digits'];

/** The series whose rate a market of the converter has. */
const OF_MARKET: Readonly<Record<string, string>> = { official: 'syp-official', remittance: 'syp-remittance' };

/**
 * What the card of a widget's rate shows, for places that have room for one figure: a card's and a chart's own series, the
 * first of a comparison, the market of a converter in the pounds that it converts.
 *
 * @returns names and values of the card's address
 * @example cardOf({ widget: 'convert', query: '?in=syp-new&market=official' }) // [['series', 'syp-official'], ['unit', 'new']]
 */
export function cardOf({ widget, query }: Pick<EmbedSpec, 'widget' | 'query'>): readonly (readonly [string, string])[] {
	const said = new URLSearchParams(query);
	if (widget === 'convert') {
		const series = OF_MARKET[said.get('market') ?? ''];
		const pounds = [said.get('in'), said.get('of')].find((id) => id?.startsWith('syp-'));
		if (series !== undefined) said.set('series', series);
		if (pounds) said.set('unit', pounds.slice('syp-'.length));
	}
	// A quotient is no rate, and has no card.
	const rate = said
		.get('series')
		?.split(',')
		.find((id) => !id.includes('/'));
	if (rate === undefined) said.delete('series');
	else said.set('series', rate);
	return CARD_NAMES.flatMap((name): [string, string][] => {
		const value = said.get(name);
		return value === null ? [] : [[name, value]];
	});
}
