/** The files of a rate for ledgers. */
import { m } from '#i18n/compiled/messages.js';
import { beancount, gnucash, journal, pricesOf, type Prices } from '#lib/api/v1/price-directives.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { textIn } from '#lib/format/index.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { refusal } from '../representations.ts';
import type { Form, Requested } from '../resource.ts';
import { saved } from './saved-file.ts';

/** What prices are made of. */
interface PriceRequest extends Requested, Pick<PageRequest, 'addressIn'> {
	readonly info: SeriesInfo;
}

const TEXT = 'text/plain; charset=utf-8';
const CSV = 'text/csv; charset=utf-8; header=present';

/** The forms by their endings; what is no rate between two currencies has none of them. */
export const priceForms = {
	journal: form('journal', TEXT, journal),
	beancount: form('beancount', TEXT, beancount),
	'gnucash.csv': form('gnucash.csv', CSV, gnucash)
};

function form(
	ending: 'journal' | 'beancount' | 'gnucash.csv',
	type: string,
	write: (prices: Prices) => string
): Form<PriceRequest> {
	return ({ context, info, addressIn }) => {
		const address = addressIn(context.language, writeChartQuery(context.query, context.defaults));
		const prices = pricesOf(context, info, address);
		if (!prices) return refusal(404, noPrices(context, info));
		return saved({ context, name: `${info.id}-${prices.unit}` }, write(prices), { ending, type });
	};
}

function noPrices({ words }: ViewContext, { name }: SeriesInfo): string {
	return m.prices_none({ name: textIn(name, words) }, words);
}
