/** Lira Today (sp-today): the market by city, without a date and without a unit. */
import * as v from 'valibot';
import { dayOfInstant } from '../formats/dates.ts';
import { InputFault } from '../formats/input-fault.ts';
import { readJson } from '../formats/json.ts';
import type { AnswerBody, Connector } from './connector.ts';
import { figure, type QuoteCells } from './quote-cells.ts';

const FOLDER = 'https://sp-today.com/app_api';
const CITIES = ['damascus', 'aleppo', 'idlib'];
/** Others are quoted too; these have a series per city in the record, or may get one. */
const CODES: Readonly<Record<string, string>> = { USD: '', EUR: '-eur', TRY: '-try' };

const rows = v.array(v.object({ name: v.string(), ask: v.string(), bid: v.string() }));

export const liraToday: Connector = {
	facts: {
		id: 'lira-today',
		publisher: { en: 'Lira Today', ar: 'الليرة اليوم' },
		address: `${FOLDER}/cur_damascus.json`,
		licence: undefined,
		cadence: { every: 1, unit: 'day' },
		hasHistory: false
	},
	start: () => CITIES.map((city) => ({ address: `${FOLDER}/cur_${city}.json`, kind: 'json' })),
	read: (answer) => ({ quotes: quotesOf(answer), next: [] })
};

/** The day is that of the answer in Damascus. Its unit changed before without a word, so it stays open. */
function quotesOf({ address, at, bytes }: AnswerBody): readonly QuoteCells[] {
	const place = /cur_(\w+)\.json/.exec(address)?.[1] ?? '';
	const date = dayOfInstant(at) ?? '';
	const found = readJson(address, bytes, rows).flatMap(({ name, bid, ask }, i) => {
		const suffix = CODES[name];
		if (suffix === undefined) return [];
		const figures = {
			bid: figure(bid, { file: address, column: `${i}.bid` }),
			ask: figure(ask, { file: address, column: `${i}.ask` })
		};
		return [quote(date, place, suffix, figures)];
	});
	if (found.length === 0) throw new InputFault({ file: address, column: 'name', rule: 'nothing', found: 'no USD' });
	return found;
}

function quote(date: string, place: string, suffix: string, sides: { bid: string; ask: string }): QuoteCells {
	const city = place === 'damascus' ? '' : `-${place}`;
	return {
		date,
		precision: 'day',
		market: 'parallel',
		series: `syp-parallel${suffix}${city}`,
		place,
		...sides,
		unit: '',
		source: 'lira-today',
		flags: 'date-inferred'
	};
}
