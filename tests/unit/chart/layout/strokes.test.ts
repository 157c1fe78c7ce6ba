import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isoDay, toDay } from '#lib/series/index.ts';
import { strokesOf, type Stroke } from '#lib/chart/layout/strokes.ts';
import type { Place } from '#lib/chart/layout/places.ts';
import { pointsWithin } from '#lib/chart/data/window.ts';
import { thin } from '#lib/chart/layout/thin.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';
import { anySeries, FROM, line, TO } from '#tests/support/view/context.ts';

/** So wide that nothing is thinned. */
const WHOLE = { from: FROM, to: TO, columns: 1e6 };

const placesOf = ({ kind, places }: Stroke) => [kind, ...places.map(({ x, y }) => `${isoDay(toDay(x))} ${y}`)];
const strokes = (...told: Parameters<typeof line>) => strokesOf(line(...told), WHOLE, 'linear').map(placesOf);

describe('strokes of a line', () => {
	it('joins neighbours that are as far apart as a value may be carried', () => {
		expect(
			strokes([
				['2026-01-01', 10],
				['2026-05-01', 20],
				['2026-11-23', 30]
			])
		).toEqual([
			['observed', '2026-01-01 10', '2026-05-01 20'],
			['carried', '2026-05-01 20', '2026-08-29 20'],
			['observed', '2026-11-23 30']
		]);
	});

	it('leaves a gap after the days for which a value is carried', () => {
		expect(
			strokes([
				['2011-03-15', 47],
				['2011-09-16', 50.5]
			]).slice(0, 3)
		).toEqual([
			['observed', '2011-03-15 47'],
			['carried', '2011-03-15 47', '2011-07-13 47'],
			['observed', '2011-09-16 50.5']
		]);
	});

	it('carries nothing beyond the last day of the chart', () => {
		expect(strokes([['2026-11-13', 47]])).toEqual([
			['observed', '2026-11-13 47'],
			['carried', '2026-11-13 47', '2026-11-23 47']
		]);
	});

	it('has none for no points, and one place for one point on the last day', () => {
		expect(strokes([])).toEqual([]);
		expect(strokes([['2026-11-23', 47]])).toEqual([['observed', '2026-11-23 47']]);
	});
});

describe('what is carried into the first day', () => {
	const window = (from: string, to: string, draw: 'line' | 'step') =>
		strokesOf(
			line(
				[
					['2026-01-01', 10],
					['2026-05-01', 20]
				],
				{ draw }
			),
			{ from: day(from), to: day(to), columns: 800 },
			'linear'
		).map(placesOf);

	it.each(['line', 'step'] as const)('is drawn as carried from the left edge, of a %s', (draw) => {
		expect(window('2026-03-01', '2026-04-01', draw)).toEqual([['carried', '2026-03-01 10', '2026-04-01 10']]);
		expect(window('2026-03-01', '2026-05-01', draw)).toEqual([
			['carried', '2026-03-01 10', '2026-05-01 10'],
			['observed', '2026-05-01 20']
		]);
	});

	it('ends where it may be carried no further, and is nothing from then on', () => {
		expect(window('2026-08-01', '2026-11-01', 'line')).toEqual([['carried', '2026-08-01 20', '2026-08-29 20']]);
		expect(window('2026-08-29', '2026-11-01', 'line')).toEqual([]);
		expect(window('2026-08-30', '2026-11-01', 'line')).toEqual([]);
	});

	it('is nothing where the first day has a figure of its own, and no dash of a few pixels', () => {
		expect(window('2026-05-01', '2026-05-20', 'line')[0]).toEqual(['observed', '2026-05-01 20']);
		expect(window('2026-04-30', '2026-08-08', 'line')[0]?.[0]).toBe('carried');
		expect(window('2026-04-30', '2026-10-08', 'line')[0]?.[0]).toBe('observed');
	});
});

