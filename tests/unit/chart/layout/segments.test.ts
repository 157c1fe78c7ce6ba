import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay, toDay } from '#lib/series/index.ts';
import { SOLID_DAYS, segmentsOf, type LineSegment } from '#lib/chart/layout/segments.ts';
import type { Position } from '#lib/chart/layout/scales.ts';
import { pointsWithin } from '#lib/chart/data/date-range.ts';
import { downsample } from '#lib/chart/layout/downsample.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';
import { anySeries, FROM, line, TO } from '#tests/support/view/context.ts';

/** So wide that nothing is thinned. */
const WHOLE = { from: FROM, to: TO, columns: 1e6 };

const placesOf = ({ kind, places }: LineSegment) => [kind, ...places.map(({ x, y }) => `${isoDay(toDay(x))} ${y}`)];
const segments = (...args: Parameters<typeof line>) => segmentsOf(line(...args), WHOLE, 'linear').map(placesOf);

describe('segments of a line', () => {
	it('are solid between observations at most 14 days apart, and cross a gap as long as a value may be carried', () => {
		expect(
			segments([
				['2026-01-01', 10],
				['2026-01-15', 12],
				['2026-01-30', 14],
				['2026-05-30', 20],
				['2026-06-13', 30]
			])
		).toEqual([
			['observed', '2026-01-01 10', '2026-01-15 12'],
			['gap', '2026-01-15 12', '2026-01-30 14', '2026-05-30 20'],
			['observed', '2026-05-30 20', '2026-06-13 30'],
			['carried', '2026-06-13 30', '2026-10-11 30']
		]);
	});

	it.each([
		['the figure of a month before a quote', 'month', 'day', 'gap'],
		['a quote before the figure of a year', 'day', 'year', 'gap'],
		['two figures of months', 'month', 'month', 'gap'],
		['two quotes', 'day', 'day', 'observed']
	] as const)('are as sure as both ends, also between near ones: %s', (_, first, second, kind) => {
		const rows = [
			['2026-01-01', 10, first],
			['2026-01-08', 12, second]
		] as const;
		expect(segments(rows)[0]).toEqual([kind, '2026-01-01 10', '2026-01-08 12']);
		expect(segments(rows, { draw: 'step' })[0]?.[0]).toBe(kind);
		const held = rows.map(([iso, , precision]) => [iso, 10, precision] as const);
		expect(segments(held, { draw: 'step' })[0]?.[0]).toBe(kind);
		const [led] = segmentsOf(line(held, { draw: 'step' }), { ...WHOLE, from: day('2026-01-03') }, 'linear');
		expect(led?.kind).toBe(kind);
		expect(segments(rows, { draw: 'change', carryDays: 0 })[0]?.[0]).toBe('observed');
	});

	it('leave nothing after the days for which a value is carried', () => {
		expect(
			segments([
				['2011-03-15', 47],
				['2011-09-16', 50.5]
			])
		).toEqual([
			['carried', '2011-03-15 47', '2011-07-13 47'],
			['carried', '2011-09-16 50.5', '2012-01-14 50.5']
		]);
	});

	it('carry nothing beyond the last day of the chart', () => {
		expect(segments([['2026-11-13', 47]])).toEqual([['carried', '2026-11-13 47', '2026-11-23 47']]);
	});

	it('are none for no points, for one on the last day, and for one that is not carried', () => {
		expect(segments([])).toEqual([]);
		expect(segments([['2026-11-23', 47]])).toEqual([]);
		expect(segments([['2026-01-01', 47]], { carryDays: 0 })).toEqual([]);
	});

	it('are not joined further than the series may carry, however near', () => {
		expect(
			segments(
				[
					['2026-01-01', 10],
					['2026-01-11', 20]
				],
				{ carryDays: 9 }
			)
		).toEqual([
			['carried', '2026-01-01 10', '2026-01-10 10'],
			['carried', '2026-01-11 20', '2026-01-20 20']
		]);
	});
});

