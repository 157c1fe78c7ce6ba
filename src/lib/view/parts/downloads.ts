import { m } from '#i18n/compiled/messages.js';
import { ADDRESSES, LEDGER_ENDINGS } from '#lib/query/addresses.ts';
import { ENDINGS, type Ending } from '#lib/query/endings.ts';
import { groupsAt, pathTo } from '#lib/query/listed.ts';
import { comparedByDefault } from '#lib/record/index.ts';
import { CHART_GROUPS, writeChartQuery, type ChartGroup } from '#lib/query/index.ts';
import { chartQuery, type ViewContext } from '#lib/context/context.ts';

/** A file of what a chart shows: what it is called, and its path without the language. */
export interface Download {
	readonly name: string;
	readonly path: string;
}

/** The forms that a reader is offered of a comparison, and of a series that is no rate between two currencies. */
const SAVED = ADDRESSES.compare.endings.filter((ending) => ENDINGS[ending].saved);

/**
 * The files of what a chart shows, in its window, unit and language: those of the series, or of the comparison of several.
 *
 * @param ids - of series, or `a/b` for the ratio of two
 * @example downloadsOf(context, ['syp-parallel'])[0] // { name: 'XLSX', path: '/series/syp-parallel.xlsx?unit=new' }
 */
export function downloadsOf(context: ViewContext, ids: readonly string[]): readonly Download[] {
	const [only = ''] = ids;
	return ids.length === 1 ? filesOfSeries(context, only) : filesOfComparison(context, ids);
}

function filesOfComparison(context: ViewContext, ids: readonly string[]): readonly Download[] {
	return SAVED.map((ending) => {
		const path = pathTo(ADDRESSES.compare, { ending });
		return { name: nameOfFile(ending, context.words), path: path + compareQuery(context, ids, groupsOf(path)) };
	});
}

function filesOfSeries(context: ViewContext, id: string): readonly Download[] {
	const { quantity, perCurrency } = context.series(id).info;
	const forLedgers = quantity === 'rate' && perCurrency !== undefined;
	return [...SAVED, ...(forLedgers ? LEDGER_ENDINGS : [])].map((ending) => {
		const path = pathTo(ADDRESSES.series, { id, ending });
		return { name: nameOfFile(ending, context.words), path: path + chartQuery(context, {}, groupsOf(path)) };
	});
}

/** The groups of a chart's parameters that a path takes. */
function groupsOf(path: string): readonly ChartGroup[] {
	return CHART_GROUPS.filter((group) => groupsAt(path).includes(group));
}

/** The programs that read a form, which are its name in every language. */
const PROGRAMS: Partial<Record<Ending, string>> = {
	journal: 'hledger, Ledger',
	beancount: 'Beancount',
	'gnucash.csv': 'GnuCash (CSV)'
};

/**
 * What a form is called where a reader is offered it.
 *
 * @example nameOfFile('xlsx', { locale: 'en' }) // 'XLSX'
 */
export function nameOfFile(ending: Ending, words: ViewContext['words']): string {
	if (ending === 'offline.html') return m.take_one_file({}, words);
	return ending === 'excel.csv' ? m.take_excel_csv({}, words) : (PROGRAMS[ending] ?? ending.toUpperCase());
}

/**
 * The query of a comparison of some series, as the chart of the context shows them.
 *
 * @param groups - whose parameters the address takes
 * @example compareQuery(context, ['syp-parallel', 'lbp-parallel']) // '?series=syp-parallel,lbp-parallel&unit=new'
 */
export function compareQuery(
	{ query, defaults, record }: ViewContext,
	series: readonly string[],
	groups: readonly ChartGroup[] = ['chart']
): string {
	const { sort, page } = defaults;
	return writeChartQuery({ ...query, series, sort, page }, { ...defaults, series: comparedByDefault(record) }, groups);
}