describe('strokes of steps', () => {
	const step = { draw: 'step', carryDays: 180 } as const;

	it('hold a value until the next one, and go up or down on its day', () => {
		expect(
			strokes(
				[
					['2026-06-01', 10],
					['2026-09-01', 20]
				],
				step
			)
		).toEqual([['observed', '2026-06-01 10', '2026-09-01 10', '2026-09-01 20', '2026-11-23 20']]);
	});

	it('are carried, not observed, from where the value is held longer than it may be', () => {
		expect(
			strokes(
				[
					['2025-01-01', 10],
					['2026-09-01', 20]
				],
				step
			)
		).toEqual([
			['observed', '2025-01-01 10', '2025-06-30 10'],
			['carried', '2025-06-30 10', '2026-09-01 10'],
			['observed', '2026-09-01 20', '2026-11-23 20']
		]);
	});

	it('end where the last value may be carried no further', () => {
		expect(strokes([['2026-01-01', 10]], step)).toEqual([['observed', '2026-01-01 10', '2026-06-30 10']]);
	});
});

describe('any strokes', () => {
	it('observe each point once and carry a line’s value no longer than it may be', () => {
		fc.assert(
			fc.property(anySeries, (series) => {
				const all = strokesOf(series, WHOLE, 'linear');
				const observed = all.filter(({ kind }) => kind === 'observed').flatMap(({ places }) => places);
				for (const { day: at, value } of series.points) {
					expect(observed.some(({ x, y }) => x === at && y === value)).toBe(true);
				}
				for (const { kind, places } of all) {
					for (const [i, place] of places.entries()) {
						const next = places[i + 1];
						if (!next) continue;
						expect(next.x).toBeGreaterThanOrEqual(place.x);
						expect(next.x).toBeLessThanOrEqual(TO);
						if (kind === 'carried') expect(next.y).toBe(place.y);
						if (series.draw === 'line' || kind === 'observed') {
							expect(next.x - place.x).toBeLessThanOrEqual(series.carryDays);
						}
					}
				}
			})
		);
	});

	it('stand in the order of their days and share no stretch of days', () => {
		fc.assert(
			fc.property(anySeries, (series) => {
				const spans = strokesOf(series, WHOLE, 'linear').map(({ places }) => places.map(({ x }) => x));
				for (const [i, span] of spans.entries()) {
					expect(Math.min(...(spans[i + 1] ?? [Infinity]))).toBeGreaterThanOrEqual(Math.max(...span));
				}
			})
		);
	});
});

describe('strokes of a narrow chart', () => {
	it('are those of a wide one, thinned piece by piece', () => {
		fc.assert(
			fc.property(anySeries, fc.integer({ min: 1, max: 400 }), (series, columns) => {
				const whole = strokesOf(series, WHOLE, 'log');
				const thinned = whole.map((stroke) => ({ ...stroke, places: thin(stroke.places, { ...WHOLE, columns }) }));
				expect(strokesOf(series, { ...WHOLE, columns }, 'log')).toEqual(thinned);
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
					const stretch = { from, to, columns: 1e6 };
					expect(strokesOf(series, stretch, 'log')).toEqual(strokesOf({ ...series, points: inside }, stretch, 'log'));
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
			return steps.map(({ gap, y }): Place => ({ x: (x += gap), y }));
		});
	const columnOf = ({ x }: Place, columns: number) => Math.floor(((x - FROM) * columns) / (TO - FROM));

	it('keeps every peak and every trough of each column of pixels', () => {
		fc.assert(
			fc.property(anyPlaces, fc.integer({ min: 1, max: 400 }), (places, columns) => {
				const kept = thin(places, { ...WHOLE, columns });
				for (const column of new Set(places.map((place) => columnOf(place, columns)))) {
					const [all, left] = [places, kept].map((some) => some.filter((place) => columnOf(place, columns) === column));
					if (!all || !left) throw new Error('no column');
					const heights = (some: readonly Place[]) => some.map(({ y }) => y);
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
				const kept = thin(places, { ...WHOLE, columns });
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
		const kept = thin(places, { from: FROM, to: toDay(FROM + 1000), columns: 100 });
		expect(kept).toHaveLength(2 * 100 + 2);
	});

	it('invents nothing and keeps the order', () => {
		fc.assert(
			fc.property(anyPlaces, fc.integer({ min: 1, max: 400 }), (places, columns) => {
				const at = thin(places, { ...WHOLE, columns }).map((place) => places.indexOf(place));
				expect(at).not.toContain(-1);
				expect(at).toEqual([...at].sort((a, b) => a - b));
			})
		);
	});

	it('makes a thousand days in one column four places', () => {
		const places = Array.from({ length: 1000 }, (_, i) => ({ x: day('2001-01-01') + i, y: Math.sin(i / 40) }));
		expect(thin(places, { ...WHOLE, columns: 1 })).toHaveLength(4);
	});
});
