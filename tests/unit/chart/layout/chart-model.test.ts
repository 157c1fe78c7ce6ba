import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { chartModel, type ChartModel } from '#lib/chart/layout/chart-model.ts';
import { NARROW } from '#lib/chart/layout/sizes.ts';
import { xOf, yOf } from '#lib/chart/layout/scales.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';
import { anySeries, FROM, input, line, TO } from '#tests/support/view/context.ts';

const WIDTHS = [280, 328, 559, 560, 960, 1400];
const MARKET = line([
	['2011-03-15', 47],
	['2024-12-06', 18000],
	['2026-10-05', 13800]
]);

const firstOf = (...args: Parameters<typeof chartModel>) => chartModel(...args).panels[0];

/** Every number that a painter would put on paper. */
function numbersOf({ xTicks, panels }: ChartModel): number[] {
	return [
		...xTicks.map(({ at }) => xOf(panels[0], at)),
		...panels.flatMap((panel) => [
			panel.axisY,
			...panel.yTicks.map(({ at }) => yOf(panel, at)),
			...panel.lines.flatMap(({ segments: segments, dots, end }) => [
				...[...segments.flatMap(({ places }) => places), ...dots, ...(end ? [end] : [])].flatMap(({ x, y }) => [
					xOf(panel, x),
					yOf(panel, y)
				]),
				...(end ? [end.text.y] : [])
			])
		])
	];
}

describe('the domain', () => {
	it('of a logarithmic axis holds all values with a little air', () => {
		const { low, high } = firstOf(input([MARKET]), 960).domain;
		expect(10 ** low).toBeCloseTo(47 / 1.15, 6);
		expect(10 ** high).toBeCloseTo(18000 * 1.15, 6);
	});

	it('of an even axis begins at nothing', () => {
		const { low, high } = firstOf(input([MARKET], { scale: 'linear' }), 960).domain;
		expect(low).toBe(0);
		expect(high).toBeCloseTo(18900, 6);
	});

	it('holds what is shown, not what lies outside its days', () => {
		const early = line([
			['1989-07-01', 3.9],
			['2011-03-15', 47],
			['2024-12-06', 18000],
			['2026-12-24', 99000]
		]);
		const [narrow, whole] = [input([MARKET]), input([early])].map((one) => firstOf(one, 960).domain);
		expect(whole).toEqual(narrow);
	});

	it('of the days is the chart’s own', () => {
		expect(firstOf(input([MARKET]), 960).domain).toMatchObject({ from: FROM, to: TO });
	});
});

describe('any model', () => {
	const anyInput = fc.record({
		series: fc.array(anySeries, { maxLength: 3 }),
		scale: fc.constantFrom('log' as const, 'linear' as const)
	});

	it('is made of numbers, and everything stands within the picture', () => {
		fc.assert(
			fc.property(anyInput, fc.constantFrom(...WIDTHS), (made, width) => {
				const model = chartModel(input(made.series, made), width);
				const [panel] = model.panels;
				for (const number of numbersOf(model)) {
					expect(number).toBeGreaterThanOrEqual(0);
					expect(number).toBeLessThanOrEqual(Math.max(model.width, model.height));
				}
				for (const { segments: segments, dots } of panel.lines) {
					for (const { x, y } of [...segments.flatMap(({ places }) => places), ...dots]) {
						expect(xOf(panel, x)).toBeGreaterThanOrEqual(panel.plot.left - 1e-6);
						expect(xOf(panel, x)).toBeLessThanOrEqual(panel.plot.right + 1e-6);
						expect(yOf(panel, y)).toBeGreaterThanOrEqual(panel.plot.top - 1e-6);
						expect(yOf(panel, y)).toBeLessThanOrEqual(panel.plot.bottom + 1e-6);
					}
				}
			})
		);
	});

	it('keeps the labels of the ends apart and those of the axes too', () => {
		fc.assert(
			fc.property(anyInput, fc.constantFrom(...WIDTHS), (made, width) => {
				const model = chartModel(input(made.series, made), width);
				const [panel] = model.panels;
				const ends = panel.lines
					.flatMap(({ end }) => (end && !end.text.isInside ? [end.text.y] : []))
					.sort((a, b) => a - b);
				const years = model.xTicks.map(({ at }) => xOf(panel, at));
				const values = panel.yTicks.map(({ at }) => yOf(panel, at)).reverse();
				const least = (places: readonly number[]) =>
					Math.min(...places.slice(1).map((place, i) => place - (places[i] ?? NaN)));
				expect(least(ends)).toBeGreaterThanOrEqual(model.rowHeight * 2);
				expect(least(years)).toBeGreaterThanOrEqual(model.type * 2.5);
				expect(least(values)).toBeGreaterThanOrEqual(model.type * 1.1);
			})
		);
	});

	it('thins each line to at most four places for each pixel across', () => {
		const points = new ChartPoints({
			days: Int32Array.from({ length: 9000 }, (_, i) => day('2000-01-01') + i),
			values: Float64Array.from({ length: 9000 }, (_, i) => 50 + (i % 97)),
			precisions: new Uint8Array(9000)
		});
		const panel = firstOf(input([{ ...MARKET, points }]), 328);
		const places = panel.lines.flatMap(({ segments: segments }) => segments.flatMap((stroke) => stroke.places));
		expect(places.length).toBeGreaterThan(400);
		expect(places.length).toBeLessThanOrEqual(4 * (panel.plot.right - panel.plot.left + 1));
	});
});

