/** Any JSON or CSV address: the operator declares where the rows are and what their fields mean. */
import * as v from 'valibot';
import { dayOfInstant, dayReader } from '../formats/dates.ts';
import { InputFault } from '../formats/input-fault.ts';
import { readJson, valueAt } from '../formats/json.ts';
import { readInputTable } from '../formats/table.ts';
import { wanted, type AnswerBody, type Connector } from './connector.ts';
import { factsOfOwn, ownEntries } from './own-facts.ts';
import { figure, unitOn, type QuoteCells } from './quote-cells.ts';

/** In JSON a column is a path in a row, and `rows` the path to the list; in CSV a column is a name of the header. */
export const ownFile = v.strictObject({
	kind: v.picklist(['json', 'csv']),
	...ownEntries,
	rows: v.optional(v.string(), ''),
	columns: v.strictObject({
		date: v.string(),
		bid: v.optional(v.string()),
		ask: v.optional(v.string()),
		mid: v.optional(v.string())
	})
});
export type OwnFile = v.InferOutput<typeof ownFile>;

/** A row's fields by their path, and where it stands. */
interface Found {
	readonly place: { readonly file: string; readonly line?: number };
	/** What faults put before the name of a column. */
	readonly prefix: string;
	readonly field: (path: string) => string | undefined;
}

/**
 * A connector for an address that needs no code.
 *
 * @example ownFileConnector({ kind: 'json', rows: 'data', columns: { date: 'day', mid: 'rate' }, … }).read(answer, {})
 */
export function ownFileConnector(config: OwnFile): Connector {
	return {
		facts: factsOfOwn(config),
		start: () => [{ address: config.address, kind: config.kind }],
		read: (answer, range) => ({ quotes: wanted(quotesOf(config, answer), range), next: [] })
	};
}

function quotesOf(config: OwnFile, answer: AnswerBody): readonly QuoteCells[] {
	const found = config.kind === 'json' ? jsonRows(config, answer) : csvRows(answer);
	if (found.length === 0)
		throw new InputFault({ file: answer.address, column: config.rows, rule: 'nothing', found: '' });
	const day = dayReader(
		found.map(({ field }) => field(config.columns.date) ?? ''),
		config.dateOrder
	);
	return found.map((row) => quote(config, row, day));
}

function jsonRows({ rows }: OwnFile, { address, bytes }: AnswerBody): readonly Found[] {
	const list = valueAt(readJson(address, bytes, v.unknown()), rows);
	if (!Array.isArray(list)) throw new InputFault({ file: address, column: rows, rule: 'shape', found: typeof list });
	return list.map((row: unknown, i) => ({
		place: { file: address },
		prefix: `${rows ? `${rows}.` : ''}${i}.`,
		field: (path) => {
			const value = valueAt(row, path);
			return typeof value === 'string' ? value : undefined;
		}
	}));
}

function csvRows({ address, bytes }: AnswerBody): readonly Found[] {
	return Array.from(readInputTable(address, [bytes]).rows, ({ line, cells }) => ({
		place: { file: address, line },
		prefix: '',
		field: (name) => cells[name]
	}));
}

function quote(
	config: OwnFile,
	{ place, prefix, field }: Found,
	day: (text: string) => string | undefined
): QuoteCells {
	const { columns, market, series, place: where, units, id } = config;
	const cell = (path: string) => {
		const text = field(path);
		if (text === undefined) {
			throw new InputFault({ ...place, column: prefix + path, rule: 'column-missing', found: 'no such field' });
		}
		return text;
	};
	const number = (path: string | undefined) =>
		path === undefined ? undefined : figure(cell(path), { ...place, column: prefix + path });
	const text = cell(columns.date);
	const date = day(text) ?? dayOfInstant(text);
	if (date === undefined || date === 'ambiguous') {
		const rule = date === undefined ? 'date' : 'date-ambiguous';
		throw new InputFault({ ...place, column: prefix + columns.date, rule, found: text });
	}
	const [bid, ask, mid] = [number(columns.bid), number(columns.ask), number(columns.mid)];
	return {
		date,
		precision: 'day',
		market,
		...(series ? { series } : {}),
		place: where,
		...(bid ? { bid } : {}),
		...(ask ? { ask } : {}),
		...(mid ? { mid } : {}),
		unit: unitOn(units, date),
		source: id
	};
}
