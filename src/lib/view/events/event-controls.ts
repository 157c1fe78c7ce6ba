import { m } from '#i18n/compiled/messages.js';
import { isoDay, type Day } from '#lib/series/index.ts';
import {
	FIELDS,
	writeChartQuery,
	type ParameterProblem,
	type Defaults,
	type EventsChoice,
	type Sort,
	type ChartQuery
} from '#lib/query/index.ts';
import { chosenDays, choicesOf, type Controls } from '#lib/view/parts/controls.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The kinds and the orders that the events page offers; the others of a query mean nothing on a timeline. */
const EVENT_CHOICES: readonly EventsChoice[] = [
	'all',
	'main',
	'political',
	'military',
	'economic',
	'policy',
	'sanctions'
];
const ORDERS: readonly Sort[] = ['new', 'old'];

/** Defaults of this page, if they differ from other pages. */
export const EVENTS_DEFAULTS = { events: 'all' } as const satisfies Partial<Defaults>;

/** What a query asks that a timeline cannot show. */
export function badForEvents({ events, sort }: ChartQuery): readonly ParameterProblem[] {
	return [
		...(EVENT_CHOICES.includes(events) ? [] : [{ name: 'events', given: events, expected: EVENT_CHOICES }]),
		...(ORDERS.includes(sort) ? [] : [{ name: 'sort', given: sort, expected: ORDERS }])
	];
}

/** A query with the page's usual kind and order in the place of those that a timeline cannot show. */
export function asTimeline(query: ChartQuery, defaults: Defaults): ChartQuery {
	return {
		...query,
		events: EVENT_CHOICES.includes(query.events) ? query.events : defaults.events,
		sort: ORDERS.includes(query.sort) ? query.sort : defaults.sort
	};
}

/** The controls of the events page: kind, order, unit and days. */
export function eventControls(events: ViewContext): Controls {
	const { query, words, defaults } = events;
	const hrefOf = (change: Partial<ChartQuery>) => `${writeChartQuery({ ...query, ...change }, defaults) || '?'}#events`;
	const context = { query, words };
	return {
		main: [
			{ ...choicesOf(context, 'events', EVENT_CHOICES, hrefOf), label: m.events_kind({}, words) },
			choicesOf(context, 'sort', ORDERS, hrefOf),
			{
				label: m.events_main_heading({}, words),
				choices: [false, true].map((mainFirst) => ({
					text: (mainFirst ? m.events_first : m.events_in_order)({}, words),
					href: hrefOf({ mainFirst }),
					current: query.mainFirst === mainFirst
				}))
			}
		],
		more: [choicesOf(context, 'unit', FIELDS.unit.values, hrefOf)],
		form: formOf(events),
		resetHref: resetOf(query, defaults)
	};
}

function formOf(context: ViewContext): Controls['form'] {
	const { query, defaults } = context;
	const parameters = writeChartQuery({ ...query, asOf: undefined, from: undefined, to: undefined }, defaults);
	const text = (day: Day | undefined) => (day === undefined ? '' : isoDay(day));
	return {
		from: text(query.from),
		to: text(query.to),
		asOf: text(query.asOf),
		base: undefined,
		chosen: chosenDays(context, false),
		target: '#events',
		keep: [...new URLSearchParams(parameters)].map(([name, value]) => ({ name, value }))
	};
}

/** The page as it is when nothing was chosen but the digits; undefined when nothing was. */
function resetOf(query: ChartQuery, defaults: Defaults): string | undefined {
	if (writeChartQuery({ ...query, digits: defaults.digits }, defaults) === '') return undefined;
	return `?${query.digits === defaults.digits ? '' : `digits=${query.digits}`}#events`;
}