describe('lines', () => {
	it('have their last point and its label at the end', () => {
		const [market] = firstOf(input([MARKET]), 960).lines;
		expect(market?.end).toMatchObject({ x: day('2026-10-05'), text: { name: 'Market', value: '13,800' } });
		expect(10 ** (market?.end?.y ?? NaN)).toBeCloseTo(13800, 6);
	});

	it('show a point that nothing joins as a dot', () => {
		const [one] = firstOf(input([line([['2010-01-01', 50]], { carryDays: 0 })]), 960).lines;
		expect(one?.segments).toEqual([]);
		expect(one?.dots).toEqual([{ x: day('2010-01-01'), y: Math.log10(50), kind: 'day', disputed: false }]);
	});

	it('without points have no end, and take no room from the label of the other', () => {
		const both = firstOf(input([line([], { lineRole: 'official' }), line([['2026-10-05', 18000]])]), 960);
		const alone = firstOf(input([line([['2026-10-05', 18000]])]), 960);
		expect(both.lines[0]).toMatchObject({ segments: [], dots: [], end: undefined });
		expect(both.lines[1]?.end?.text.y).toBe(alone.lines[0]?.end?.text.y);
	});

	it('of an empty chart are none', () => {
		const model = firstOf(input([]), 328);
		expect(model.lines).toEqual([]);
	});
});

describe('a window', () => {
	const known = line([['2026-10-05', 13800]]);
	const at = (from: string, to: string, series = [known]) =>
		chartModel(
			input(series, { from: day(from), to: day(to), events: [{ day: day(from), label: 'An event', main: true }] }),
			960
		);

	it('with nothing to show has a sentence and no axis', () => {
		for (const model of [at('2025-01-01', '2025-12-31'), at('2025-01-01', '2025-12-31', [])]) {
			const [panel] = model.panels;
			expect(model.none).toBe('No quotes in this period');
			expect([panel.yTicks, panel.axis, panel.base, model.xTicks, model.events]).toEqual([[], '', undefined, [], []]);
		}
	});

	it('through which a value is carried has its axis and its value, and no dot', () => {
		const model = at('2026-10-10', '2026-11-20');
		const [panel] = model.panels;
		expect(model.none).toBe('');
		expect(panel.yTicks.length).toBeGreaterThan(0);
		expect(panel.lines[0]?.end).toMatchObject({ isObserved: false, x: day('2026-10-10'), text: { value: '13,800' } });
		expect(panel.lines[0]?.segments.map(({ kind }) => kind)).toEqual(['carried']);
		expect(at('2026-10-05', '2026-11-20').panels[0].lines[0]?.end?.isObserved).toBe(true);
	});

	it('of one day stands in the middle', () => {
		const model = at('2026-10-05', '2026-10-05');
		const [panel] = model.panels;
		const end = panel.lines[0]?.end;
		expect(xOf(panel, end?.x ?? NaN)).toBeCloseTo((panel.plot.left + panel.plot.right) / 2, 6);
		expect(panel.lines[0]?.dots).toHaveLength(1);
		expect(model.xTicks.map(({ label }) => label)).toContain('5 Oct');
	});
});

