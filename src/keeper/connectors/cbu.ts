/** Central Bank of Uzbekistan: what a foreign bank books for the pound, in soums. */
import * as v from 'valibot';
import { dayReader } from '../formats/dates.ts';
import { InputFault } from '../formats/input-fault.ts';
import { readJson } from '../formats/json.ts';
import { day, isoDay, shift } from '#lib/series/index.ts';
import { wanted, type AnswerBody, type Connector, type DateRange } from './connector.ts';
import { figure, type QuoteCells } from './quote-cells.ts';

const ADDRESS = 'https://cbu.uz/uz/arkhiv-kursov-valyut/json/';
const rows = v.array(v.object({ Ccy: v.string(), Nominal: v.string(), Rate: v.string(), Date: v.string() }));

export const cbu: Connector = {
	facts: {
		id: 'cbu-uzbekistan',
		publisher: { en: 'Central Bank of Uzbekistan', ar: 'مصرف أوزبكستان المركزي' },
		address: ADDRESS,
		licence: undefined,
		cadence: { every: 1, unit: 'working-day' },
		hasHistory: true
	},
	start: (range) => addresses(range).map((address) => ({ address, kind: 'json' })),
	read: (answer, range) => ({ quotes: wanted(ratesOf(answer), range), next: [] })
};

/** Past days are requested one by one, if both ends are known. */
function addresses({ from, to }: DateRange): readonly string[] {
	if (from === undefined || to === undefined) return [ADDRESS];
	const [first, last] = [day(from), day(to)];
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${ADDRESS}SYP/${isoDay(shift(first, i))}/`);
}

function ratesOf({ address, bytes }: AnswerBody): readonly QuoteCells[] {
	const pounds = readJson(address, bytes, rows).filter(({ Ccy }) => Ccy === 'SYP');
	if (pounds.length === 0) throw new InputFault({ file: address, column: 'Ccy', rule: 'nothing', found: 'no SYP' });
	const readDay = dayReader([]);
	return pounds.map(({ Nominal, Rate, Date: text }, i) => {
		const fault = (column: string, rule: 'unit' | 'date', found: string) =>
			new InputFault({ file: address, column: `${i}.${column}`, rule, found });
		const date = readDay(text);
		if (date === undefined) throw fault('Date', 'date', text);
		if (Nominal !== '1') throw fault('Nominal', 'unit', Nominal);
		return quote(date, figure(Rate, { file: address, column: `${i}.Rate` }));
	});
}

function quote(date: string, mid: string): QuoteCells {
	return {
		date,
		precision: 'day',
		market: 'reference',
		series: 'uzs-per-syp-reference',
		place: 'national',
		mid,
		unit: 'uzs',
		source: 'cbu-uzbekistan',
		use: 'context',
		why_en: 'What a foreign central bank books for a Syrian pound, not a price in Syria.',
		why_ar: 'ما يقيده مصرف مركزي أجنبي لليرة السورية، لا سعر في سورية.'
	};
}
