import { viewContext, type ViewContext } from '#lib/context/context.ts';
import type { Day } from '#lib/series/index.ts';

/** A day as a page shows it. */
export interface OnDay {
	readonly day: Day;
	/** The context of the page: what came after the day is looked up in it. */
	readonly context: ViewContext;
	/** The context as it stood on the day: its rates are composed of the quotes dated up to that day. */
	readonly then: ViewContext;
}

/**
 * A day of a context.
 *
 * @example onDay(context, day('2024-12-06')).then.series('syp-official').points.at(-1)?.value // 12562
 */
export function onDay(context: ViewContext, day: Day): OnDay {
	const { record, query, language, defaults } = context;
	return { day, context, then: viewContext(record, { ...query, asOf: day }, day, language, defaults) };
}
