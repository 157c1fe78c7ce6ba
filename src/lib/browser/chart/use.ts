/** What a reader does with a drawn chart. It comes after the drawing: nobody waits for it to see the chart. */
import { EventNames } from './event-names.ts';
import type { LiveChart } from './live-chart.ts';
import { Pointing } from './pointing.ts';
import { Zooming } from './zooming.ts';

/** Lets a reader point at a chart, measure on it and come closer, by hand and by keys. */
export function putToUse(chart: LiveChart): void {
	if (chart.signal.aborted) return;
	const zooming = new Zooming(chart);
	const pointing = new Pointing(chart, (from, to) => zooming.zoom({ from, to }, true));
	chart.use(zooming);
	chart.use(pointing);
	chart.use(new EventNames(chart));
	chart.paint();
	chart.host.addEventListener(
		'keydown',
		(event) => {
			if (event.ctrlKey || event.metaKey || event.altKey || event.target !== chart.host) return;
			if (zooming.answers(event.key, pointing.day) || pointing.answers(event.key)) event.preventDefault();
		},
		{ signal: chart.signal }
	);
}
