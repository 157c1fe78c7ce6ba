/** What is pasted into each program: made from the record and the address of the site, so that it works as it stands. */
import { anchorCurrency, homeCurrency, homeUnits, leadingRate, marketsOf, type RateRecord } from '#lib/record/index.ts';

/** The programs that there are recipes for, in the order of the page. */
export const PROGRAMS = [
	'google-sheets',
	'excel',
	'libreoffice',
	'home-assistant',
	'grafana',
	'pandas',
	'r',
	'duckdb',
	'hledger',
	'ledger',
	'beancount',
	'gnucash',
	'erpnext'
] as const;

export type Program = (typeof PROGRAMS)[number];

/** What the code of a recipe is made from. */
export interface Ingredients {
	/** Where readers meet the site, such as `https://sarraf.example`. */
	readonly origin: string;
	/** The id of a series, the codes of its currency and of the one that it prices. */
	readonly series: string;
	readonly home: string;
	readonly anchor: string;
	/** A market and a unit of Frankfurter's API: `parallel/syp-new`. */
	readonly marketUnit: string;
}

/**
 * The ingredients of a record: its leading rate, and the last unit of its currency on its first market.
 *
 * @example ingredientsOf(record, 'https://sarraf.example').marketUnit // 'parallel/syp-new'
 */
export function ingredientsOf(record: RateRecord, origin: string): Ingredients {
	const [market = ''] = marketsOf(record);
	return {
		origin,
		series: leadingRate(record)?.id ?? '',
		home: homeCurrency(record),
		anchor: anchorCurrency(record),
		marketUnit: `${market}/${homeUnits(record).at(-1)?.id ?? ''}`
	};
}

const lines = (...parts: readonly string[]): string => parts.join('\n');

const CODE: Readonly<Record<Program, (ingredients: Ingredients) => string>> = {
	'google-sheets': ({ origin, series }) => `=IMPORTDATA("${origin}/series/${series}.csv?from=2024-01-01")`,
	excel: ({ origin, series }) =>
		lines(
			'let',
			`    Source = Excel.Workbook(Web.Contents("${origin}/series/${series}.xlsx"), true),`,
			'    Values = Source{0}[Data]',
			'in',
			'    Values'
		),
	libreoffice: ({ origin, series }) =>
		lines(
			`curl --silent --output rates.xlsx "${origin}/series/${series}.xlsx"`,
			'soffice --headless --convert-to csv rates.xlsx'
		),
	'home-assistant': ({ origin, series, home, anchor }) =>
		lines(
			'sensor:',
			'  - platform: rest',
			`    name: ${anchor} in ${home}`,
			`    resource: ${origin}/api/v1/rate?series=${series}`,
			'    value_template: "{{ value_json.value }}"',
			'    json_attributes: [observed, age, state]',
			'    scan_interval: 3600'
		),
	grafana: ({ origin, series }) =>
		lines(
			'Type: JSON',
			'Parser: Backend',
			`URL: ${origin}/api/v1/series/${series}?from=2024-01-01`,
			'Rows/Root: points',
			'Columns: day (Time), value (Number)'
		),
	pandas: ({ origin, series }) =>
		lines(
			'import pandas',
			`rates = pandas.read_csv("${origin}/series/${series}.csv?from=2024-01-01", parse_dates=["day"])`,
			'print(rates.iloc[-1, 0].date(), rates.iloc[-1, 2])'
		),
	r: ({ origin, series }) =>
		lines(
			`rates <- read.csv("${origin}/series/${series}.csv?from=2024-01-01")`,
			'rates$day <- as.Date(rates$day)',
			'last <- tail(rates, 1)',
			'cat(format(last$day), last[[3]])'
		),
	duckdb: ({ origin, series }) =>
		lines(
			`-- curl --output rates.csv "${origin}/api/v1/series/${series}.csv"`,
			"SELECT day, value FROM 'rates.csv' ORDER BY day DESC LIMIT 1;"
		),
	hledger: ({ origin, series, home }) =>
		lines(
			`curl --silent --output prices.journal "${origin}/series/${series}.journal"`,
			`hledger --file books.journal --file prices.journal balance assets --value=end,${home}`
		),
	ledger: ({ origin, series, home }) =>
		lines(
			`curl --silent --output prices.journal "${origin}/series/${series}.journal"`,
			`ledger --file books.journal --price-db prices.journal balance assets --exchange ${home}`
		),
	beancount: ({ origin, series }) =>
		lines(
			`curl --silent --output prices.beancount "${origin}/series/${series}.beancount"`,
			'bean-check books.beancount'
		),
	gnucash: ({ origin, series }) => `${origin}/series/${series}.gnucash.csv`,
	erpnext: ({ origin, marketUnit }) =>
		lines(
			`API Endpoint: ${origin}/compat/frankfurter/${marketUnit}/v2/rate/{from_currency}/{to_currency}`,
			'Request Parameters: date = {transaction_date}',
			'Result Key: rate'
		)
};

/**
 * The code of a recipe.
 *
 * @example codeOf('gnucash', ingredients) // 'https://sarraf.example/series/syp-parallel.gnucash.csv'
 */
export function codeOf(program: Program, ingredients: Ingredients): string {
	return CODE[program](ingredients);
}
