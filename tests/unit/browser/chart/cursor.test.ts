import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, nearest, placeOf } from '#lib/browser/chart/cursor.ts';
import { toDay } from '#lib/series/index.ts';
import { linesOf } from '#lib/chart/layout/chart-input.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { anySeries, FROM, input, line, TO } from '#tests/support/view/context.ts';

const PREMIUM = {
	series: [line([['2010-01-01', 0.2]], { id: 'premium', lineRole: 'third' })],
	kind: 'percent',
	scale: 'linear',
	axis: 'premium'
} as const;

describe('the nearest point', () => {
	it('is the one that a search of all would find: the time counts four times, and only what is shown', () => {
		const span = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 100, max: 4000 }));
		const at = fc.record({ x: fc.integer({ min: 0, max: 960 }), y: fc.integer({ min: 0, max: 420 }) });
		fc.assert(
			fc.property(fc.array(anySeries, { maxLength: 3 }), span, at, (series, [after, long], { x, y }) => {
				const [from, to] = [toDay(FROM + after), toDay(Math.min(FROM + after + long, TO))];
				const shown = input(series, { from, to });
				const model = chartModel(shown, 960);
				const distances = linesOf(shown).flatMap(({ series: { points } }, s) =>
					[...points].flatMap(({ day }, point) => {
						const place = placeOf(shown, model, { series: s, point });
						return place && day >= from && day <= to ? [Math.hypot((place.x - x) * 4, place.y - y)] : [];
					})
				);
				const found = nearest(shown, model, { x, y });
				const place = found && placeOf(shown, model, found);
				const distance = place ? Math.hypot((place.x - x) * 4, place.y - y) : Infinity;
				expect(distance).toBeCloseTo(Math.min(Infinity, ...distances), 6);
			})
		);
	});

	it('is one of whichever line is nearest', () => {
		const two = input([line([['2010-01-01', 50]]), line([['2012-01-01', 500]], { id: 'other' })]);
		const model = chartModel(two, 960);
		const place = placeOf(two, model, { series: 1, point: 0 });
		if (!place) throw new Error('the point has no place');
		expect(nearest(two, model, place)).toEqual({ series: 1, point: 0 });
	});

	it('may be one of the panel below', () => {
		const both = input([line([['2010-01-01', 50]])], { lowerPanel: PREMIUM });
		const model = chartModel(both, 960);
		const place = placeOf(both, model, { series: 1, point: 0 });
		if (!place) throw new Error('the point has no place');
		expect(place.y).toBeGreaterThan(model.panels[0].plot.bottom);
		expect(nearest(both, model, place)).toEqual({ series: 1, point: 0 });
	});
});

describe('keys', () => {
	const market = line([
		['2001-01-01', 1],
		['2005-01-01', 2],
		['2009-01-01', 3],
		['2020-01-01', 4]
	]);
	const shown = input([market, line([]), line([['2008-01-01', 9]])], { lowerPanel: PREMIUM, from: toDay(FROM + 1000) });

	it.each([
		['ArrowLeft', 2, { series: 0, point: 1 }],
		['ArrowLeft', 1, { series: 0, point: 1 }],
		['ArrowRight', 3, { series: 0, point: 3 }],
		['Home', 3, { series: 0, point: 1 }],
		['End', 1, { series: 0, point: 3 }],
		['PageUp', 3, { series: 0, point: 1 }],
		['ArrowDown', 2, { series: 2, point: 0 }],
		['ArrowUp', 2, { series: 3, point: 0 }],
		['a', 2, undefined]
	] as const)('%s from point %i', (key, point, to) => {
		expect(moved(shown, { series: 0, point }, key)).toEqual(to);
	});

	it('lead from a line to the nearest day of the other', () => {
		expect(moved(shown, { series: 2, point: 0 }, 'ArrowUp')).toEqual({ series: 0, point: 2 });
	});
});
