/** A bulletin that is a page: the row of a table by its label, the day from the text. A template for the operator's own. */
import * as v from 'valibot';
import { dayReader } from '../formats/dates.ts';
import { withLatinDigits } from '../formats/digits.ts';
import { InputFault } from '../formats/input-fault.ts';
import { pageRows, pageText } from '../formats/page-tables.ts';
import type { AnswerBody, Connector } from './connector.ts';
import { factsOfOwn, ownEntries } from './own-facts.ts';
import { figure, unitOn, type QuoteCells } from './quote-cells.ts';

const cellNumber = v.pipe(v.number(), v.integer(), v.minValue(0));

/** `row` is the label of the row; `cells` is the cell of each figure in it, from 0; `dateAfter` is the text before the day. */
export const bulletinPage = v.strictObject({
	kind: v.literal('page'),
	...ownEntries,
	row: v.pipe(v.string(), v.nonEmpty()),
	cells: v.strictObject({
		bid: v.optional(cellNumber),
		ask: v.optional(cellNumber),
		mid: v.optional(cellNumber)
	}),
	dateAfter: v.optional(v.string(), '')
});
export type BulletinPage = v.InferOutput<typeof bulletinPage>;

const DATE = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/;

/**
 * A connector for a bulletin that is published as a page.
 *
 * @example bulletinConnector({ kind: 'page', row: 'US dollar', cells: { bid: 1, ask: 2 }, … }).read(answer, {})
 */
export function bulletinConnector(config: BulletinPage): Connector {
	return {
		facts: factsOfOwn(config),
		start: () => [{ address: config.address, kind: 'html' }],
		read: (answer) => ({ quotes: [quoteOf(config, answer)], next: [] })
	};
}

function quoteOf(config: BulletinPage, { address, bytes }: AnswerBody): QuoteCells {
	const html = new TextDecoder().decode(bytes);
	const rows = pageRows(html).filter((row) => row.includes(config.row));
	const [cells, ...others] = rows;
	if (!cells || others.length > 0) {
		throw new InputFault({ file: address, column: config.row, rule: 'shape', found: `${rows.length} such rows` });
	}
	const number = (at: number | undefined, column: string) =>
		at === undefined
			? {}
			: { [column]: figure(cells[at] ?? '', { file: address, column: `${config.row}, cell ${at}` }) };
	const date = dateOf(config, address, pageText(html));
	return {
		date,
		precision: 'day',
		market: config.market,
		...(config.series ? { series: config.series } : {}),
		place: config.place,
		...number(config.cells.bid, 'bid'),
		...number(config.cells.ask, 'ask'),
		...number(config.cells.mid, 'mid'),
		unit: unitOn(config.units, date),
		source: config.id
	};
}

function dateOf({ dateAfter, dateOrder }: BulletinPage, file: string, text: string): string {
	const latin = withLatinDigits(text);
	const at = latin.indexOf(dateAfter);
	const found = at < 0 ? '' : (DATE.exec(latin.slice(at + dateAfter.length))?.[0] ?? '');
	const date = dayReader([found], dateOrder)(found);
	if (date !== undefined && date !== 'ambiguous') return date;
	throw new InputFault({ file, column: 'date', rule: date ? 'date-ambiguous' : 'date', found });
}
