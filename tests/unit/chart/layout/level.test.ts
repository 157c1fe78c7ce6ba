import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { xOf, yOf } from '#lib/chart/layout/scales.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { context } from '#tests/support/view/context.ts';

const at = context({ asOf: day('2024-12-06'), range: '1y', scale: 'linear' });
const input = chartInputOf(at, frontSubjects(at));

describe('a level', () => {
	it('is within the plot, however far the lines are from it, with its words beside its line', () => {
		const [panel] = chartModel({ ...input, level: { value: 32_000, label: 'Claim: 32,000' } }, 960).panels;
		expect(panel.level).toMatchObject({ at: 32_000, label: 'Claim: 32,000' });
		const y = yOf(panel, 32_000);
		expect(y).toBeGreaterThan(panel.plot.top);
		expect(y).toBeLessThan(panel.plot.bottom);
		expect(Math.abs((panel.level?.place.y ?? NaN) - y)).toBeLessThan(25);
	});

	it.each(['linear', 'log'] as const)(
		'has its words above its line on a %s axis, where no line of the axis is',
		(scale) => {
			const [panel] = chartModel({ ...input, scale, level: { value: 32_000, label: 'Claim: 32,000' } }, 328).panels;
			const [y, words] = [yOf(panel, panel.level?.at ?? NaN), panel.level?.place.y ?? NaN];
			expect(words).toBeLessThan(y);
			for (const { at } of panel.yTicks) {
				const line = yOf(panel, at);
				expect(line < words - 9 || line > words + 3).toBe(true);
			}
		}
	);

	it('is drawn by no chart that has none', () => {
		expect(chartModel(input, 960).panels[0].level).toBeUndefined();
	});
});

describe('a marked day', () => {
	const labelsOn = (marked: string, from: string, to: string) => {
		const flat = { ...input, from: day(from), to: day(to), marked: day(marked) };
		const [panel] = chartModel(flat, 960).panels;
		return panel.lines.map(({ end }) => ({
			inside: end?.text.isInside,
			x: end?.text.x ?? NaN,
			of: xOf(panel, day(marked))
		}));
	};

	it('has its values beside the plot where the lines keep them to its end', () => {
		const [market] = labelsOn('2024-10-20', '2024-10-10', '2024-10-31');
		expect(market?.inside).toBe(false);
	});

	it('has them at the day itself where they were published before the plot, and others follow', () => {
		const [market] = labelsOn('2024-11-24', '2024-11-22', '2024-12-06');
		expect(market?.inside).toBe(true);
		expect(Math.abs((market?.x ?? NaN) - (market?.of ?? NaN))).toBeLessThan(60);
	});

	it('has the values of that day on the lines', () => {
		const marked = { ...input, marked: day('2024-11-29') };
		const values = (of: typeof input) => chartModel(of, 960).panels[0].lines.map(({ end }) => end?.text.value);
		expect(values(input)[0]).toBe('18,000');
		expect(values(marked)[0]).not.toBe('18,000');
		expect(chartModel(marked, 960).panels[0].lines[0]?.end?.x).toBeLessThanOrEqual(day('2024-11-29'));
	});
});
