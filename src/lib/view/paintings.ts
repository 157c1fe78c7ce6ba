/** One painting of a widget's chart: the size it is modelled for. The style sheet shows the one that fits. */
export interface Painting {
	readonly name: string;
	readonly width: number;
	readonly height: number;
}

/**
 * The paintings of a widget that is as high as it needs. Each grows with the width until the next one takes over, and all
 * stay between 200 and 420 pixels, so that one height is right in every column.
 */
export const FLOWING: readonly Painting[] = [
	{ name: 'sidebar', width: 224, height: 236 },
	{ name: 'phone', width: 332, height: 272 },
	{ name: 'column', width: 520, height: 330 },
	{ name: 'page', width: 740, height: 360 },
	{ name: 'wide', width: 960, height: 400 }
];

/** The paintings of a widget that fills its frame, by the width and the shape of the room that its words leave. */
export const FITTED: readonly Painting[] = [
	{ name: 'tall', width: 280, height: 380 },
	{ name: 'square', width: 300, height: 270 },
	{ name: 'low', width: 300, height: 180 },
	{ name: 'even', width: 560, height: 420 },
	{ name: 'flat', width: 600, height: 280 },
	{ name: 'strip', width: 760, height: 240 }
];
