import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { modelEvents, placeNames, type Wish } from '#lib/chart/layout/events.ts';
import { widthOf } from '#lib/chart/layout/text-width.ts';

const [LEFT, RIGHT, TYPE] = [46, 880, 13];

/** Where names and their lines stand, in pixels from the left. */
function placed(wishes: readonly Wish[], count: number) {
	return placeNames(wishes, LEFT, RIGHT, { count, type: TYPE, taken: 0 }).flatMap((name, i) => {
		if (!name) return [];
		const { x = NaN, label = '' } = wishes[i] ?? {};
		const width = widthOf(label, TYPE);
		const from = { start: name.x, middle: name.x - width / 2, end: name.x - width }[name.anchor];
		return [{ line: x, row: name.row, from, to: from + width, x: name.x }];
	});
}

const anyWishes = fc.array(
	fc.record({
		x: fc.double({ min: LEFT, max: RIGHT, noNaN: true }),
		label: fc.string({ minLength: 1, maxLength: 24 }),
		main: fc.boolean()
	}),
	{ maxLength: 25 }
);

const wish = (x: number, label: string, main = true): Wish => ({ x, label, main });
const isNamed = (wishes: readonly Wish[], count: number) =>
	placeNames(wishes, LEFT, RIGHT, { count, type: TYPE, taken: 0 }).map((name) => name !== undefined);

describe('names of events', () => {
	it('never overlap, stay inside and on the rows there are, above their own lines', () => {
		fc.assert(
			fc.property(anyWishes, fc.integer({ min: 1, max: 4 }), (wishes, count) => {
				const names = placed(wishes, count);
				for (const [i, { line, row, from, to, x }] of names.entries()) {
					expect(from).toBeGreaterThanOrEqual(LEFT - 1e-9);
					expect(to).toBeLessThanOrEqual(RIGHT + 1e-9);
					expect(row).toBeLessThan(count);
					expect(x).toBe(line);
					for (const other of names.slice(i + 1)) {
						expect(other.row !== row || to < other.from || from > other.to).toBe(true);
					}
				}
			})
		);
	});

	it('are crossed by no line: a line goes up to its own name, past the rows below it', () => {
		fc.assert(
			fc.property(anyWishes, fc.integer({ min: 1, max: 4 }), (wishes, count) => {
				const names = placed(wishes, count);
				for (const { line, row } of names)
					for (const other of names) if (other.row < row) expect(line < other.from || line > other.to).toBe(true);
			})
		);
	});

	it('stand in the middle above their line, and beside it at an edge', () => {
		const names = placeNames([wish(LEFT, 'first'), wish(400, 'middle'), wish(RIGHT, 'last')], LEFT, RIGHT, {
			count: 1,
			type: TYPE,
			taken: 0
		});
		expect(names.map((name) => name?.anchor)).toEqual(['start', 'middle', 'end']);
	});

	it('give way to the later ones', () => {
		const wishes = [1, 2, 3].map((i) => wish(800 + i, 'a label of some length'));
		expect(isNamed(wishes, 1)).toEqual([false, false, true]);
	});

	it('are those of all events where there is room, else of main ones and of those that still fit', () => {
		const wishes = [wish(100, 'Wages doubled'), wish(300, 'Border closed', false), wish(310, 'Earthquake', false)];
		expect(isNamed(wishes, 2)).toEqual([true, true, true]);
		expect(isNamed([...wishes, wish(312, 'Rate 2,512', false)], 2)).toEqual([true, true, false, true]);
		expect(isNamed([...wishes, wish(312, 'Rate 2,512')], 1)).toEqual([true, false, false, true]);
	});

	it('are those of no other event where a main one has none', () => {
		const wishes = [wish(100, 'Battle', false), wish(400, 'Protests'), wish(405, 'a'.repeat(60))];
		expect(isNamed(wishes, 1)).toEqual([false, false, true]);
		expect(isNamed(wishes.slice(0, 2), 1)).toEqual([true, true]);
		expect(isNamed([wish(100, 'Battle', false), wish(405, 'a'.repeat(99))], 1)).toEqual([false, false]);
	});

	it('are the leading ones of main events first, then the later ones, and none after the first without room', () => {
		const leads = (x: number, label: string): Wish => ({ ...wish(x, label), leads: true });
		const at = (first: Wish) => [first, wish(130, 'Wages doubled'), wish(160, 'Border closed')];
		expect(isNamed(at(wish(100, 'Protests begin')), 1)).toEqual([false, false, true]);
		expect(isNamed(at(leads(100, 'Protests begin')), 1)).toEqual([true, false, true]);
		const crowd = [wish(100, 'Quake'), leads(400, 'Protests begin'), wish(405, 'a'.repeat(60))];
		expect(isNamed(crowd, 1)).toEqual([false, true, false]);
		expect(isNamed([wish(100, 'Quake'), wish(405, 'a'.repeat(99))], 1)).toEqual([true, false]);
	});

	it('leave the beginning of the top row to what the axis counts', () => {
		const names = (count: number, taken: number) =>
			placeNames([wish(LEFT + 50, 'Protests begin')], LEFT, RIGHT, { count, type: TYPE, taken });
		expect(names(1, 0)[0]).toMatchObject({ row: 0 });
		expect(names(2, 160)[0]).toMatchObject({ row: 0 });
		expect(names(1, 160)).toEqual([undefined]);
		expect(names(1, 40)[0]).toMatchObject({ row: 0, anchor: 'start' });
	});

	it('keep out of the way of the lines that come before them', () => {
		const wishes = [wish(300, 'Border closed'), wish(306, 'Earthquake'), wish(312, 'Rate 2,512')];
		expect(placed(wishes, 2)).toMatchObject([
			{ row: 0, line: 300, to: 300 },
			{ row: 1, line: 306 },
			{ row: 0, line: 312, from: 312 }
		]);
		expect(placed(wishes, 1)).toMatchObject([{ line: 306 }, { line: 312 }]);
	});
});

it('events of other days are left out, and a name stands where its line begins', () => {
	const [from, to] = [day('2020-01-01'), day('2020-12-31')];
	const scaled = {
		plot: { left: LEFT, right: RIGHT, top: 80, bottom: 400 },
		domain: { from, to, low: 0, high: 1 }
	};
	const event = (at: string, label: string) => ({ day: day(at), label, main: true });
	const events = ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((at) => event(at, at));
	const rows = { count: 3, height: 18, type: TYPE, taken: 0 };
	expect(modelEvents(events, scaled, rows)).toEqual([
		{ day: from, label: '2020-01-01', place: { x: LEFT, anchor: 'start', y: 75, top: 80 } },
		{ day: to, label: '2020-12-31', place: { x: RIGHT, anchor: 'end', y: 75, top: 80 } }
	]);
	const near = [event('2020-06-01', 'Wages doubled'), event('2020-06-02', 'Wages doubled')];
	expect(modelEvents(near, scaled, rows).map(({ place }) => place?.top)).toEqual([undefined, 80]);
	const apart = [event('2020-06-01', 'Wages doubled'), event('2020-06-20', 'Wages doubled')];
	expect(modelEvents(apart, scaled, rows).map(({ place }) => place?.anchor)).toEqual(['end', 'start']);
	const three = [event('2020-06-01', 'Wages'), event('2020-06-04', 'Border'), event('2020-06-07', 'Earthquake')];
	expect(modelEvents(three, scaled, rows).map(({ place }) => place?.top)).toEqual([80, 62, 80]);
});