describe('what leads into the first day', () => {
	const window = (from: string, to: string, draw: 'line' | 'step', next = 20) =>
		segmentsOf(
			line(
				[
					['2026-01-01', 10],
					['2026-05-01', next]
				],
				{ draw }
			),
			{ from: day(from), to: day(to), columns: 800 },
			'linear'
		).map(placesOf);

	it('comes from the point before it, on the way to the first one', () => {
		expect(window('2026-03-02', '2026-05-01', 'line')).toEqual([['gap', '2026-03-02 15', '2026-05-01 20']]);
		expect(window('2026-03-02', '2026-05-01', 'step')).toEqual([
			['gap', '2026-03-02 10', '2026-05-01 10', '2026-05-01 20']
		]);
		expect(window('2026-03-02', '2026-05-01', 'step', 10)).toEqual([['observed', '2026-03-02 10', '2026-05-01 10']]);
	});

	it.each(['line', 'step'] as const)('is carried where there is no other point, of a %s', (draw) => {
		expect(window('2026-03-01', '2026-04-01', draw)).toEqual([['carried', '2026-03-01 10', '2026-04-01 10']]);
	});

	it('ends where it may be carried no further, and is nothing from then on', () => {
		expect(window('2026-08-01', '2026-11-01', 'line')).toEqual([['carried', '2026-08-01 20', '2026-08-29 20']]);
		expect(window('2026-08-29', '2026-11-01', 'line')).toEqual([]);
		expect(window('2026-08-30', '2026-11-01', 'line')).toEqual([]);
	});

	it('is nothing where the first day has a figure of its own, and no dash of a few pixels', () => {
		expect(window('2026-05-01', '2026-05-20', 'line')[0]).toEqual(['carried', '2026-05-01 20', '2026-05-20 20']);
		expect(window('2026-08-25', '2026-12-01', 'line')).toHaveLength(1);
		expect(window('2026-08-28', '2027-01-30', 'line')).toEqual([]);
	});
});

describe('segments of steps', () => {
	const step = { draw: 'step', carryDays: 180 } as const;

	it('hold a value until the next one, solid where both are the same or close together', () => {
		expect(
			segments(
				[
					['2026-06-01', 10],
					['2026-09-01', 10],
					['2026-09-10', 20],
					['2026-10-10', 30]
				],
				step
			)
		).toEqual([
			['observed', '2026-06-01 10', '2026-09-01 10', '2026-09-10 10', '2026-09-10 20'],
			['gap', '2026-09-10 20', '2026-10-10 20', '2026-10-10 30'],
			['carried', '2026-10-10 30', '2026-11-23 30']
		]);
	});

	it('are carried from the last quote as far as they may be, and then there is nothing', () => {
		expect(
			segments(
				[
					['2025-01-01', 10],
					['2026-01-01', 10]
				],
				step
			)
		).toEqual([
			['carried', '2025-01-01 10', '2025-06-30 10'],
			['carried', '2026-01-01 10', '2026-06-30 10']
		]);
	});
});

describe('segments of changes', () => {
	const change = { draw: 'change', carryDays: 0 } as const;
	const placedIn = (rows: Parameters<typeof line>[0], from = FROM, to = TO) =>
		segmentsOf(line(rows, change), { ...WHOLE, from, to }, 'linear').map(placesOf);

	it('join near neighbours alone; one that has none is a dot alone, and none is carried', () => {
		expect(
			placedIn([
				['2026-01-01', 0.1],
				['2026-01-15', -0.2],
				['2026-01-30', 0.3],
				['2026-03-01', -0.4]
			])
		).toEqual([['observed', '2026-01-01 0.1', '2026-01-15 -0.2']]);
		expect(placedIn([['2026-01-01', 0]])).toEqual([]);
	});

	it('lead into the first day from a near neighbour before it, and not from a far one', () => {
		const rows = (before: string) => [[before, 0.2] as const, ['2026-01-11', 0.1] as const];
		const [led] = placedIn(rows('2026-01-01'), day('2026-01-06'));
		expect(led?.map((place) => place.slice(0, 15))).toEqual(['observed', '2026-01-06 0.15', '2026-01-11 0.1']);
		expect(placedIn(rows('2025-12-27'), day('2026-01-06'))).toEqual([]);
		expect(placedIn(rows('2026-01-01'), day('2026-01-03'), day('2026-01-05'))).toEqual([]);
	});
});

describe('any segments', () => {
	it('are solid between near neighbours alone, and none is longer than a value may be carried', () => {
		fc.assert(
			fc.property(anySeries, (series) => {
				const days = [...series.points.days];
				for (const { kind, places } of segmentsOf(series, WHOLE, 'linear')) {
					for (const [i, { x, y }] of places.entries()) {
						const next = places[i + 1];
						if (!next) continue;
						const apart = next.x - x;
						expect(apart).toBeGreaterThanOrEqual(0);
						expect(next.x).toBeLessThanOrEqual(TO);
						expect(apart).toBeLessThanOrEqual(series.carryDays);
						if (kind === 'carried') expect(next.y).toBe(y);
						else expect(days).toContain(next.x);
						if (kind === 'gap') expect(apart === 0 || apart > SOLID_DAYS).toBe(true);
						if (kind === 'observed' && series.draw === 'line') expect(apart).toBeLessThanOrEqual(SOLID_DAYS);
					}
				}
			})
		);
	});

	it('stand in the order of their days and share no range of days', () => {
		fc.assert(
			fc.property(anySeries, (series) => {
				const spans = segmentsOf(series, WHOLE, 'linear').map(({ places }) => places.map(({ x }) => x));
				for (const [i, span] of spans.entries()) {
					expect(Math.min(...(spans[i + 1] ?? [Infinity]))).toBeGreaterThanOrEqual(Math.max(...span));
				}
			})
		);
	});
});

