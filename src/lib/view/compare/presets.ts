import { textIn } from '#lib/format/index.ts';
import { vintageOf, writeChartQuery } from '#lib/query/index.ts';
import type { Preset } from '#lib/record/index.ts';
import type { Choice } from '#lib/view/parts/controls.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The comparisons that readers come for, as links that keep the reader's unit, digits and day. */
export function presetsOf({ record, query, defaults, words }: ViewContext): readonly Choice[] {
	const address = ({ series, show, reading, base, from }: Preset) => {
		const { unit, digits } = query;
		const chosen = { ...vintageOf(query), unit, digits, series, show, reading, base, from };
		return writeChartQuery({ ...defaults, ...chosen }, defaults) || '?';
	};
	const here = writeChartQuery({ ...query, w: undefined, h: undefined }, defaults) || '?';
	return record.presets.map((preset) => {
		const href = address(preset);
		return { text: textIn(preset.title, words), href, current: href === here };
	});
}
