import { comparedByDefault, type Language } from '#lib/record/index.ts';
import type { BadParameter } from '#lib/query/index.ts';
import { chosenOf } from '#lib/view/compare/chosen.ts';
import { comparisonOf, type Comparison } from '#lib/view/compare/comparison.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import type { Scene } from '#lib/context/context.ts';
import { abilitiesOfAll } from '#lib/context/abilities.ts';
import { subjectsOf } from '#lib/chart/data/subjects.ts';
import type { Site } from '#lib/server/site.ts';
import { readScene, type Asked } from './context.ts';
import { badRequest } from './representations.ts';
import { seriesAnswer, type AskedSeries } from './series.ts';

const UNKEPT = { 'cache-control': 'no-store' } as const;

/** What a request for the page of a comparison asks for. */
export interface AskedComparison extends Asked {
	readonly comparison: Comparison;
}

/** Reads a request for a comparison; what its address says amiss is told, and the usual is shown in its place. */
export function readComparison(url: URL, language: Language, site: Site): AskedComparison {
	const asked = readScene(url, language, site, { series: comparedByDefault(site.record) });
	const { bad, ...compared } = comparedIn(asked.scene);
	return { ...asked, ...compared, bad: [...asked.bad, ...bad] };
}

/** What a scene compares, and what could not be compared of what it was asked. */
export interface Compared {
	readonly scene: Scene;
	readonly comparison: Comparison;
	readonly bad: readonly BadParameter[];
}

/** Compares what a scene's spec names; what it names amiss is told, and the usual stands in its place. */
export function comparedIn(asked: Scene): Compared {
	const { record, spec, defaults } = asked;
	const { ids, bad } = chosenOf(record, spec.series, comparedByDefault(record));
	const chosen = { ...asked, spec: { ...spec, series: ids } };
	const { shows } = abilitiesOfAll(
		record,
		ids.map((id) => chosen.series(id).info)
	);
	const cannot = shows.includes(spec.show) ? [] : [{ name: 'show', given: spec.show, expected: shows }];
	const show = cannot.length > 0 ? defaults.show : spec.show;
	const scene = { ...chosen, spec: { ...chosen.spec, show } };
	return { scene, comparison: comparisonOf(scene, subjectsOf(scene, ids)), bad: [...bad, ...cannot] };
}

/**
 * Reads a request for a file of a comparison. A file is never made from an address that holds a mistake.
 *
 * @returns what is asked for; else the answer to send: 400 as JSON
 */
export function readCompared(url: URL, language: Language, site: Site): AskedSeries | Response {
	const asked = readComparison(url, language, site);
	return asked.bad.length > 0 ? badRequest(asked.bad, asked.scene) : { ...asked, name: 'compare', path: '/compare' };
}

/**
 * One chart of a comparison with the quotes behind every point.
 *
 * @param part - its place among the charts, from 1
 * @returns the chart as JSON; 404 as JSON where there is no such chart
 */
export function chartAnswer(asked: AskedSeries, part: number): Response {
	const { scene, comparison } = asked;
	const chart = comparison.charts[part - 1];
	if (!chart) return Response.json({ charts: comparison.charts.length }, { status: 404, headers: UNKEPT });
	const body = JSON.stringify(interactiveChartOf(scene, chart.subjects, chart.input));
	return seriesAnswer(asked, body, { ending: 'chart.json', type: 'application/json' });
}
