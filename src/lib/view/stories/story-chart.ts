import type { Story } from '#lib/record/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import { LINE_ROLES, type ChartInput } from '#lib/chart/layout/chart-input.ts';
import { chartInputOf, frameOf } from '#lib/chart/data/chart-input-of.ts';
import type { ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';

/** The series of a story as the lines of its chart, each named by its place; as many as there are looks. */
export function storySubjects(context: ViewContext, { series }: Story): readonly ChartLineSpec[] {
	return lineSpecsOf(
		context,
		series.slice(0, LINE_ROLES.length).map(({ id }) => id)
	);
}

/** A story's context: its weeks, every event of them, on even steps. */
export function storyContext(context: ViewContext, { fromDate, toDate }: Story): ViewContext {
	const query = { ...context.query, from: fromDate, to: toDate, scale: 'linear', events: 'all' } as const;
	return { ...context, query };
}

/** The chart of a story's weeks; its title tells what happened up to the story's day. */
export function storyChart(weeks: ViewContext, story: Story): ChartInput {
	const subjects = storySubjects(weeks, story);
	const frame = frameOf(weeks, subjects);
	return chartInputOf(weeks, subjects, { ...frame, titled: { ...frame.window, to: story.date } });
}

/** The address of what stands behind the points of a story's chart, without the language. */
export function storyData({ query, defaults }: ViewContext, { id }: Story): string {
	return (
		pathTo(ADDRESSES.story, { id, ending: 'chart.json' }) +
		writeChartQuery({ ...query, from: undefined, to: undefined }, defaults)
	);
}
