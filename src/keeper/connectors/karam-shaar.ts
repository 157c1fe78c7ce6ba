/** Karam Shaar: averages of trackers of the market; derived, so context and never a point. */
import * as v from 'valibot';
import { dayOfInstant } from '../formats/dates.ts';
import { InputFault } from '../formats/input-fault.ts';
import { readJson } from '../formats/json.ts';
import { wanted, type AnswerBody, type Connector } from './connector.ts';
import { figure, type QuoteCells } from './quote-cells.ts';

const ADDRESS = 'https://sy-exchange-rates.karamshaar.me/api/rates';
const rows = v.array(v.object({ timestamp: v.string(), bid: v.string(), ask: v.string() }));

export const karamShaar: Connector = {
	facts: {
		id: 'karam-shaar-rates',
		publisher: { en: 'Karam Shaar Advisory', ar: 'كرم شعار للاستشارات' },
		address: ADDRESS,
		licence: undefined,
		cadence: { every: 1, unit: 'day' },
		hasHistory: true
	},
	start: () => [{ address: ADDRESS, kind: 'json' }],
	read: (answer, range) => ({ quotes: wanted(quotesOf(answer), range), next: [] })
};

function quotesOf({ address, bytes }: AnswerBody): readonly QuoteCells[] {
	const list = readJson(address, bytes, rows);
	if (list.length === 0) throw new InputFault({ file: address, rule: 'nothing', found: '[]' });
	return list.map(({ timestamp, bid, ask }, i) => {
		const date = /^\d{4}-\d\d-\d\d$/.test(timestamp) ? timestamp : dayOfInstant(timestamp);
		if (date === undefined) {
			throw new InputFault({ file: address, column: `${i}.timestamp`, rule: 'date', found: timestamp });
		}
		return {
			date,
			precision: 'day',
			market: 'parallel',
			series: 'syp-parallel',
			place: 'damascus',
			bid: figure(bid, { file: address, column: `${i}.bid` }),
			ask: figure(ask, { file: address, column: `${i}.ask` }),
			unit: '',
			source: 'karam-shaar-rates',
			use: 'context',
			why_en: 'An average of several trackers of the market, not a quote of its own.',
			why_ar: 'متوسط عدة مواقع للأسعار، لا سعر قائم بذاته.',
			flags: 'derived'
		};
	});
}
