/** The one table of parameters: a row for each, in the order in which an address is written. */
import { languages } from '#i18n/language.ts';
import { BOUNDS, CLAIM_KINDS, STATED_READINGS, DIRECTIONS } from '#lib/record/claims/claim.ts';
import { EVENT_KINDS, SIDES } from '#lib/record/vocabulary.ts';
import { amount, choice, colour, count, dayOr, figure, flag, pastDayOr, within, type Kind } from './kinds.ts';
import { address, cursor, market, rateId, releaseName, seriesId, seriesList, text, unitId } from './names.ts';
import { WIDGETS } from '../widgets.ts';
import type { Group } from './groups.ts';

const UNITS = choice(['old', 'new']);
const PERIODS = ['day', 'week', 'month', 'year'] as const;
const CHART = ['chart'] as const;
/** Every page of a chart takes what a list does with its observations, but what is of lists alone. */
const LISTED = ['chart', 'points'] as const;
const COMPARED = ['chart', 'compare-widget'] as const;
const DRAWN = ['chart', 'chart-widget', 'compare-widget'] as const;
const RATES = [...DRAWN, 'rate-widget'] as const;
const CONVERTED = ['convert', 'convert-widget'] as const;
/** What the API takes of a chart's parameters. */
const PLOTTED = [...DRAWN, 'api-chart'] as const;
const EXCHANGED = [...CONVERTED, 'api-convert'] as const;
/** Everything of the API that is seen as of a day. */
const API = ['api-chart', 'api-rate', 'api-convert', 'api-list', 'api-dated'] as const;
const IN_POUNDS = ['api-chart', 'api-rate', 'api-convert', 'api-list', 'feed-moves'] as const;
const TYPED = [...EXCHANGED, 'front'] as const;
const DATED = [...RATES, ...CONVERTED, 'sentence', 'list', ...API] as const;

/** The longest sentence that is read, in letters. */
export const LONGEST_SENTENCE = 300;

/**
 * One parameter.
 *
 * @param name - in an address
 * @param defaultValue - the default; a page can have a default of its own
 * @param groups - who takes it
 * @param aliases - what it was called before, where it was renamed
 */
function row<K extends Kind, const Default extends ValueOfKind<K> | undefined, const Groups extends readonly Group[]>(
	name: string,
	kind: K,
	defaultValue: Default,
	groups: Groups,
	aliases: Aliases = {}
): K & Row<Default, Groups> {
	return { ...kind, name, defaultValue, groups, aliases };
}

/** What a parameter and its values were called before: addresses that were published keep their meaning. */
export interface Aliases {
	readonly name?: string;
	/** Former values, each with the one that it is now. */
	readonly values?: Readonly<Record<string, string>>;
}

interface Row<Default, Groups extends readonly Group[]> {
	readonly name: string;
	readonly defaultValue: Default;
	readonly groups: Groups;
	readonly aliases: Aliases;
}

type ValueOfKind<K> = K extends Kind<infer Value> ? Value : never;

