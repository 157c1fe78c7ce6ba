/** World Food Programme, on HDX: the dollar on the parallel market, by month and market, among food prices. */
import * as v from 'valibot';
import { parseDay } from '#lib/series/index.ts';
import { InputFault } from '../formats/input-fault.ts';
import { readJson } from '../formats/json.ts';
import type { Pieces } from '../formats/pieces.ts';
import { demandColumns, readInputTable, type InputTable, type TableRow } from '../formats/table.ts';
import { wanted, type AnswerBody, type Connector } from './connector.ts';
import { figure, type QuoteCells } from './quote-cells.ts';
import { placeOf } from './wfp-markets.ts';

const ADDRESS = 'https://data.humdata.org/api/3/action/package_show?id=wfp-food-prices-for-syrian-arab-republic';
const COMMODITY = 'Exchange rate (unofficial)';
const listing = v.object({
	success: v.literal(true),
	result: v.object({ resources: v.array(v.object({ name: v.string(), url: v.string() })) })
});

/** The columns of HDX's file, and of one from which all else but the exchange rate has been left out. */
export const HDX_COLUMNS = ['date', 'market', 'commodity', 'priceflag', 'currency', 'price'];
export const RATE_COLUMNS = ['date', 'market', 'price_syp_per_usd', 'price_flag'];

export const wfp: Connector = {
	facts: {
		id: 'wfp-food-prices',
		publisher: { en: 'World Food Programme', ar: 'برنامج الأغذية العالمي' },
		address: ADDRESS,
		licence: 'CC-BY-IGO-3.0',
		cadence: { every: 1, unit: 'month' },
		hasHistory: true
	},
	start: () => [{ address: ADDRESS, kind: 'json' }],
	read: (answer, range) =>
		answer.address === ADDRESS
			? { quotes: [], next: [{ address: fileOf(answer), kind: 'csv', maxBytes: 100_000_000 }] }
			: { quotes: wanted(ratesOfWfp(answer.address, [answer.bytes]), range), next: [] }
};

function fileOf({ address, bytes }: AnswerBody): string {
	const { resources } = readJson(address, bytes, listing).result;
	const file = resources.find(({ url }) => /\/wfp_food_prices_syr\.csv$/.test(url));
	if (file) return file.url;
	const found = resources.map(({ name }) => name).join(', ');
	throw new InputFault({ file: address, column: 'result.resources', rule: 'nothing', found });
}

/**
 * The rows of the exchange rate, one for each month and market. Forecasts and prices of zero are no observations.
 *
 * @throws InputFault where a column is missing, a cell cannot be read, or no row is an exchange rate
 * @example ratesOfWfp('wfp.csv', [bytes])[0] // { date: '2018-01-15', place: 'daraa', mid: '465.0', … }
 */
export function ratesOfWfp(file: string, pieces: Pieces): readonly QuoteCells[] {
	const rows = observationsOf(readInputTable(file, pieces));
	const quotes = Array.from(rows, ({ line, cells }) => quote(file, line, cells));
	if (quotes.length === 0) throw new InputFault({ file, rule: 'nothing', found: `no row of ${COMMODITY}` });
	return quotes;
}

/** The rows that are observations, with the price in one column whatever the file calls it. */
function* observationsOf(table: InputTable): Generator<TableRow> {
	const isReduced = table.columns.includes('price_syp_per_usd');
	demandColumns(table, isReduced ? RATE_COLUMNS : HDX_COLUMNS);
	for (const { line, cells } of table.rows) {
		if (!isReduced && (cells.commodity !== COMMODITY || cells.currency !== 'SYP')) continue;
		const [price = '', flag] = isReduced ? [cells.price_syp_per_usd, cells.price_flag] : [cells.price, cells.priceflag];
		if (flag !== 'forecast' && !/^0+(\.0*)?$/.test(price)) yield { line, cells: { ...cells, price } };
	}
}

function quote(file: string, line: number, cells: TableRow['cells']): QuoteCells {
	const { date = '', market = '', price = '' } = cells;
	if (parseDay(date) === undefined) throw new InputFault({ file, line, column: 'date', rule: 'date', found: date });
	if (market === '') throw new InputFault({ file, line, column: 'market', rule: 'shape', found: market });
	return {
		date,
		precision: 'month',
		market: 'parallel',
		place: placeOf(market),
		mid: figure(price, { file, line, column: 'price' }),
		unit: 'syp-old',
		source: 'wfp-food-prices'
	};
}
