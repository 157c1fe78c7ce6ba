import { m } from '#i18n/compiled/messages.js';
import { formatNumber } from '#lib/format/index.ts';
import { FIELDS, type ChartQuery, type Sort } from '#lib/query/index.ts';
import { choicesOf, type ChoiceGroup } from './controls.ts';
import { queryOf, type ViewContext } from '#lib/context/context.ts';

/** How a long table is turned: which observations it lists, its orders, the page that is shown, and the ones beside it. */
export interface Pages {
	readonly intervals: ChoiceGroup;
	readonly sorts: ChoiceGroup;
	readonly place: string;
	readonly previous: string | undefined;
	readonly next: string | undefined;
}

const PER_PAGE = 40;

/**
 * The rows of the page of a table that the address asks for, the last one where it asks for a later one.
 *
 * @param rows - in the order that the address asks for
 * @param target - the part of the page that a link comes back to, as `#points`
 * @param orderText - what an order is called; defaults to the words of the parameter’s table
 */
export function pageOf<Row>(
	context: ViewContext,
	rows: readonly Row[],
	target: string,
	orderText?: (order: Sort, words: ViewContext['words']) => string
): { readonly rows: readonly Row[]; readonly pages: Pages } {
	const { query, words, locale } = context;
	const count = Math.max(1, Math.ceil(rows.length / PER_PAGE));
	const page = Math.min(query.page, count);
	const href = (change: Partial<ChartQuery>) => `${queryOf(context, change)}${target}`;
	const number = (value: number) => formatNumber(value, locale);
	const pages = {
		intervals: choicesOf(context, 'interval', FIELDS.interval.values, (change) => href({ ...change, page: 1 })),
		sorts: choicesOf(context, 'sort', FIELDS.sort.values, (change) => href({ ...change, page: 1 }), orderText),
		place: m.table_page({ page: number(page), pages: number(count) }, words),
		previous: page > 1 ? href({ page: page - 1 }) : undefined,
		next: page < count ? href({ page: page + 1 }) : undefined
	};
	return { rows: rows.slice((page - 1) * PER_PAGE, page * PER_PAGE), pages };
}
