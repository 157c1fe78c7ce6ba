import * as v from 'valibot';
import type { Render } from '../http/renderer.ts';
import type { SeriesAge } from './metrics.ts';

const Health = v.object({ series: v.array(v.object({ id: v.string(), age: v.nullable(v.number()) })) });

/**
 * The ages of the main series, as `/healthz` says them.
 *
 * @param render - renders an address of the site
 * @returns those that have a value
 * @example await seriesAges(render) // [{ id: 'syp-parallel', age: 55 }, { id: 'syp-official', age: 9 }]
 */
export async function seriesAges(render: Render): Promise<readonly SeriesAge[]> {
	const { body } = await render('/healthz');
	const { series } = v.parse(Health, JSON.parse(body.toString()));
	return series.flatMap(({ id, age }) => (age === null ? [] : [{ id, age }]));
}
