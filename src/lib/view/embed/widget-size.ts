import type { EmbedQuery, Widget } from '#lib/query/index.ts';
import { PANEL_HEIGHT } from '#lib/chart/layout/sizes.ts';

/** The size of a widget where nothing in its page asks for another, in pixels. */
export interface WidgetSize {
	readonly width: number;
	readonly height: number;
}

/** Heights that are right in columns from 280 to 1,000 pixels: a script makes them exact, without one nothing is cut. */
const DEFAULT_SIZES: Readonly<Record<Widget, WidgetSize>> = {
	rate: { width: 480, height: 420 },
	chart: { width: 720, height: 790 },
	compare: { width: 720, height: 960 },
	convert: { width: 480, height: 640 }
};

/** A comparison of more series has more rows beneath its chart, each as high as this where it is narrow. */
const [ROW, ROWS] = [60, 2];

/** The height of a widget's frame, in pixels. */
export function defaultHeight({ widget, query }: Sized): number {
	const { height } = DEFAULT_SIZES[widget];
	if (widget !== 'compare') return height;
	const parameters = new URLSearchParams(query);
	const rows = parameters.get('series')?.split(',').length ?? ROWS;
	return height + ROW * Math.max(0, rows - ROWS) + (parameters.get('panel') === 'premium' ? PANEL_HEIGHT : 0);
}

/** What the size of a widget depends on. */
type Sized = Pick<EmbedQuery, 'widget' | 'query'>;

/** Limits that a consumer sets, in pixels. */
export interface FrameLimits {
	readonly maxWidth: number | undefined;
	readonly maxHeight: number | undefined;
}

/**
 * The size of a widget within bounds. A chart takes the width that it is offered.
 *
 * @returns and whether the height had to be cut, so that the widget must fit itself into it
 * @example boundedSize({ widget: 'chart', query: '' }, { maxWidth: 500, maxHeight: 900 }) // { width: 500, height: 790, cut: false }
 */
export function boundedSize(
	embed: Sized,
	{ maxWidth, maxHeight }: FrameLimits
): WidgetSize & { readonly cut: boolean } {
	const { width } = DEFAULT_SIZES[embed.widget];
	const height = defaultHeight(embed);
	return {
		width: Math.min(width, maxWidth ?? width),
		height: Math.min(height, maxHeight ?? height),
		cut: maxHeight !== undefined && maxHeight < height
	};
}
