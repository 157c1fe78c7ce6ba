import { m } from '#i18n/compiled/messages.js';
import { queryOf, type ViewContext } from '#lib/context/context.ts';
import { unitText } from '#lib/context/unit.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { formatList, textIn } from '#lib/format/index.ts';
import { FIELDS, writeChartQuery, type ChartQuery } from '#lib/query/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { homeCurrency, homeRates, type SeriesInfo } from '#lib/record/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { choicesOf, type ChoiceGroup } from '#lib/view/parts/controls.ts';
import { nameOfFile, type Download } from '#lib/view/parts/downloads.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { monthLine, type MonthLine } from './month-line.ts';
import { monthRows } from './month-rows.ts';

/** The form that chooses the rates of the table, and what it keeps of the address. */
export interface MarketForm {
	readonly options: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
	readonly keep: readonly { readonly name: string; readonly value: string }[];
}

/** Everything that the page of the months shows. */
export interface MonthsPage extends PageHead {
	readonly markets: MarketForm;
	readonly choices: readonly ChoiceGroup[];
	/** What the figures of the table count: units and for how much of what. */
	readonly unit: string;
	/** The latest month first. */
	readonly rows: readonly MonthLine[];
	readonly downloads: readonly Download[];
}

/**
 * The table of the months of some rates.
 *
 * @param infos - home rates
 */
export function monthsPage(
	context: ViewContext,
	infos: readonly SeriesInfo[],
	{ problems }: Pick<PageRequest, 'problems'>
): MonthsPage {
	const { words } = context;
	const rows = monthRows(context, infos).map((row) => monthLine(context, row));
	return {
		title: m.months_title({}, words),
		description: m.months_description({ currency: currencyName(context) }, words),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context),
		markets: marketsFor(context, infos),
		choices: choicesFor(context),
		unit: unitsOf(context, infos),
		rows: latestFirst(rows, infos.length),
		downloads: downloadsFor(context)
	};
}

/** What the home currency is called. */
function currencyName({ record, language }: ViewContext): string {
	const code = homeCurrency(record);
	return record.currencies.get(code)?.name[language] ?? code;
}

/** What the rates count, each unit once: “old pounds per US dollar”. */
function unitsOf(context: ViewContext, infos: readonly SeriesInfo[]): string {
	const units = new Set(infos.map((info) => unitText(context, info)));
	return formatList([...units], context.locale);
}

/** Months from the last to the first; within each the rates in their order. */
function latestFirst(rows: readonly MonthLine[], each: number): readonly MonthLine[] {
	const months = Array.from({ length: Math.ceil(rows.length / each) }, (_, i) => rows.slice(i * each, (i + 1) * each));
	return months.reverse().flat();
}

/** The main rates together, and each rate by itself. */
function marketsFor(context: ViewContext, infos: readonly SeriesInfo[]): MarketForm {
	const { words, defaults, record } = context;
	const shown = infos.map(({ id }) => id).join();
	const option = (value: string, text: string) => ({ value, text, selected: value === shown });
	const others = new URLSearchParams(queryOf(context, { series: defaults.series }));
	return {
		options: [
			option(defaults.series.join(), m.months_main({}, words)),
			...homeRates(record).map(({ id, name }) => option(id, textIn(name, words)))
		],
		keep: [...others].map(([name, value]) => ({ name, value }))
	};
}

/** Which days and which pounds: links that change nothing else. */
function choicesFor(context: ViewContext): readonly ChoiceGroup[] {
	const { query, otherUnit } = context;
	const href = (change: Partial<ChartQuery>) => queryOf(context, change);
	const undated = (change: Partial<ChartQuery>) => href({ from: undefined, to: undefined, ...change });
	const ranges = choicesOf(context, 'range', ['1y', '5y', '2011', 'all'], undated);
	const isDated = query.from !== undefined || query.to !== undefined;
	return [
		isDated ? { ...ranges, choices: ranges.choices.map((one) => ({ ...one, current: false })) } : ranges,
		...(otherUnit ? [choicesOf(context, 'unit', FIELDS.unit.values, href)] : [])
	];
}

function downloadsFor({ query, defaults, words }: ViewContext): readonly Download[] {
	const files = ADDRESSES.months.endings.filter((ending) => ending !== 'md');
	return files.map((ending) => ({
		name: nameOfFile(ending, words),
		path: pathTo(ADDRESSES.months, { ending }) + writeChartQuery(query, defaults, ['chart'])
	}));
}
