/** What feed readers and calendars subscribe to: moves, new data, corrections and events, below `/feed`. */
import { error } from '@sveltejs/kit';
import { splitPath } from '#i18n/language.ts';
import { calendarOf } from '#lib/api/feeds/calendar.ts';
import { correctionFeed } from '#lib/api/feeds/corrections.ts';
import type { Feed } from '#lib/api/feeds/feed.ts';
import { moveFeed } from '#lib/api/feeds/moves.ts';
import { dataFeed } from '#lib/api/feeds/new-data.ts';
import { atomOf, jsonFeedOf } from '#lib/api/feeds/write.ts';
import { viewContext } from '#lib/context/context.ts';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';
import { listedAt, pathTo } from '#lib/query/listed.ts';
import { defaultsOf, FIELDS, readValues, unknownParameters, type ParameterProblem } from '#lib/query/index.ts';
import { leadingRate, type SeriesInfo } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { answer, type Form, type Requested, type Resource, type ResourceRequest } from '../resource.ts';

/** A parsed request for a feed; the feed contains its address. */
interface FeedRequest extends Requested {
	readonly request: ResourceRequest;
}

/** A request for a feed about a series; undefined for one about all. */
interface SeriesFeedRequest extends FeedRequest {
	readonly info: SeriesInfo | undefined;
}

const contextOf = (
	{ record, today, settings: { defaults } }: Site,
	{ language }: ResourceRequest,
	unit = defaults.unit
) => viewContext(record, { ...defaults, unit }, today, language, defaults);

/** An id of a series that the record does not have. */
function unknownSeries({ record }: Site, id: string | undefined): readonly ParameterProblem[] {
	return id === undefined || record.series.has(id) ? [] : [{ name: FIELDS.seriesId.name, given: id, expected: 'id' }];
}

type Written = typeof atomOf;

const FORMS = {
	atom: ['application/atom+xml; charset=utf-8', atomOf],
	json: ['application/feed+json; charset=utf-8', jsonFeedOf]
} as const satisfies Readonly<Record<string, readonly [type: string, write: Written]>>;

/** The forms of a feed; its address without an ending is Atom. */
function formsOf<Read extends FeedRequest>(address: Address, feedIn: (read: Read, site: Site) => Feed) {
	const form =
		(ending: keyof typeof FORMS): Form<Read> =>
		(read, site) => {
			const { language, url } = read.request;
			const [type, write] = FORMS[ending];
			const self = `${pathTo(address, {})}.${ending}${url.search}`;
			const text = write(feedIn(read, site), { origin: site.origin, language, self });
			return new Response(text, { headers: { 'content-type': type } });
		};
	return { file: form('atom'), forms: { atom: form('atom'), json: form('json') } };
}

function readMoves(request: ResourceRequest, site: Site) {
	const { searchParams } = request.url;
	const usual = { ...defaultsOf(['feed-moves']), unit: site.settings.defaults.unit };
	const { values, problems } = readValues(['feed-moves'], searchParams, usual);
	const id = values.seriesId ?? leadingRate(site.record)?.id ?? '';
	const info = site.record.series.get(id);
	const still =
		info?.quantity === 'percent' ? [{ name: FIELDS.seriesId.name, given: id, expected: 'rate' } as const] : [];
	return {
		request,
		values,
		info,
		context: contextOf(site, request, values.unit),
		problems: [...problems, ...unknownParameters(['feed-moves'], searchParams), ...unknownSeries(site, id), ...still]
	};
}

/** Moves of a series beyond a threshold. */
export const moves = {
	address: ADDRESSES.moveFeed,
	read: readMoves,
	...formsOf(ADDRESSES.moveFeed, ({ context, info, values }: ReturnType<typeof readMoves>) => {
		const { move, movePeriod: period, above } = values;
		return moveFeed(context, context.series(info?.id ?? ''), { move, period, above });
	})
} satisfies Resource<typeof ADDRESSES.moveFeed, ReturnType<typeof readMoves>>;

/** What enters the record. */
export const data = {
	address: ADDRESSES.dataFeed,
	read: (request, site) => {
		const { searchParams } = request.url;
		const { values, problems } = readValues(['feed-data'], searchParams, defaultsOf(['feed-data']));
		const wrong = [...unknownParameters(['feed-data'], searchParams), ...unknownSeries(site, values.seriesId)];
		const info = site.record.series.get(values.seriesId ?? '');
		return { request, info, context: contextOf(site, request), problems: [...problems, ...wrong] };
	},
	...formsOf(ADDRESSES.dataFeed, ({ context, info }: SeriesFeedRequest, { origin }) => dataFeed(context, info, origin))
} satisfies Resource<typeof ADDRESSES.dataFeed, SeriesFeedRequest>;

/** Figures that were corrected. */
export const corrections = {
	address: ADDRESSES.correctionFeed,
	read: (request, site) => ({
		request,
		context: contextOf(site, request),
		problems: unknownParameters([], request.url.searchParams)
	}),
	...formsOf(ADDRESSES.correctionFeed, ({ context }: FeedRequest) => correctionFeed(context))
} satisfies Resource<typeof ADDRESSES.correctionFeed, FeedRequest>;

function readCalendar(request: ResourceRequest, site: Site) {
	const { searchParams } = request.url;
	const { values, problems } = readValues(['feed-events'], searchParams, defaultsOf(['feed-events']));
	const wrong = [...problems, ...unknownParameters(['feed-events'], searchParams)];
	return { request, values, context: contextOf(site, request), problems: wrong };
}

const calendarForm: Form<ReturnType<typeof readCalendar>> = ({ context, values }, { origin }) => {
	const { eventKind } = values;
	const events = context.record.events.filter(({ kind }) => eventKind === undefined || kind === eventKind);
	return new Response(calendarOf(context, events, origin), {
		headers: { 'content-type': 'text/calendar; charset=utf-8' }
	});
};

/** Events for a calendar program. */
export const calendar = {
	address: ADDRESSES.calendar,
	read: readCalendar,
	file: calendarForm,
	forms: { ics: calendarForm }
} satisfies Resource<typeof ADDRESSES.calendar, ReturnType<typeof readCalendar>>;

const HANDLERS = new Map<Address, ReturnType<typeof answer>>([
	[moves.address, answer(moves)],
	[data.address, answer(data)],
	[corrections.address, answer(corrections)],
	[calendar.address, answer(calendar)]
]);

/**
 * The handler of everything below `/feed`.
 *
 * @example export const GET = answerFeed; // routes/feed/[...path]/+server.ts
 */
export async function answerFeed(event: Parameters<ReturnType<typeof answer>>[0]): Promise<Response> {
	const listed = listedAt(splitPath(event.url.pathname).path);
	const handler = listed && HANDLERS.get(listed.address);
	if (!handler) error(404);
	return handler({ ...event, params: listed.ending === undefined ? {} : { ending: listed.ending } });
}
