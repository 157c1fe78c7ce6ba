import type { ViewContext } from '#lib/context/context.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { vintageOf, writeChartQuery } from '#lib/query/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';

/**
 * The page of a day, with the unit and the digits that the reader has chosen, and as of the day on which the context is seen.
 *
 * @returns the address, without the language
 * @example dayPath(context, day('2024-12-06')) // '/day/2024-12-06?unit=new'
 */
export function dayPath(context: Pick<ViewContext, 'query' | 'defaults'>, day: Day): string {
	return pathTo(ADDRESSES.day, { id: isoDay(day) }) + keptQuery(context);
}

/**
 * The page of the month of a day, with the same choices.
 *
 * @returns the address, without the language
 * @example monthPath(context, day('2024-12-06')) // '/month/2024-12'
 */
export function monthPath(context: Pick<ViewContext, 'query' | 'defaults'>, day: Day): string {
	return pathTo(ADDRESSES.month, { id: isoDay(day).slice(0, 7) }) + keptQuery(context);
}

function keptQuery({ query, defaults }: Pick<ViewContext, 'query' | 'defaults'>): string {
	const { unit, digits } = query;
	return writeChartQuery({ ...defaults, ...vintageOf(query), unit, digits }, defaults);
}
