/** Who takes which parameters. */

/** Who takes parameters: an address takes those of one or several groups. */
export type Group = keyof typeof GROUPS;

/** The groups, each with the addresses that take it. */
export const GROUPS = {
	chart: 'pages and files of charts',
	front: 'the front page, for its converter',
	points: 'of those, what lists observations: the page of a series, the table, CSV files',
	excel: 'CSV files for Excel: what separates their cells',
	timeline: 'the timeline of events',
	list: 'the index of series, the search and its index: as of which day, in which pounds and digits',
	search: 'the search and the index of series: what is looked for',
	index: 'the index of series: its order',
	coverage: 'the page of the data: whose calendar it shows',
	convert: 'the converter',
	sentence: 'the claim check',
	claim: 'the claim check, where no sentence is given',
	'rate-widget': 'the rate card, its picture and the badge',
	'chart-widget': 'the chart widget',
	'compare-widget': 'the comparison widget',
	'convert-widget': 'the converter widget',
	frame: 'every widget',
	picture: 'the picture of a rate card, and the badge',
	builder: 'the embed builder, beside those of its widget',
	oembed: 'oEmbed',
	'api-chart': 'the API, for a series and a comparison: which days, in which form',
	'api-series': 'the API, for a series: which observations',
	'api-compare': 'the API, for a comparison: what is compared',
	'api-rate': 'the API, for a rate on a day',
	'api-convert': 'the API, for a conversion',
	'api-list': 'the API, for the list of series',
	'api-dated': 'the API, for lists of what is dated',
	'api-events': 'the API, for the list of events',
	'api-quotes': 'the API, for the list of quotes',
	'feed-moves': 'the feed of moves',
	'feed-data': 'the feed of new data',
	'feed-events': 'the calendar of events'
} as const;
