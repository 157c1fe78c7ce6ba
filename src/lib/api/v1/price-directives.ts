/** A rate as price directives: what hledger, Ledger, Beancount and GnuCash read as the prices of a currency. */
import { m } from '#i18n/compiled/messages.js';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { unitOf, unitText } from '#lib/context/unit.ts';
import { textIn } from '#lib/format/index.ts';
import { csv } from '#lib/record/files/text/csv.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { plainNumber } from '../writing/number.ts';
import { LICENCE } from './series-file.ts';
import { tablesOf } from './table-of.ts';

/** A currency's price on a day. */
interface Price {
	readonly day: string;
	/** In the unit of the address, as digits. */
	readonly value: string;
}

/** The prices of a file, and its description of itself. */
export interface Prices {
	/** Lines of text: what is priced in which unit comes first. */
	readonly comments: readonly string[];
	/** The code of the currency whose price it is, and of the one in which it is paid. */
	readonly priced: string;
	readonly currency: string;
	readonly prices: readonly Price[];
	/** The unit's id, for the file's name: old and new pounds have one code. */
	readonly unit: string;
}

/**
 * The prices of a rate within the window of an address. What is dated to a month or a year is no price of a day, and is left
 * out.
 *
 * @param address - of the page of the series, whole
 * @returns undefined for what is no rate between two currencies
 * @example pricesOf(context, parallel, address)?.prices.at(-1) // { day: '2024-12-06', value: '18000' }
 */
export function pricesOf(context: ViewContext, info: SeriesInfo, address: string): Prices | undefined {
	if (info.quantity !== 'rate' || !info.perCurrency) return undefined;
	const { words, record } = context;
	const [table] = tablesOf(context, comparisonOf(context, [lineSpecOf(context, info)]));
	const rows = table?.rows ?? [];
	return {
		comments: [
			`${textIn(info.name, words)}: ${unitText(context, info)}`,
			address,
			`${LICENCE.name}, ${LICENCE.address}`,
			`${m.sheet_version({}, words)}: ${record.version}`,
			m.prices_left_out({}, words)
		],
		priced: info.per,
		currency: info.currency,
		prices: rows.flatMap(({ day, precision, value }) =>
			value === undefined || precision !== 'day' ? [] : [{ day: isoDay(day), value: plainNumber(value) }]
		),
		unit: unitOf(context, info).id
	};
}

const written = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/**
 * Prices as hledger and Ledger read them.
 *
 * @example journal({ … }) // '; Parallel market, Damascus: old pounds per US dollar\n…P 2024-12-06 USD 18000 SYP\n'
 */
export function journal({ comments, priced, currency, prices }: Prices): string {
	return written([
		...comments.map((text) => `; ${text}`),
		...prices.map(({ day, value }) => `P ${day} ${priced} ${value} ${currency}`)
	]);
}

/**
 * Prices as Beancount reads them.
 *
 * @example beancount({ … }) // '; …\n2024-12-06 price USD 18000 SYP\n'
 */
export function beancount({ comments, priced, currency, prices }: Prices): string {
	return written([
		...comments.map((text) => `; ${text}`),
		...prices.map(({ day, value }) => `${day} price ${priced} ${value} ${currency}`)
	]);
}

/** What GnuCash calls the columns of a file of prices. */
const GNUCASH_COLUMNS = ['Date', 'From Namespace', 'From Symbol', 'Currency To', 'Amount'] as const;

/**
 * Prices as GnuCash imports them: a line of description, the names of the columns, and a row for each day.
 *
 * @example gnucash({ … }) // '"# Parallel market, …"\r\nDate,From Namespace,…\r\n2024-12-06,CURRENCY,USD,SYP,18000\r\n'
 */
export function gnucash({ comments, priced, currency, prices }: Prices): string {
	return csv([
		[`# ${comments.join('; ')}`],
		GNUCASH_COLUMNS,
		...prices.map(({ day, value }) => [day, 'CURRENCY', priced, currency, value])
	]);
}
