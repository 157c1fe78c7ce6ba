import { describe, expect, it } from 'vitest';
import { crosses, meet, nearestIn } from '#lib/chart/layout/labels/geometry.ts';
import { insideLabels } from '#lib/chart/layout/labels/inside-labels.ts';
import { leaderOf } from '#lib/chart/layout/labels/leader.ts';
import { placesAtEnd, type Taken } from '#lib/chart/layout/labels/place-at-end.ts';

const piece = (x1: number, y1: number, x2: number, y2: number) => ({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } });
const room = (left: number, top: number, right: number, bottom: number) => ({ left, right, top, bottom });

describe('a leader', () => {
	const at = (x: number, y: number) => ({ end: { x, y }, dot: { x, y } });

	it('runs from the dot at the end of a line to the nearest letters', () => {
		expect(leaderOf(at(0, 0), [room(-5, 30, 5, 40), room(-9, 45, 9, 55)])).toEqual(piece(0, 4.5, 0, 28));
		const slanted = leaderOf(at(0, 0), [room(30, 40, 60, 50)]);
		expect(slanted?.from).toEqual({ x: 2.7, y: expect.closeTo(3.6) });
		expect(slanted?.to).toEqual({ x: expect.closeTo(28.8), y: expect.closeTo(38.4) });
	});

	it.each([
		['right by it', 14, 0, false],
		['a pixel further', 15, 0, true],
		['right by the dot', 14, 20, false],
		['right by the end of the stroke', 30, 0, false, 25]
	])('is needed where letters do not stand %s', (_, left, endX, needed, dotX = 0) => {
		const line = { end: { x: dotX === 0 ? endX : 20, y: 0 }, dot: { x: dotX === 0 ? 0 : dotX - 60, y: 0 } };
		expect(leaderOf(line, [room(left, -5, left + 4, 5)]) !== undefined).toBe(needed);
	});
});

describe('a place with a leader', () => {
	const wish = { x: 100, y: 50, dot: { x: 100, y: 50 }, widths: [40], ascent: 14, rowHeight: 20 };
	const walls = [piece(130, 0, 130, 100), piece(70, 0, 70, 100)];
	const closed = (y: number) => [piece(40, y, 160, y)];
	const open = (y: number) => [piece(40, y, 96, y), piece(104, y, 160, y)];
	/** The best place where nothing is free right by the end of the line. */
	const find = (segments: readonly ReturnType<typeof piece>[], taken: Partial<Taken> = {}) => {
		const obstacles = { plot: room(0, -100, 200, 200), uprights: [], grid: [], ends: [] };
		const finder = placesAtEnd(wish, { ...obstacles, segments: [...walls, ...segments] });
		return finder({ labels: [], leaders: [], ...taken }, 1)[0];
	};

	it('has no line between it and its end where there is another one', () => {
		expect(find([...open(25), ...closed(75)])?.place).toEqual({ x: 100, anchor: 'middle', y: 14 });
		expect(find([...closed(25), ...open(75)])?.place).toEqual({ x: 100, anchor: 'middle', y: 94 });
	});

	it('has a leader that touches no other label', () => {
		const other = room(90, 66, 110, 72);
		const found = find([...closed(25), ...open(75)], { labels: [other] });
		expect(found?.leader && crosses(other, found.leader)).toBe(false);
	});

	it('touches no other leader, and its own one crosses none', () => {
		const leader = piece(60, 84, 140, 84);
		const found = find([...closed(25), ...open(75)], { leaders: [leader] });
		expect(found?.leader?.to.y).toBeLessThan(50);
		expect(found && crosses(found.room, leader)).toBe(false);
	});

	it('is not side by side with another label', () => {
		const free = find([...open(25), ...closed(75)])?.room;
		const beside = (apart: number) => room((free?.right ?? 0) + apart, 0, (free?.right ?? 0) + apart + 5, 20);
		expect(find([...open(25), ...closed(75)], { labels: [beside(3)] })?.room).toEqual(free);
		expect(find([...open(25), ...closed(75)], { labels: [beside(2)] })?.room).not.toEqual(free);
	});
});