describe('the width', () => {
	it.each([
		['phone', NARROW - 1, NARROW - 200],
		['page', NARROW, NARROW + 700]
	])('of a %s has one height of the plot', (_, a, b) => {
		expect(firstOf(input([MARKET]), a).plot).toMatchObject({
			top: firstOf(input([MARKET]), b).plot.top,
			bottom: firstOf(input([MARKET]), b).plot.bottom
		});
	});

	it('gives a page more height and more years than a phone', () => {
		const [phone, page] = [328, 960].map((width) => chartModel(input([MARKET], { from: day('1990-01-01') }), width));
		expect(page && phone && page.height > phone.height).toBe(true);
		expect(page && phone && page.xTicks.length > phone.xTicks.length).toBe(true);
	});

	it('changes nothing of what is shown', () => {
		const args = WIDTHS.map((width) => chartModel(input([MARKET]), width)).map(
			({ panels, alt }) => `${panels[0].axis} ${alt}`
		);
		expect(new Set(args).size).toBe(1);
	});
});

describe('events', () => {
	const events = ['1999-01-01', '2011-03-15', '2024-12-08', '2027-01-01'].map((at) => ({
		day: day(at),
		label: at,
		main: true
	}));

	it('outside the days of the chart are left out', () => {
		const model = chartModel(input([MARKET], { events }), 960);
		expect(model.events.map(({ label }) => label)).toEqual(['2011-03-15', '2024-12-08']);
		expect(model.events.every(({ place }) => place !== undefined)).toBe(true);
	});

	it('are ticks where there is no room for their names', () => {
		const crowd = Array.from({ length: 40 }, () => ({ day: day('2024-12-08'), label: 'Damascus falls', main: true }));
		const model = chartModel(input([MARKET], { events: crowd }), 328);
		expect(model.events).toHaveLength(40);
		expect(model.events.filter(({ place }) => place !== undefined)).toHaveLength(1);
	});
});

it('puts Arabic-Indic digits on the axes where they are requested', () => {
	const model = chartModel(input([MARKET], { digits: 'arab' }), 960);
	for (const { label } of [...model.xTicks, ...model.panels[0].yTicks]) expect(label).toMatch(/^[٠-٩٬٫]+$/);
});

describe('the key of signs', () => {
	const event = (iso: string, label: string) => ({ day: day(iso), label, main: true });
	const crowded = [
		event('2014-12-06', 'Homs entered'),
		event('2024-12-08', 'a'.repeat(90)),
		event('2024-12-09', 'Funds')
	];
	const signsOf = (...args: Parameters<typeof chartModel>) => chartModel(...args).signs.map(({ sign }) => sign);

	it('explains ticks where there are some', () => {
		expect(signsOf(input([MARKET], { events: crowded }), 328)).toContain('event');
		expect(
			signsOf(input([MARKET], { events: [crowded[0], crowded[2]].flatMap((one) => one ?? []) }), 960)
		).not.toContain('event');
	});

	it('is in brief where too little of a given height would be left, and none where that has no room either', () => {
		const wordsAt = (tall: number) => chartModel(input([MARKET]), 280, tall).signs.map(({ label }) => label);
		expect(wordsAt(400)).toContain('last rate carried forward');
		expect(wordsAt(205)).toContain('carried forward');
		expect(wordsAt(120)).toEqual([]);
	});

	it('has neither gaps nor what is carried for changes', () => {
		const changes = line(
			[
				['2024-01-01', 0.1],
				['2024-03-01', -0.2]
			],
			{ draw: 'change', carryDays: 0 }
		);
		const signs = signsOf(input([changes], { kind: 'percent', scale: 'linear', from: day('2023-06-01'), to: TO }), 960);
		expect(signs).toEqual(['published']);
	});
});
