import { ADDRESSES } from '#lib/query/addresses.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import type { Site } from '#lib/server/site.ts';
import { asTimeline, badForEvents, EVENTS_DEFAULTS } from '#lib/view/events/event-controls.ts';
import { eventsPage } from '#lib/view/events/events-page.ts';
import { readContext, type ParsedRequest } from './context.ts';
import type { Resource, ResourceRequest } from './resource.ts';

/** Reads a request for the timeline: a value that it cannot show is an invalid parameter, replaced by the page's default. */
function readEvents(request: ResourceRequest, site: Site): ParsedRequest {
	const parsed = readContext(request, site, EVENTS_DEFAULTS);
	const { context, problems } = parsed;
	return {
		...parsed,
		context: { ...context, query: asTimeline(context.query, context.defaults) },
		problems: [...problems, ...badForEvents(context.query)]
	};
}

/** The events of the record, and what the market did after each. */
export const events = {
	address: ADDRESSES.events,
	read: readEvents,
	page: (parsed) => {
		const { query, defaults } = parsed.context;
		return { page: eventsPage(parsed.context, parsed), path: ADDRESSES.events.path + writeChartQuery(query, defaults) };
	}
} satisfies Resource<typeof ADDRESSES.events, ParsedRequest>;
