import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { overlap, placeAtEnd, type Segment } from '#lib/chart/layout/labels/place-at-end.ts';
import { roomOf } from '#lib/chart/layout/labels/end-labels.ts';
import { xOf } from '#lib/chart/layout/scales.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { context } from '#tests/support/view/context.ts';

const CITIES = ['syp-parallel', 'syp-parallel-aleppo', 'syp-parallel-idlib', 'syp-parallel-hasakah'];
const ENDED = {
	en: ['Aleppo, Jul 2026', 'Idlib, Jan 2026', 'Hasakah, Mar 2026'],
	ar: ['حلب، تموز 2026', 'إدلب، كانون الثاني 2026', 'الحسكة، آذار 2026']
} as const;
const MONTH = /^.*[,،] /;

/** Widths of charts in windows from 320 pixels up, and whether names stand beside their lines there. */
const WIDTHS = [
	[288, false],
	[328, false],
	[736, true],
	[960, true],
	[1088, true],
	[1120, true]
] as const;

describe.each(['en', 'ar'] as const)('three markets of four that ended in one year, in %s', (language) => {
	it.each(WIDTHS)('have each its label near its own end with its month, at %s pixels', (width, named) => {
		const seen = context({ series: CITIES, from: day('2014-09-01') }, language, day('2026-11-30'));
		const [chart] = comparisonOf(seen, lineSpecsOf(seen, CITIES)).charts;
		if (!chart) throw new Error('no chart');
		const model = chartModel(chart.input, width);
		const [panel] = model.panels;
		const ends = panel.lines.flatMap(({ end }) => end ?? []);
		const [damascus, ...ended] = ends;
		expect(damascus?.text.isInside).toBe(false);
		expect(ended.map(({ text }) => text.name)).toEqual(
			ENDED[language].map((name) => (named ? name : name.replace(MONTH, '')))
		);
		for (const { text, ...at } of ended) {
			expect(text.isInside).toBe(true);
			const { left, right } = roomOf(text, model);
			expect(left - 24).toBeLessThanOrEqual(xOf(panel, at.x));
			expect(right + 24).toBeGreaterThanOrEqual(xOf(panel, at.x));
		}
		const rooms = ends.map(({ text }) => roomOf(text, model));
		expect(rooms.some((room, i) => rooms.slice(i + 1).some((other) => overlap(room, other)))).toBe(false);
	});
});

describe('a place further from the end of a line', () => {
	const wish = { x: 200, y: 50, width: 40, height: 20, ascent: 12, rowHeight: 20 };
	const at = (reach: 'near' | 'far' | 'before', grid: readonly number[] = [], segments: readonly Segment[] = []) =>
		placeAtEnd(
			wish,
			{ plot: { left: 0, right: 300, top: 0, bottom: 300 }, segments, labels: [], grid, ends: [] },
			reach
		)?.place;
	const across = (y: number): Segment => ({ from: { x: 0, y }, to: { x: 300, y } });

	it('is below it, where none is above', () => {
		expect(at('far')).toEqual({ x: 200, anchor: 'middle', y: 142 });
		expect(at('far', [], [across(140)])).toEqual({ x: 200, anchor: 'middle', y: 160 });
	});

	it('or before it, above or below its level', () => {
		expect(at('before')).toEqual({ x: 188, anchor: 'end', y: 36 });
		expect(at('before', [], [across(0), across(30)])).toEqual({ x: 188, anchor: 'end', y: 68 });
	});

	it('is on a line of the axis rather than much further before it', () => {
		const low = Array.from({ length: 100 }, (_, i) => ({ from: { x: 0, y: 58 + i }, to: { x: 300, y: 58 + i } }));
		expect(at('before', [22], low)).toEqual(at('before', [], low));
	});
});
