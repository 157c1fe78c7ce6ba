import { textIn } from '#lib/format/index.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import type { Choice } from '#lib/view/parts/controls.ts';
import { presetQuery } from '#lib/view/parts/preset-query.ts';
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
