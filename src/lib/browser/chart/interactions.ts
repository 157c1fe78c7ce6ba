/** What a reader does with a drawn chart. It comes after the drawing: nobody waits for it to see the chart. */
import { EventNames } from './event-names.ts';
import type { LiveChart } from './live-chart.ts';
import { PointerTool } from './pointer-tool.ts';
import { ZoomTool } from './zoom-tool.ts';

/** Lets a reader point at a chart, measure on it and come closer, by hand and by keys. */
export function enableInteractions(chart: LiveChart): void {
	if (chart.signal.aborted) return;
	const zoom = new ZoomTool(chart);
	const pointer = new PointerTool(chart, (from, to) => zoom.zoom({ from, to }, true));
	chart.use(zoom);
	chart.use(pointer);
	chart.use(new EventNames(chart));
	chart.paint();
	chart.host.addEventListener(
		'keydown',
		(event) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.target !== chart.host) return;
			if (zoom.answers(event.key, pointer.day) || pointer.answers(event.key)) event.preventDefault();
		},
		{ signal: chart.signal }
	);
}