describe('segments of a narrow chart', () => {
	it('are those of a wide one, each solid piece thinned', () => {
		fc.assert(
			fc.property(anySeries, fc.integer({ min: 1, max: 400 }), (series, columns) => {
				const thinned = segmentsOf(series, WHOLE, 'log').map((segment) =>
					segment.kind === 'observed' || series.draw === 'step'
						? { ...segment, places: downsample(segment.places, { ...WHOLE, columns }) }
						: segment
				);
				expect(segmentsOf(series, { ...WHOLE, columns }, 'log')).toEqual(thinned);
			})
		);
	});

	it('are made of the points between its days, and of the one that is carried into them', () => {
		fc.assert(
			fc.property(
				anySeries,
				fc.integer({ min: 0, max: 9000 }),
				fc.integer({ min: 7, max: 9000 }),
				(series, after, long) => {
					const [from, to] = [toDay(FROM + after), toDay(Math.min(FROM + after + long, TO))];
					const inside = ChartPoints.of(pointsWithin([...series.points], { from, to }, series.carryDays));
					const range = { from, to, columns: 1e6 };
					expect(segmentsOf(series, range, 'log')).toEqual(segmentsOf({ ...series, points: inside }, range, 'log'));
				}
			)
		);
	});
});

describe('thinning', () => {
	const anyPlaces = fc
		.array(fc.record({ gap: fc.integer({ min: 0, max: 40 }), y: fc.double({ min: 1, max: 5, noNaN: true }) }), {
			minLength: 1,
			maxLength: 300
		})
		.map((steps) => {
			let x: number = FROM;
			return steps.map(({ gap, y }): Position => ({ x: (x += gap), y }));
		});
	const columnOf = ({ x }: Position, columns: number) => Math.floor(((x - FROM) * columns) / (TO - FROM));

	it('keeps every peak and every trough of each column of pixels', () => {
		fc.assert(
			fc.property(anyPlaces, fc.integer({ min: 1, max: 400 }), (places, columns) => {
				const kept = downsample(places, { ...WHOLE, columns });
				for (const column of new Set(places.map((place) => columnOf(place, columns)))) {
					const [all, left] = [places, kept].map((some) => some.filter((place) => columnOf(place, columns) === column));
					if (!all || !left) throw new Error('no column');
					const heights = (some: readonly Position[]) => some.map(({ y }) => y);
					expect(Math.min(...heights(left))).toBe(Math.min(...heights(all)));
					expect(Math.max(...heights(left))).toBe(Math.max(...heights(all)));
					expect(left.length).toBeLessThanOrEqual(4);
				}
			})
		);
	});

	it('keeps both ends, and what a line that crosses columns comes from and goes to', () => {
		fc.assert(
			fc.property(anyPlaces, fc.integer({ min: 1, max: 400 }), (places, columns) => {
				const kept = downsample(places, { ...WHOLE, columns });
				expect([kept[0], kept.at(-1)]).toEqual([places[0], places.at(-1)]);
				for (const [i, place] of places.entries()) {
					const next = places[i + 1];
					if (next && columnOf(next, columns) > columnOf(place, columns) + 1)
						expect(kept).toEqual(expect.arrayContaining([place, next]));
				}
			})
		);
	});

	it('makes two places of each of many dense columns', () => {
		const places = Array.from({ length: 1000 }, (_, i) => ({ x: FROM + i, y: Math.sin(i) }));
		const kept = downsample(places, { from: FROM, to: toDay(FROM + 1000), columns: 100 });
		expect(kept).toHaveLength(2 * 100 + 2);
	});

	it('invents nothing and keeps the order', () => {
		fc.assert(
			fc.property(anyPlaces, fc.integer({ min: 1, max: 400 }), (places, columns) => {
				const at = downsample(places, { ...WHOLE, columns }).map((place) => places.indexOf(place));
				expect(at).not.toContain(-1);
				expect(at).toEqual([...at].sort((a, b) => a - b));
			})
		);
	});

	it('makes a thousand days in one column four places', () => {
		const places = Array.from({ length: 1000 }, (_, i) => ({ x: day('2001-01-01') + i, y: Math.sin(i / 40) }));
		expect(downsample(places, { ...WHOLE, columns: 1 })).toHaveLength(4);
	});
});
