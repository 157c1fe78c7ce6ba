import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { LINE_ROLES, type LineRole } from '#lib/chart/layout/chart-input.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { GALLERY } from '#lib/chart/gallery/gallery.ts';
import { belongsBelow, legendOf } from '#lib/chart/layout/legend.ts';
import { widthOf } from '#lib/chart/layout/text-width.ts';
import { input, line } from '#tests/support/view/context.ts';

const lineOf = (label: string, lineRole: LineRole = 'market') =>
	line([['2024-12-06', 47]], { label, lineRole, id: label });

describe('the names of lines', () => {
	it.each([
		['two short ones', ['Market', 'Official'], false, false],
		['one long one', ['The official exchange bulletin of the bank'], false, false],
		['two of which one is long', ['Market', 'The official exchange bulletin of the bank'], false, true],
		['four', ['Damascus', 'Aleppo', 'Idlib', 'Hasakah'], false, false],
		['more than four', ['Damascus', 'Aleppo', 'Idlib', 'Hasakah', 'Homs'], false, true],
		['three in a low one', ['Damascus', 'Aleppo', 'Idlib'], true, false],
		['more than three in a low one', ['Damascus', 'Aleppo', 'Idlib', 'Hasakah'], true, true],
		['none', ['', '', '', '', ''], false, false]
	])('belong below a narrow chart or beside its lines: %s', (_, names, isLow, below) => {
		expect(belongsBelow(names, 98, 11, isLow)).toBe(below);
	});

	it.each([
		[280, false],
		[279, true]
	])('of four lines are below a narrow chart that is lower than by default: %s pixels', (tall, below) => {
		const series = ['Damascus', 'Aleppo', 'Idlib', 'Hasakah'].map((name) => lineOf(name));
		const days = { from: day('2024-11-01'), to: day('2024-12-31') };
		expect(chartModel(input(series, days), 328, tall).legend.length > 0).toBe(below);
		const lowerPanel = { series: [lineOf('Premium')], kind: 'percent', scale: 'linear', axis: '' } as const;
		expect(chartModel(input(series, { ...days, lowerPanel }), 328, tall + 96).legend.length > 0).toBe(below);
	});

	it('stand in rows that are no wider than the chart, each in its place, the highest line first', () => {
		const names = fc.array(fc.string({ minLength: 1, maxLength: 70 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(names, (labels) => {
				const series = labels.map((label, i) => lineOf(label, LINE_ROLES[i]));
				const ends = labels.map((_, value) => {
					return { point: { day: day('2024-12-06'), value, precision: 'day' as const }, value: '' };
				});
				const { entries, height } = legendOf(series, ends, 'en', 328, 11, 15);
				expect(entries.map(({ lineRole }) => lineRole)).toEqual(series.map(({ lineRole }) => lineRole).reverse());
				for (const [i, { label, x, y }] of entries.entries()) {
					expect(x + 8 + widthOf(label, 11)).toBeLessThanOrEqual(328);
					expect(y).toBeLessThan(height);
					const next = entries[i + 1];
					if (next?.y === y) expect(next.x).toBeGreaterThan(x + 8 + widthOf(label, 11));
				}
			})
		);
	});

	it('of six series leave the plot of a phone its width, and stand whole', () => {
		const six = GALLERY.get('six');
		if (!six) throw new Error('the gallery has no six');
		const [phone, page] = [chartModel(six, 328), chartModel(six, 960)];
		expect(phone.legend.map(({ label }) => label).sort()).toEqual(six.series.map(({ label }) => label).sort());
		expect(phone.panels[0].plot.right - phone.panels[0].plot.left).toBeGreaterThan(328 * 0.65);
		expect(phone.panels[0].lines.every(({ end }) => end?.text.name === '' && end.text.value !== '')).toBe(true);
		expect(page.legend).toEqual([]);
		expect(page.panels[0].lines.map(({ end }) => end?.text.name)).toEqual(six.series.map(({ label }) => label));
	});

	it('stay where they were beside two lines', () => {
		expect(chartModel(input([lineOf('Market'), lineOf('Official', 'official')]), 328).legend).toEqual([]);
	});
});
