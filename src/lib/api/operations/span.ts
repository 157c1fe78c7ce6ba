import { defaultsOf, readValues, unknownParameters, windowFault } from '#lib/query/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { ApiRequest } from './operation.ts';

/** The days of a list, and the last day that is seen. */
export interface Span {
	readonly from: number;
	readonly to: number;
	readonly latest: Day;
}

/**
 * Reads the period of a list of dated entries; it defaults to all days.
 *
 * @param groups - everything that its address takes
 * @example readSpan({ ...request, parameters: new URLSearchParams('from=2024-12') }, ['api-dated']) // from 1 December 2024 to today
 */
export function readSpan(
	{ parameters, today }: ApiRequest,
	groups: Parameters<typeof unknownParameters>[0]
): Span | { readonly problems: ReturnType<typeof unknownParameters> } {
	const { values, problems } = readValues(['api-dated'], parameters, defaultsOf(['api-dated']), { latest: today });
	const latest = values.asOf ?? today;
	const fault = windowFault(values, latest);
	const wrong = [...(fault ? [fault] : []), ...problems, ...unknownParameters(groups, parameters)];
	if (wrong.length > 0) return { problems: wrong };
	return { from: values.from ?? -Infinity, to: Math.min(values.to ?? latest, latest), latest };
}

/** Whether a day lies in a span, its ends included. */
export function isWithin({ from, to }: Span, day: Day): boolean {
	return from <= day && day <= to;
}
