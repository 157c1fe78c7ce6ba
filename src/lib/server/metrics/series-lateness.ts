import * as v from 'valibot';
import type { Render } from '../http/renderer.ts';
import type { SeriesLateness } from './metrics.ts';

const Health = v.object({
	series: v.array(v.object({ id: v.string(), age: v.nullable(v.number()), missed: v.nullable(v.number()) }))
});

/**
 * How late the main series are, as `/healthz` reports it.
 *
 * @param render - renders an address of the site
 * @returns those that have a value
 * @example await seriesLateness(render) // [{ id: 'syp-parallel', age: 55, missed: 18 }, …]
 */
export async function seriesLateness(render: Render): Promise<readonly SeriesLateness[]> {
	const { body } = await render('/healthz');
	const { series } = v.parse(Health, JSON.parse(body.toString()));
	return series.flatMap(({ id, age, missed }) => (age === null ? [] : [{ id, age, missed }]));
}
