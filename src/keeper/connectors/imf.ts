/** International Monetary Fund, through a public CSV: official rates as averages of a year or at the end of a month. */
import { InputFault } from '../formats/input-fault.ts';
import type { Pieces } from '../formats/pieces.ts';
import { demandColumns, readInputTable, type TableRow } from '../formats/table.ts';
import { parseDay, type Precision } from '#lib/series/index.ts';
import { wanted, type Connector } from './connector.ts';
import { figure, type QuoteCells } from './quote-cells.ts';

const FOLDER = 'https://codeforiati.org/imf-exchangerates';
export const IMF_COLUMNS = ['Date', 'Rate', 'Currency', 'Frequency', 'Source', 'Country code', 'Country'];

const PRECISION_OF: Readonly<Record<string, Precision>> = { A: 'year', M: 'month' };
const WHY: Readonly<Record<string, readonly [string, string]>> = {
	A: ['An average of the year, not the rate of a day.', 'متوسط السنة لا سعر يوم بعينه.'],
	M: [
		'The rate at the end of the month as the Fund has it; it can lag the bulletin by months.',
		'سعر نهاية الشهر كما يورده الصندوق، وقد يتأخر عن النشرة أشهراً.'
	]
};

export const imf: Connector = {
	facts: {
		id: 'imf-exchange-rates',
		publisher: { en: 'International Monetary Fund', ar: 'صندوق النقد الدولي' },
		address: `${FOLDER}/imf_exchangerates.csv`,
		licence: undefined,
		cadence: { every: 1, unit: 'month' },
		hasHistory: true
	},
	start: () => [
		{ address: `${FOLDER}/imf_exchangerates.csv`, kind: 'csv', maxBytes: 100_000_000 },
		{ address: `${FOLDER}/imf_exchangerates_A_ENDA_USD.csv`, kind: 'csv' }
	],
	read: (answer, range) => ({ quotes: wanted(ratesOfImf(answer.address, [answer.bytes]), range), next: [] })
};

/**
 * The pound's rows of a file of the Fund's rates.
 *
 * @throws InputFault where a column is missing, a cell cannot be read, or the pound is not there
 * @example ratesOfImf('imf.csv', [bytes])[0] // { date: '2011-01-31', precision: 'month', mid: '46.77', … }
 */
export function ratesOfImf(file: string, pieces: Pieces): readonly QuoteCells[] {
	const table = readInputTable(file, pieces);
	demandColumns(table, IMF_COLUMNS);
	const quotes: QuoteCells[] = [];
	for (const row of table.rows) if (row.cells.Currency === 'SYP') quotes.push(quote(file, row));
	if (quotes.length === 0) throw new InputFault({ file, column: 'Currency', rule: 'nothing', found: 'no SYP' });
	return quotes;
}

function quote(file: string, { line, cells }: TableRow): QuoteCells {
	const { Date: date = '', Rate: rate = '', Frequency: frequency = '' } = cells;
	const fault = (column: string, rule: 'date' | 'shape', found: string) =>
		new InputFault({ file, line, column, rule, found });
	if (parseDay(date) === undefined) throw fault('Date', 'date', date);
	const precision = PRECISION_OF[frequency];
	const why = WHY[frequency];
	if (!precision || !why) throw fault('Frequency', 'shape', frequency);
	return {
		date,
		precision,
		market: 'official',
		series: 'syp-official',
		place: 'national',
		mid: figure(rate, { file, line, column: 'Rate' }),
		unit: 'syp-old',
		source: 'imf-exchange-rates',
		use: 'context',
		why_en: why[0],
		why_ar: why[1]
	};
}
