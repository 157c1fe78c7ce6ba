import { m } from '#i18n/compiled/messages.js';
import { isoDay, type Day } from '#lib/series/index.ts';
import {
	FIELDS,
	writeSpec,
	type BadParameter,
	type Defaults,
	type EventsChoice,
	type Sort,
	type Spec
} from '#lib/query/index.ts';
import { choicesOf, type Controls } from '#lib/view/parts/controls.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The kinds and the orders that the events page offers; the others of a spec mean nothing on a timeline. */
const KINDS: readonly EventsChoice[] = ['all', 'main', 'political', 'military', 'economic', 'policy', 'sanctions'];
const ORDERS: readonly Sort[] = ['new', 'old'];

/** What this page means where its address says nothing, if it differs from other pages. */
export const EVENTS_DEFAULTS = { events: 'all' } as const satisfies Partial<Defaults>;

/** What a spec asks that a timeline cannot show. */
export function badForEvents({ events, sort }: Spec): readonly BadParameter[] {
	return [
		...(KINDS.includes(events) ? [] : [{ name: 'events', given: events, expected: KINDS }]),
		...(ORDERS.includes(sort) ? [] : [{ name: 'sort', given: sort, expected: ORDERS }])
	];
}

/** A spec with the page's usual kind and order in the place of those that a timeline cannot show. */
export function asTimeline(spec: Spec, defaults: Defaults): Spec {
	return {
		...spec,
		events: KINDS.includes(spec.events) ? spec.events : defaults.events,
		sort: ORDERS.includes(spec.sort) ? spec.sort : defaults.sort
	};
}

/**
 * The controls of the events page: kind, order, unit and days.
 *
 * @param today - the latest day that can be asked for
 */
export function eventControls({ spec, words, defaults }: ViewContext, today: Day): Controls {
	const hrefOf = (change: Partial<Spec>) => `${writeSpec({ ...spec, ...change }, defaults) || '?'}#events`;
	const context = { spec, words };
	return {
		main: [
			{ ...choicesOf(context, 'events', KINDS, hrefOf), label: m.events_kind({}, words) },
			choicesOf(context, 'sort', ORDERS, hrefOf),
			{
				label: m.events_main_heading({}, words),
				choices: [false, true].map((mainFirst) => ({
					text: (mainFirst ? m.events_first : m.events_in_order)({}, words),
					href: hrefOf({ mainFirst }),
					current: spec.mainFirst === mainFirst
				}))
			}
		],
		more: [choicesOf(context, 'unit', FIELDS.unit.values, hrefOf)],
		form: formOf(spec, today, defaults),
		resetHref: resetOf(spec, defaults)
	};
}

function formOf(spec: Spec, today: Day, defaults: Defaults): Controls['form'] {
	const kept = writeSpec({ ...spec, asOf: undefined, from: undefined, to: undefined }, defaults);
	const text = (day: Day | undefined) => (day === undefined ? '' : isoDay(day));
	return {
		from: text(spec.from),
		to: text(spec.to),
		asOf: text(spec.asOf),
		base: undefined,
		latest: isoDay(today),
		target: '#events',
		keep: [...new URLSearchParams(kept)].map(([name, value]) => ({ name, value }))
	};
}

/** The page as it is when nothing was chosen but the digits; undefined when nothing was. */
function resetOf(spec: Spec, defaults: Defaults): string | undefined {
	if (writeSpec({ ...spec, digits: defaults.digits }, defaults) === '') return undefined;
	return `?${spec.digits === defaults.digits ? '' : `digits=${spec.digits}`}#events`;
}
