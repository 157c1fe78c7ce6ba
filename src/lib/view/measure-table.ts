import { measuresOf, slice } from '#lib/series/index.ts';
import type { Look } from './chart-input.ts';
import { shownSeries } from './chart-of.ts';
import type { Comparison } from './comparison.ts';
import { measureCells, MEASURES, type MeasureCell } from './measure-cells.ts';
import type { Scene } from './scene.ts';
import { measureName } from './statistics.ts';
import { unitText } from './unit-of.ts';

/** A series as the head of its column. */
export interface MeasureHead {
	readonly id: string;
	readonly label: string;
	readonly look: Look;
	readonly unit: string;
}

/** One measure of every series. */
export interface MeasureRow {
	readonly name: string;
	readonly cells: readonly MeasureCell[];
}

/** The measures of some series within the days that are shown, a column for each. */
export interface MeasureTable {
	readonly heads: readonly MeasureHead[];
	readonly rows: readonly MeasureRow[];
}

/** The measures of what is compared, in words; where one is missing, why. */
export function measureTable(scene: Scene, { subjects, window }: Comparison): MeasureTable {
	const columns = subjects.map(({ id }) => {
		const composed = scene.series(id);
		const series = slice(shownSeries(scene, composed), window.from, window.to);
		return measureCells(scene, composed.info, series, measuresOf(series));
	});
	const infos = subjects.map(({ id }) => scene.series(id).info);
	return {
		heads: subjects.map(({ id, label, look }, i) => {
			const info = infos[i];
			return { id, label, look, unit: info ? unitText(scene, info) : '' };
		}),
		rows: MEASURES.map((name) => ({
			name: measureName(scene, name, infos),
			cells: columns.map((cells) => cells[name])
		}))
	};
}