describe('labels within a plot', () => {
	const lettering = {
		type: 10,
		rowHeight: 14,
		room: 0,
		named: true,
		ended: '',
		locale: { language: 'en', digits: 'latn' },
		uprights: [],
		grid: [],
		marked: undefined
	} as const;
	const wish = (x: number, y: number, value: string) => ({ x, y, dot: { x, y }, value, name: '' });

	it('leave a place to the one that has more need of it', () => {
		const plot = room(0, 0, 300, 100);
		const low = wish(100, 50, '1,000');
		const narrow = wish(103, 50, '2,000');
		const strokes = [piece(0, 33, 98, 33), piece(0, 66, 98, 66), piece(98, 0, 98, 33), piece(98, 66, 98, 100)];
		const [first, second] = insideLabels(
			[low, narrow],
			{ plot },
			{ room: plot, strokes, rooms: [], ends: [] },
			lettering
		);
		expect([first?.leader, second?.leader]).toEqual([undefined, undefined]);
		expect(first?.isInside && second?.isInside).toBe(true);
	});

	it('are undefined where they have no room', () => {
		const plot = room(0, 0, 30, 10);
		const within = { room: plot, strokes: [], rooms: [], ends: [] };
		expect(insideLabels([wish(10, 5, '1,000'), undefined], { plot }, within, lettering)).toEqual([
			undefined,
			undefined
		]);
		const wide = room(0, 0, 300, 100);
		const [none, some] = insideLabels(
			[wish(10, 500, '1,000'), wish(100, 50, '2,000')],
			{ plot: wide },
			{ ...within, room: wide },
			lettering
		);
		expect([none, some?.isInside]).toEqual([undefined, true]);
	});
});

describe('pieces and rooms', () => {
	it.each([
		['through it', piece(-5, 5, 15, 5), true],
		['across a corner', piece(-4, 5, 5, -4), true],
		['past a corner', piece(-6, 5, 5, -6), false],
		['within it', piece(4, 4, 5, 5), true],
		['to its edge', piece(-5, 5, 0, 5), true],
		['short of its edge', piece(-5, 5, -1, 5), false],
		['beyond it', piece(11, 5, 20, 5), false],
		['above it', piece(0, -3, 10, -1), false],
		['below it', piece(0, 11, 10, 13), false],
		['past its rising corner', piece(5, 16, 16, 5), false],
		['across its rising corner', piece(6, 13, 13, 6), true]
	])('a piece %s', (_, line, through) => {
		expect(crosses(room(0, 0, 10, 10), line)).toBe(through);
		expect(crosses(room(0, 0, 10, 10), { from: line.to, to: line.from })).toBe(through);
	});

	it.each([
		['that cross', piece(0, 0, 10, 10), piece(0, 10, 10, 0), true],
		['that touch', piece(0, 0, 10, 0), piece(5, 0, 5, 9), true],
		['of which one ends before the other', piece(0, 0, 10, 0), piece(5, 1, 5, 9), false],
		['on one level, apart', piece(0, 0, 10, 0), piece(11, 0, 20, 0), false],
		['on one upright, apart', piece(0, 0, 0, 10), piece(0, 11, 0, 20), false],
		['on one level, in part the same', piece(0, 0, 10, 0), piece(9, 0, 20, 0), true],
		['side by side', piece(0, 0, 10, 10), piece(1, 0, 11, 10), false]
	])('pieces %s', (_, a, b, together) => {
		expect([meet(a, b), meet(b, a)]).toEqual([together, together]);
	});

	it('have a place that is nearest to another one', () => {
		const rooms = [room(0, 0, 10, 10), room(20, 0, 30, 10)];
		expect(nearestIn(rooms, { x: 14, y: 5 })).toEqual({ x: 10, y: 5 });
		expect(nearestIn(rooms, { x: 16, y: -5 })).toEqual({ x: 20, y: 0 });
		expect(nearestIn(rooms, { x: 25, y: 5 })).toEqual({ x: 25, y: 5 });
	});
});
