/** lirat.org: the market by city, with history and without a unit. */
import * as v from 'valibot';
import { dayOfInstant } from '../formats/dates.ts';
import { InputFault } from '../formats/input-fault.ts';
import { readJson } from '../formats/json.ts';
import { wanted, type AnswerBody, type Connector } from './connector.ts';
import { figure, type QuoteCells } from './quote-cells.ts';

/** 9 is the dollar. */
const FOLDER = 'https://lirat.org/wp-json/currency-route/currency/9';
const CITIES = ['damascus', 'aleppo', 'idlib'];
const rows = v.array(v.tuple([v.string(), v.string()]));

export const liratOrg: Connector = {
	facts: {
		id: 'lirat-org',
		publisher: { en: 'lirat.org', ar: 'موقع lirat.org' },
		address: `${FOLDER}/damascus.json`,
		licence: undefined,
		cadence: { every: 1, unit: 'day' },
		hasHistory: true
	},
	start: () => CITIES.map((city) => ({ address: `${FOLDER}/${city}.json`, kind: 'json' })),
	read: (answer, range) => ({ quotes: wanted(quotesOf(answer), range), next: [] })
};

function quotesOf({ address, bytes }: AnswerBody): readonly QuoteCells[] {
	const place = /(\w+)\.json$/.exec(address)?.[1] ?? '';
	const list = readJson(address, bytes, rows);
	if (list.length === 0) throw new InputFault({ file: address, rule: 'nothing', found: '[]' });
	return list.map(([time, rate], i) => {
		const date = dayOfInstant(time);
		if (date === undefined) throw new InputFault({ file: address, column: `${i}.0`, rule: 'date', found: time });
		return {
			date,
			precision: 'day',
			market: 'parallel',
			series: place === 'damascus' ? 'syp-parallel' : `syp-parallel-${place}`,
			place,
			mid: figure(rate, { file: address, column: `${i}.1` }),
			unit: '',
			source: 'lirat-org'
		};
	});
}
