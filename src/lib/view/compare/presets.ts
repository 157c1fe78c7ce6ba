import { textIn } from '#lib/format/index.ts';
import { vintageOf, writeChartQuery } from '#lib/query/index.ts';
import type { Preset } from '#lib/record/index.ts';
import type { Choice } from '#lib/view/parts/controls.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The comparisons that readers come for, as links that keep the reader's unit, digits and day. */
export function presetsOf(context: ViewContext): readonly Choice[] {
	const { record, query, defaults, words } = context;
	const here = writeChartQuery({ ...query, w: undefined, h: undefined }, defaults) || '?';
	return record.presets.map((preset) => {
		const href = presetQuery(context, preset) || '?';
		return { text: textIn(preset.title, words), href, current: href === here };
	});
}

/**
 * The query of a comparison of the record, with the reader's unit, digits and day.
 *
 * @example presetQuery(context, goldDollar) // '?series=syp-parallel,gold-dollar&from=2020-01-01'
 */
export function presetQuery(
	{ query, defaults }: Pick<ViewContext, 'query' | 'defaults'>,
	{ series, show, reading, base, from }: Preset
): string {
	const { unit, digits } = query;
	return writeChartQuery(
		{ ...defaults, ...vintageOf(query), unit, digits, series, show, reading, base, from },
		defaults
	);
}
