/** The interactive painter: takes the place of the painted chart, in the width that there is. */
import type { SentChart } from '#lib/chart/data/interactive-chart.ts';
import { inputOf } from '#lib/chart/layout/chart-input.ts';
import type { ChartLevel } from '#lib/chart/layout/chart-input.ts';
import { LiveChart } from './live-chart.ts';

/**
 * Fetches the chart's points and quotes and draws the chart with Chart.js in the place of the painted one.
 *
 * @param host - the element with the painted chart; `data-chart` is the address of its points, `data-level` what the page
 * measures them against
 * @returns a function that puts the painted chart back
 * @throws when the points, or what is done with them, cannot be fetched: the painted chart is there again
 */
export async function mountInteractiveChart(host: HTMLElement): Promise<() => void> {
	const coming = import('./interactions.ts');
	// The caller that awaits it reports the failure.
	coming.catch(() => undefined);
	const response = await fetch(host.dataset.chart ?? '');
	if (!response.ok) throw new Error(`the points of the chart: ${response.status}`);
	const sent: SentChart = await response.json();
	const level: ChartLevel | undefined = host.dataset.level && JSON.parse(host.dataset.level);
	const chart = new LiveChart(host, { ...sent, input: { ...inputOf(sent.input), level } });
	try {
		const { enableInteractions } = await coming;
		enableInteractions(chart);
	} catch (error) {
		chart.destroy();
		throw error;
	}
	return () => chart.destroy();
}
