import { m } from '#i18n/compiled/messages.js';
import type { ChartLineSpec } from '#lib/chart/data/chart-line-spec.ts';
import type { SeriesInfo } from '#lib/record/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The lines of the front page's chart: the headline and the official rate, where the record has them. */
export function frontSubjects({
	words,
	record: { roles }
}: Pick<ViewContext, 'words' | 'record'>): readonly ChartLineSpec[] {
	const { headline, official } = roles;
	return [
		...(headline ? [{ id: headline.id, lineRole: 'market', label: m.chart_label_market({}, words) } as const] : []),
		...(official ? [{ id: official.id, lineRole: 'official', label: m.chart_label_official({}, words) } as const] : [])
	];
}

/** The series of those lines, in their order. */
export function frontSeries({ record: { roles } }: Pick<ViewContext, 'record'>): readonly SeriesInfo[] {
	return [roles.headline, roles.official].flatMap((info) => info ?? []);
}
