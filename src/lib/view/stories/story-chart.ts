import type { Story } from '#lib/record/index.ts';
import { ADDRESSES, pathTo } from '#lib/query/addresses.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import { LOOKS } from '#lib/chart/layout/chart-input.ts';
import type { Subject } from '#lib/chart/data/subject.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { subjectsOf } from '#lib/chart/data/subjects.ts';

/** The series of a story as the lines of its chart, each named by its place; as many as there are looks. */
export function storySubjects(context: ViewContext, { series }: Story): readonly Subject[] {
	return subjectsOf(
		context,
		series.slice(0, LOOKS.length).map(({ id }) => id)
	);
}

/** A story's context: its weeks, every event of them, on even steps. */
export function storyContext(context: ViewContext, { fromDate, toDate }: Story): ViewContext {
	const query = { ...context.query, from: fromDate, to: toDate, scale: 'linear', events: 'all' } as const;
	return { ...context, query };
}

/** The address of what stands behind the points of a story's chart, without the language. */
export function storyData({ query, defaults }: ViewContext, { id }: Story): string {
	return (
		pathTo(ADDRESSES.story, { id, ending: 'chart.json' }) +
		writeChartQuery({ ...query, from: undefined, to: undefined }, defaults)
	);
}
