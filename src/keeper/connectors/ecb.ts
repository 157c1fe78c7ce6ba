/** European Central Bank: reference rates per euro, on working days. */
import { Parser } from 'htmlparser2';
import { parseDay } from '#lib/series/index.ts';
import { InputFault } from '../formats/input-fault.ts';
import { wanted, type AnswerBody, type Connector } from './connector.ts';
import { figure, type QuoteCells } from './quote-cells.ts';

const FOLDER = 'https://www.ecb.europa.eu/stats/eurofxref';

export const ecb: Connector = {
	facts: {
		id: 'ecb-reference',
		publisher: { en: 'European Central Bank', ar: 'البنك المركزي الأوروبي' },
		address: `${FOLDER}/eurofxref-daily.xml`,
		licence: undefined,
		cadence: { every: 1, unit: 'working-day' },
		hasHistory: true
	},
	start: ({ from, to }) => [
		{ address: `${FOLDER}/${from || to ? 'eurofxref-hist.xml' : 'eurofxref-daily.xml'}`, kind: 'xml' }
	],
	read: (answer, range) => ({ quotes: wanted(ratesOf(answer), range), next: [] })
};

/** `<Cube time="…"><Cube currency="USD" rate="…"/>…</Cube>`, a day or many. */
function ratesOf({ address, bytes }: AnswerBody): readonly QuoteCells[] {
	const quotes: QuoteCells[] = [];
	let date = '';
	const onopentag = (name: string, { time, currency, rate }: Readonly<Record<string, string>>) => {
		if (name !== 'Cube') return;
		date = time ?? date;
		if (!currency || rate === undefined) return;
		const place = { file: address, column: `${date} ${currency}` };
		if (parseDay(date) === undefined) throw new InputFault({ ...place, rule: 'date', found: date });
		quotes.push(quote(date, currency.toLowerCase(), figure(rate, place)));
	};
	const parser = new Parser({ onopentag }, { xmlMode: true });
	parser.end(new TextDecoder().decode(bytes));
	if (quotes.length === 0) throw new InputFault({ file: address, column: 'Cube', rule: 'xml', found: 'no rate' });
	return quotes;
}

function quote(date: string, unit: string, mid: string): QuoteCells {
	return {
		date,
		precision: 'day',
		market: 'reference',
		series: `${unit}-per-eur-reference`,
		place: 'national',
		mid,
		unit,
		source: 'ecb-reference'
	};
}
