/**
 * How much of a page's width a chart's line covers, in pixels: between the ends of an SVG's lines, or in the columns of a
 * canvas that hold the line's colour. To be evaluated in the page, whichever library drew it.
 */
export function drawnWidth(): number {
	const lines = [...document.querySelectorAll('svg path:not(.grid, .event)')]
		.map((line) => line.getBoundingClientRect())
		.filter(({ width }) => width > 0);
	const widths = [Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))];
	for (const canvas of document.querySelectorAll('canvas')) {
		const { width, height } = canvas;
		const pixels = width * height > 0 ? canvas.getContext('2d')?.getImageData(0, 0, width, height).data : undefined;
		const columns = new Set<number>();
		for (let at = 0; pixels && at < pixels.length; at += 4)
			if (pixels[at] === 0 && pixels[at + 1] === 106 && pixels[at + 2] === 99) columns.add((at / 4) % width);
		widths.push(columns.size);
	}
	return Math.max(0, ...widths);
}