export const FIELDS = {
	/** What is built. */
	widget: row('widget', choice(WIDGETS), 'rate', ['builder']),

	/** A claim as a sentence, or what is looked for. */
	q: row('q', text(LONGEST_SENTENCE), '', ['sentence', 'search']),
	/** A claim that is filled in. */
	kind: row('kind', choice(CLAIM_KINDS), 'change', ['claim']),
	/** Blank for the leading rate of the record. */
	claimMarket: row('market', rateId, '', ['claim']),
	measure: row('measure', choice(STATED_READINGS), 'unstated', ['claim'], {
		name: 'said',
		values: { unsaid: 'unstated' }
	}),
	direction: row('direction', choice(DIRECTIONS), 'weaker', ['claim'], { name: 'pound' }),
	percent: row('percent', figure, undefined, ['claim']),
	multiple: row('multiple', figure, undefined, ['claim']),
	/** By how much the rate moved, in pounds. */
	difference: row('difference', figure, undefined, ['claim']),
	/** Where the rate began, and where it stands or ended. */
	start: row('start', figure, undefined, ['claim']),
	value: row('value', figure, undefined, ['claim']),
	/** The upper end of a range, and whether a claim's figure bounds the true one. */
	upper: row('upper', figure, undefined, ['claim']),
	bound: row('bound', choice(BOUNDS), undefined, ['claim']),
	/** Undefined if the claim does not state it. */
	claimUnit: row('unit', UNITS, undefined, ['claim']),
	about: row('approximate', flag('no', 'yes'), false, ['claim'], { name: 'about' }),
	/** The first and the last day that a claim speaks of. */
	claimFrom: row('from', pastDayOr('first'), undefined, ['claim']),
	/** The last day that it can count from, where the first is a month or a year. */
	began: row('latest_from', pastDayOr('last'), undefined, ['claim'], { name: 'began' }),
	claimTo: row('to', pastDayOr('last'), undefined, ['claim']),
	/** A period that ends on the last day, in place of a first day. */
	period: row('period', choice(PERIODS), undefined, ['claim'], { name: 'over' }),

	amount: row('amount', amount, 100, TYPED),
	/** Ids of units: `usd`, `syp-old`, `syp-new`, `eur` … Where an address does not say, the record does: `convertDefaults`. */
	fromUnit: row('from_unit', unitId, '', TYPED, { name: 'of' }),
	/** Where an address does not say: the pounds of `unit`, and of these pounds the dollar. */
	toUnit: row('to_unit', unitId, '', EXCHANGED, { name: 'in' }),

	/** What is compared: ids of series, or two of them as `a/b`, the first divided by the second. */
	series: row('series', seriesList, [], [...RATES, 'api-compare']),
	/** One series; undefined for the headline, or for all of them in a list. */
	seriesId: row('series', seriesId, undefined, ['api-rate', 'api-quotes', 'feed-moves', 'feed-data', 'coverage']),
	/** Everything as it stood on this day; undefined for the latest. */
	asOf: row('asof', pastDayOr('last'), undefined, DATED),
	/** The record as it was released; undefined for the one that is served. */
	release: row('release', releaseName, undefined, DATED),
	/** The record as it was known at the end of this day: without what was added or corrected later. */
	knownOn: row('known_on', pastDayOr('last'), undefined, DATED),

	market: row('market', market, 'parallel', EXCHANGED),
	side: row('side', choice(SIDES), 'mid', [...EXCHANGED, 'api-rate']),
	/** The past day for what an amount was worth; undefined by default. A widget only converts. */
	compareDate: row('compare_date', pastDayOr('last'), undefined, ['convert', 'api-convert'], { name: 'then' }),
	/** How many days old a rate may be; undefined for as many as its series allows. */
	maxAge: row('max_age', within({ least: 0, most: 400 }), undefined, [...EXCHANGED, 'api-rate'], { name: 'most' }),

	/** The day on which an index is 100; undefined for the first day shown on which each series has a value. */
	base: row('base', pastDayOr('first'), undefined, PLOTTED),
	/** First and last day shown; where given they stand before the range. */
	from: row('from', dayOr('first'), undefined, [...RATES, 'api-chart', 'api-dated']),
	to: row('to', dayOr('last'), undefined, [...RATES, 'api-chart', 'api-dated']),
	/** How much of the past is shown, counted back from the last quote. The story begins in 2011. */
	range: row('range', choice(['1m', '3m', '1y', '5y', '2011', 'all']), '2011', RATES),
	/** The rate, the value of the pound, an index, a change, the premium over the official rate, or the distance from the best. */
	show: row(
		'show',
		choice(['rate', 'value', 'index', 'week', 'month', 'year', 'premium', 'drawdown']),
		'rate',
		PLOTTED
	),
	/** Which reading a change has: the dollar's price or the pound's value. */
	reading: row('reading', choice(['price', 'value']), 'price', PLOTTED),
	/** Old or new pounds. The figures of the story are in old ones. */
	unit: row('unit', UNITS, 'old', [...RATES, ...CONVERTED, 'list', ...IN_POUNDS]),
	/** Logarithmic or linear axis. Rates span four powers of ten. */
	scale: row('scale', choice(['log', 'linear']), 'log', DRAWN),
	/** Which events are marked: the main ones, all, none, or those of one kind. */
	events: row(
		'events',
		choice(['main', 'all', 'none', 'political', 'military', 'economic', 'policy', 'sanctions']),
		'main',
		DRAWN
	),
	/** Whether the timeline has the main events before the others. */
	mainFirst: row('main_first', flag('0', '1'), false, ['timeline'], { name: 'main' }),
	/** Whether the span of the day's sources is drawn around a line. */
	band: row('band', choice(['off', 'on']), 'off', DRAWN),
	/** What stands on a panel of its own below the rate. The premium is that of one rate over another: one series has none. */
	panel: row('panel', choice(['none', 'premium']), 'none', COMPARED),
	/** Which observations are listed: all of them, or the last of each calendar month. */
	interval: row('interval', choice(['all', 'month']), 'all', ['points']),
	/** Which observations the API lists: all of them, or one for each calendar period that has any. */
	apiInterval: row('interval', choice(['all', 'day', 'week', 'month', 'year']), 'all', ['api-series']),
	/** Which value of a period that is. */
	statistic: row('statistic', choice(['last', 'median', 'low', 'high']), 'last', ['api-series']),
	/** The kind of the events that are listed; undefined for all. */
	eventKind: row('kind', choice(EVENT_KINDS), undefined, ['api-events', 'feed-events']),
	/** From which move on a feed has an entry, in percent of either reading. */
	move: row('move', figure, undefined, ['feed-moves']),
	/** Over which period a move is measured. */
	movePeriod: row('period', choice(PERIODS), 'week', ['feed-moves']),
	/** The value above which a feed has an entry, in the chosen pounds. */
	above: row('above', figure, undefined, ['feed-moves']),
	/** Only quotes that entered the record, or were replaced, after this day. */
	recordedAfter: row('recorded_after', pastDayOr('last'), undefined, ['api-quotes']),
	/** Where a list goes on, as its last page said. */
	cursor: row('cursor', cursor, undefined, ['api-quotes']),
	/** The most entries of a page. */
	limit: row('limit', within({ least: 1, most: 10_000 }), 1000, ['api-quotes']),
	/** How a list of observations is ordered: by day or by value. */
	sort: row('sort', choice(['new', 'old', 'high', 'low']), 'new', LISTED),
	/** The order of the index of series: in groups, by name, by last quote, by the change over a year, by the number of quotes. */
	indexSort: row('sort', choice(['group', 'name', 'new', 'old', 'high', 'low', 'quotes']), 'group', ['index']),
	/** Page of a list, from 1. */
	page: row('page', count, 1, LISTED),
	/** What separates the cells of a row: what a spreadsheet expects depends on its country. */
	separator: row('separator', choice(['comma', 'semicolon', 'tab']), 'comma', ['excel']),
	/** The digits of every number and day: 0–9 or ٠–٩. */
	digits: row('digits', choice(['latn', 'arab']), 'latn', [...RATES, ...CONVERTED, 'sentence', 'list']),

	/** The language of what is put into another page, where it is not the path's. */
	lang: row('lang', choice(languages), undefined, ['frame', 'picture']),
	/** The colours of a picture. A page takes the reader's own. */
	theme: row('theme', choice(['light', 'dark']), 'light', ['chart', 'picture']),
	/** The colours of a widget: `auto` follows its reader, the others do not, for a widget cannot see the page around it. */
	widgetTheme: row('theme', choice(['light', 'dark', 'auto']), 'light', ['frame']),
	/** Width and height of a picture, in pixels; undefined for the default size. */
	w: row('w', within({ least: 320, most: 2000 }), undefined, ['chart', 'picture']),
	h: row('h', within({ least: 320, most: 2000 }), undefined, CHART),
	/** Whether a widget fills the height that its frame has, instead of telling the height that it needs. */
	fill: row('fill', flag('0', '1'), false, ['frame'], { name: 'fit' }),
	/** A colour for the line, as `#rrggbb`; undefined for our own. */
	accent: row('accent', colour, undefined, ['frame']),

	/** The address that is to be embedded. */
	url: row('url', address, '', ['oembed']),
	format: row('format', choice(['json']), 'json', ['oembed']),
	/** The bounds of the frame, in pixels. */
	maxWidth: row('maxwidth', within({ least: 1, most: 999_999 }), undefined, ['oembed']),
	maxHeight: row('maxheight', within({ least: 1, most: 999_999 }), undefined, ['oembed'])
} as const;

type Fields = typeof FIELDS;

/** A row of the table. */
export type Field = Kind & Row<unknown, readonly Group[]>;

/** The values of some groups, read from an address and typed. */
export type ValuesOf<Groups extends Group> = {
	readonly [Key in keyof Fields as Groups extends Fields[Key]['groups'][number] ? Key : never]:
		ValueOfKind<Fields[Key]> | Extract<Fields[Key]['defaultValue'], undefined>;
};
