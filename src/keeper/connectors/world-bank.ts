/** World Bank: the official rate as an average of each year. */
import * as v from 'valibot';
import { InputFault } from '../formats/input-fault.ts';
import { readJson } from '../formats/json.ts';
import { wanted, type AnswerBody, type Connector } from './connector.ts';
import { figure, type QuoteCells } from './quote-cells.ts';

const ADDRESS = 'https://api.worldbank.org/v2/country/SYR/indicator/PA.NUS.FCRF?format=json&per_page=500';

const row = v.object({
	indicator: v.object({ id: v.literal('PA.NUS.FCRF') }),
	countryiso3code: v.literal('SYR'),
	date: v.pipe(v.string(), v.regex(/^\d{4}$/)),
	value: v.nullable(v.string())
});
/** An error comes as a list with one element. */
const answer = v.tuple([v.looseObject({ total: v.string() }), v.array(row)]);

export const worldBank: Connector = {
	facts: {
		id: 'world-bank-fcrf',
		publisher: { en: 'World Bank', ar: 'البنك الدولي' },
		address: ADDRESS,
		licence: 'CC-BY-4.0',
		cadence: { every: 1, unit: 'year' },
		hasHistory: true
	},
	start: () => [{ address: ADDRESS, kind: 'json' }],
	read: (body, range) => ({ quotes: wanted(ratesOfWorldBank(body), range), next: [] })
};

/**
 * The rows of an answer that have a value, each dated to the middle of its year.
 *
 * @throws InputFault where the answer is an error, of another shape, or has no value
 * @example ratesOfWorldBank(body)[0] // { date: '2012-07-01', precision: 'year', mid: '64.5833', … }
 */
export function ratesOfWorldBank({ address, bytes }: Omit<AnswerBody, 'at'>): readonly QuoteCells[] {
	const [, rows] = readJson(address, bytes, answer);
	const quotes = rows.flatMap(({ date, value }, i) =>
		value === null ? [] : [quote(date, figure(value, { file: address, column: `1.${i}.value` }))]
	);
	if (quotes.length === 0) throw new InputFault({ file: address, rule: 'nothing', found: `${rows.length} rows` });
	return quotes;
}

function quote(year: string, mid: string): QuoteCells {
	return {
		date: `${year}-07-01`,
		precision: 'year',
		market: 'official',
		series: 'syp-official',
		place: 'national',
		mid,
		unit: 'syp-old',
		source: 'world-bank-fcrf',
		use: 'context',
		why_en: 'An average of the year, not the rate of a day.',
		why_ar: 'متوسط السنة لا سعر يوم بعينه.',
		flags: ''
	};
}
