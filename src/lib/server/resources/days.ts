import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { firstQuoteDay } from '#lib/context/first-day.ts';
import { formatDay, say } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import { isoDay, parseDay, shift, startOf, startOfNext, type Day } from '#lib/series/index.ts';
import type { Site } from '#lib/server/site.ts';
import { dayPage } from '#lib/view/day/day-page.ts';
import { onDay } from '#lib/view/day/on-day.ts';
import { monthPage, type MonthOn } from '#lib/view/month/month-page.ts';
import { leadingPictureQuery } from '#lib/view/pictures/social.ts';
import { readContext, type ParsedRequest } from './context.ts';
import { refusal } from './representations.ts';
import type { Resource, ResourceRequest } from './resource.ts';

/** A request for a day. */
interface DayRequest extends ParsedRequest {
	readonly day: Day;
}

/** Reads a request for a day: there is a page for each from the first quote to the day on which it is seen. */
function readDayRequest(request: ResourceRequest, site: Site): DayRequest | Response {
	const parsed = readContext(request, site);
	const { context } = parsed;
	const given = request.id;
	const day = parseDay(given);
	if (day === undefined) return refusal(404, say(m.day_bad, { given }, context.words));
	if (day > context.day) return refusal(400, futureText(context, day));
	const first = firstQuoteDay(context.record);
	if (first === undefined || day < first) return tooEarly(context, day, first ?? context.day);
	return { ...parsed, day };
}

function futureText({ day: latest, locale, words }: ViewContext, given: Day): string {
	const text = (one: Day) => formatDay(one, 'day', locale);
	return m.day_future({ given: text(given), day: text(latest) }, words);
}

function tooEarly({ locale, words }: ViewContext, day: Day, first: Day): Response {
	const text = (one: Day) => formatDay(one, 'day', locale);
	return refusal(404, m.day_too_early({ given: text(day), day: text(first) }, words));
}

/** A request for a month: its first day, and the first day that has a page. */
interface MonthRequest extends ParsedRequest, MonthOn {}

/** Reads a request for a month: there is a page for each from that of the first quote to that in which it is seen. */
function readMonthRequest(request: ResourceRequest, site: Site): MonthRequest | Response {
	const parsed = readContext(request, site);
	const { context } = parsed;
	const given = request.id;
	const first = parseDay(`${given}-01`);
	if (first === undefined) return refusal(404, say(m.month_bad, { given }, context.words));
	if (first > context.day)
		return refusal(400, m.month_future({ given, month: monthText(context, context.day) }, context.words));
	const firstPage = firstQuoteDay(context.record);
	if (firstPage !== undefined && first >= startOf(firstPage, 'month')) return { ...parsed, first, firstPage };
	const inputs = { given: monthText(context, first), month: monthText(context, firstPage ?? context.day) };
	return refusal(404, m.month_too_early(inputs, context.words));
}

function monthText({ locale }: ViewContext, day: Day): string {
	return formatDay(day, 'month', locale);
}

/** A month: its end, median, lowest and highest in every market and city. */
export const month = {
	address: ADDRESSES.month,
	read: readMonthRequest,
	page: (parsed) => {
		const { context, first } = parsed;
		const last = shift(startOfNext(first, 'month'), -1);
		const { then } = onDay(context, last < context.day ? last : context.day);
		return {
			page: monthPage(context, parsed, parsed),
			path:
				pathTo(ADDRESSES.month, { id: isoDay(first).slice(0, 7) }) + writeChartQuery(context.query, context.defaults),
			picture: ADDRESSES.picture.path + leadingPictureQuery(then)
		};
	}
} satisfies Resource<typeof ADDRESSES.month, MonthRequest>;

/** A day: what every market and city had on it. */
export const day = {
	address: ADDRESSES.day,
	read: readDayRequest,
	page: ({ context, day, problems }) => ({
		page: dayPage(context, day, { problems }),
		path: pathTo(ADDRESSES.day, { id: isoDay(day) }) + writeChartQuery(context.query, context.defaults),
		picture: ADDRESSES.picture.path + leadingPictureQuery(onDay(context, day).then)
	})
} satisfies Resource<typeof ADDRESSES.day, DayRequest>;
