import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { apart, crosses, meet, nearestIn, overlap } from '#lib/chart/layout/labels/geometry.ts';
import { roomOf, type EndLabel } from '#lib/chart/layout/labels/end-label.ts';
import { xOf, yOf, type Plot } from '#lib/chart/layout/scales.ts';
import { lineSpecsOf } from '#lib/chart/data/chart-line-specs.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { context } from '#tests/support/view/context.ts';

const CITIES = ['syp-parallel', 'syp-parallel-aleppo', 'syp-parallel-idlib', 'syp-parallel-hasakah'];
const ENDED = {
	en: ['Aleppo, Jul 2026', 'Idlib, Jan 2026', 'Hasakah, Mar 2026'],
	ar: ['حلب، تموز 2026', 'إدلب، كانون الثاني 2026', 'الحسكة، آذار 2026']
} as const;
/** Widths of charts in windows from 320 pixels up, and how far their labels may be from the ends of their lines together. */
const WIDTHS = [
	[288, 260],
	[328, 240],
	[736, 110],
	[960, 110],
	[1088, 110],
	[1120, 110]
] as const;

/** How far letters reach above and below their line at most, in parts of the size of their type. */
const [UP, DOWN] = [0.8, 0.25];

/** Where the letters of each row of a label stand. */
const rowsOf = (text: EndLabel, lettering: { readonly type: number; readonly rowHeight: number }): Plot[] =>
	[text.value, text.name].map((words, i) => {
		const alone = i === 0 ? { value: words, name: '' } : { value: '', name: words };
		const { left, right } = roomOf({ ...text, ...alone }, lettering);
		const line = text.y + i * lettering.rowHeight;
		return { left, right, top: line - UP * lettering.type, bottom: line + DOWN * lettering.type };
	});

const modelIn = (language: 'en' | 'ar', width: number) => {
	const seen = context({ series: CITIES, from: day('2014-09-01') }, language, day('2026-11-30'));
	const [chart] = comparisonOf(seen, lineSpecsOf(seen, CITIES)).charts;
	if (!chart) throw new Error('no chart');
	const model = chartModel(chart.input, width);
	const [panel] = model.panels;
	const ends = panel.lines.flatMap(({ end, segments }) => {
		const places = segments[segments.length - 1]?.places ?? [];
		const last = places[places.length - 1];
		if (!end || !last) return [];
		const dot = { x: xOf(panel, end.x), y: yOf(panel, end.y) };
		return { text: end.text, dot, end: { x: xOf(panel, last.x), y: dot.y }, rows: rowsOf(end.text, model) };
	});
	return { model, ends };
};

describe.each(['en', 'ar'] as const)('three markets of four that ended in one year, in %s', (language) => {
	it.each(WIDTHS)('have each its label with its month, on no other one, at %s pixels', (width) => {
		const { model, ends } = modelIn(language, width);
		const [damascus, ...ended] = ends;
		expect(damascus?.text.isInside).toBe(false);
		expect(ended.map(({ text }) => text.name)).toEqual(ENDED[language]);
		expect(ended.every(({ text }) => text.isInside)).toBe(true);
		const rooms = ends.map(({ text }) => roomOf(text, model));
		expect(rooms.some((room, i) => rooms.slice(i + 1).some((other) => overlap(room, other)))).toBe(false);
	});

	it.each(WIDTHS)('have a leader where it does not stand right by its end, at %s pixels', (width) => {
		const { model, ends } = modelIn(language, width);
		for (const { text, dot, end, rows } of ends) {
			const far = Math.min(apart(dot, nearestIn(rows, dot)), apart(end, nearestIn(rows, end))) > 14;
			expect(text.leader !== undefined).toBe(far && text.isInside);
			if (!text.leader) continue;
			expect(apart(text.leader.from, dot)).toBeCloseTo(4.5);
			expect(apart(text.leader.to, nearestIn(rows, dot))).toBeCloseTo(2);
			const others = ends.filter((other) => other.text !== text);
			for (const other of others) {
				expect(crosses(roomOf(other.text, model), text.leader)).toBe(false);
				if (other.text.leader) expect(meet(text.leader, other.text.leader)).toBe(false);
			}
		}
	});

	it.each(WIDTHS)('stand as near to their ends as there is room for all, at %s pixels', (width, most) => {
		const { ends } = modelIn(language, width);
		const distances = ends.flatMap(({ text, end, rows }) => (text.isInside ? apart(end, nearestIn(rows, end)) : []));
		expect(distances.reduce((sum, one) => sum + one, 0)).toBeLessThan(most);
	});
});
