import { describe, expect, it } from 'vitest';
import { day, shift } from '#lib/series/index.ts';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { timeOf, nameOf } from '#lib/chart/layout/labels/end-names.ts';
import { isStruck, placesAtEnd } from '#lib/chart/layout/labels/place-at-end.ts';
import { xOf } from '#lib/chart/layout/scales.ts';
import { widthOf } from '#lib/chart/layout/text-width.ts';
import { input, line, type Row } from '#tests/support/view/context.ts';

const LONG_AGO: readonly Row[] = [
	['2019-01-01', 500],
	['2021-06-01', 3000]
];
const TO_DATE: readonly Row[] = [
	['2019-01-01', 500],
	['2026-10-05', 13800]
];
const [FROM, TO] = [day('2019-01-01'), day('2026-11-23')];

/** The labels of lines in a chart from 2019 to 2026, or to another day. */
const labels = (rows: readonly (readonly Row[])[], to = TO, stated: Parameters<typeof input>[1] = {}, width = 960) => {
	const series = rows.map((one, i) => line(one, { id: `${i}`, label: i === 0 ? 'Idlib' : 'Market', carryDays: 60 }));
	const [panel] = chartModel(input(series, { from: FROM, to, ...stated }), width).panels;
	return panel.lines.map(({ end }) => ({ ...end?.text, end: end && xOf(panel, end.x), right: panel.plot.right }));
};

describe('the label of a line that ended', () => {
	it('stands at its own end, with the year when that was more than a year before', () => {
		const [idlib, market] = labels([LONG_AGO, TO_DATE]);
		expect(idlib).toMatchObject({ name: 'Idlib, 2021', value: '3,000', isInside: true });
		expect(Math.abs((idlib?.x ?? NaN) - (idlib?.end ?? NaN))).toBeLessThan(40);
		expect(market).toMatchObject({ name: 'Market', isInside: false, anchor: 'start' });
		expect(market?.x).toBeGreaterThan(market?.right ?? NaN);
	});

	it.each([
		['the last day of its carried value', '2021-07-31', 'Idlib'],
		['a day after that', '2021-08-01', 'Idlib, Jun 2021'],
		['a year later', '2022-06-02', 'Idlib, Jun 2021'],
		['a day after a year', '2022-06-03', 'Idlib, 2021']
	])('has the month or the year of its end from so long after: %s', (_, to, name) => {
		expect(labels([LONG_AGO], day(to))[0]?.name).toBe(name);
	});

	it.each([
		['of a figure of a year its year', { precision: 'year' }, {}, {}, '2021'],
		['of a change nothing', {}, { draw: 'change' }, {}, ''],
		['beside a marked day nothing', {}, {}, { marked: day('2021-09-01') }, '']
	] as const)('and %s', (_, point, series, lettering, time) => {
		const ended = { ...line([], { id: 'a' }), carryDays: 60, ...series };
		const words = { locale: { language: 'en', digits: 'latn' }, marked: undefined, ...lettering } as const;
		const last = { day: day('2021-06-01'), precision: 'day', ...point } as const;
		expect(timeOf(ended, last, day('2021-12-01'), words)).toBe(time);
	});

	it('stands beside the plot where the line ends near its edge', () => {
		const near = labels([LONG_AGO], day('2021-07-31'))[0];
		expect(near).toMatchObject({ isInside: false, name: 'Idlib' });
		expect(labels([LONG_AGO], day('2022-02-01'))[0]).toMatchObject({ isInside: true, name: 'Idlib, Jun 2021' });
	});

	describe('in less room', () => {
		const last = { day: day('2021-06-01'), precision: 'day', value: 3000 } as const;
		const named = (room: number, isNamed: boolean, precision: 'day' | 'year' = 'day', to = '2021-12-01') => {
			const words = { locale: { language: 'en', digits: 'latn' }, marked: undefined, type: 13 } as const;
			const lettering = { ...words, rowHeight: 18, room, named: isNamed, ended: '{a}, {b}', uprights: [], grid: [] };
			const idlib = { ...line([], { id: 'a', label: 'Idlib' }), carryDays: 60 };
			return nameOf(idlib, { ...last, precision }, day(to), lettering, room);
		};

		it.each([
			[widthOf('Idlib, Jun 2021', 13), 'Idlib, Jun 2021'],
			[widthOf('Idlib, Jun 2021', 13) - 1, 'Idlib, 2021'],
			[widthOf('Idlib, 2021', 13) - 1, 'Id…, 2021'],
			[widthOf('I…, 2021', 13), 'I…, 2021'],
			[widthOf('I…, 2021', 13) - 1, 'Idlib'],
			[widthOf('Idlib', 13) - 1, 'Id…']
		])('of %s pixels has its year, and its name is shortened before that: %s', (room, text) => {
			expect(named(room, true)).toBe(text);
		});

		it.each([
			['its month', widthOf('Jun 2021', 13), 'day', '2021-12-01', 'Jun 2021'],
			['its month', widthOf('Jun 2021', 13), 'day', '2026-12-01', 'Jun 2021'],
			['its year where that has no room', widthOf('Jun 2021', 13) - 1, 'day', '2021-12-01', '2021'],
			['nothing where neither has', widthOf('2021', 13) - 1, 'day', '2021-12-01', ''],
			['its year where it is the figure of one', 90, 'year', '2026-12-01', '2021'],
			['nothing of that where it has no room', widthOf('2021', 13) - 1, 'year', '2026-12-01', '']
		] as const)('has %s in the place of a name that stands elsewhere', (_, room, precision, to, time) => {
			expect(named(room, false, precision, to)).toBe(time);
		});
	});

	describe('whose last value is carried to the edge', () => {
		const label = (to: number, name: string, width = 960, language: 'en' | 'ar' = 'en') => {
			const carried = line(LONG_AGO, { id: 'a', label: name, carryDays: 10_000 });
			const series = [carried, line(LONG_AGO, { id: 'b', label: name, carryDays: 10_000 })];
			const model = chartModel(input(series, { from: FROM, to: shift(day('2021-06-01'), to), language }), width);
			const text = model.panels[0].lines[0]?.end?.text;
			return { name: text?.name, isInside: text?.isInside, beside: model.width - model.panels[0].plot.right };
		};

		it('is beside the plot, with the name alone for a year and then with its year, and has room for it', () => {
			expect(label(366, 'Wage')).toEqual({ name: 'Wage', isInside: false, beside: 80 });
			expect(label(367, 'Wage')).toMatchObject({ name: 'Wage, 2021', isInside: false });
			expect(label(367, 'Wage').beside).toBeGreaterThan(80);
			expect(label(367, 'A wage', 328)).toMatchObject({ name: 'A wage, 2021', isInside: false });
		});

		it('has its month after a year where names stand elsewhere', () => {
			expect(label(366, '')).toMatchObject({ name: '', isInside: false });
			expect(label(367, '')).toMatchObject({ name: 'Jun 2021', isInside: false });
			const arabic = label(367, '', 328, 'ar');
			expect(arabic).toMatchObject({ name: 'حزيران 2021', isInside: false });
			expect(arabic.beside).toBeGreaterThan(label(366, '', 328, 'ar').beside);
		});
	});

	it('is no name but the month where names stand below the chart', () => {
		const rows = [LONG_AGO, TO_DATE, TO_DATE, TO_DATE, TO_DATE];
		expect(labels(rows, TO, {}, 328).map(({ name }) => name)).toEqual(['Jun 2021', '', '', '', '']);
	});

	it('has room for its month beside the plot, also where names stand below the chart', () => {
		const others = [3_100_000, 120_000, 110_000, 105_000].map((value): readonly Row[] => [
			['1995-01-01', 100_000],
			['2026-10-05', value]
		]);
		const apart = (last: string) => {
			const carried: readonly Row[] = [
				['1995-01-01', 100_000],
				[last, 3_000_000]
			];
			const series = [carried, ...others].map((rows, i) => line(rows, { id: `${i}`, carryDays: 1000 }));
			const [panel] = chartModel(input(series, { from: day('1990-01-01'), to: TO }), 328).panels;
			const [first, second] = panel.lines.map(({ end }) => end?.text);
			expect([first?.isInside, second?.name]).toEqual([false, '']);
			return Math.abs((first?.y ?? NaN) - (second?.y ?? NaN));
		};
		expect(apart('2024-06-01')).toBeGreaterThan(apart('2026-10-05') + 8);
	});

	describe('with a long name and a year', () => {
		const label = (name: string, last: string, width: number) => {
			const rows: readonly Row[] = [
				['1960-01-01', 500],
				[last, 3000]
			];
			const series = [line(rows, { id: 'a', label: name })];
			const [panel] = chartModel(input(series, { from: day('1960-01-01'), to: TO }), width).panels;
			return panel.lines[0]?.end?.text;
		};

		it.each([
			['an old value within the plot', 'Lebanese pound', '2025-11-01', 960, 'Lebanese pound, 2025', true],
			['on a phone, too', 'Lebanese pound', '2025-11-01', 328, 'Lebanese pound, 2025', true],
			['one within a year beside it', '', '2026-07-01', 960, 'Jul 2026', false],
			['one whose month has no room there within it', 'Lebanon', '2026-07-01', 328, 'Lebanon, Jul 2026', true]
		] as const)('is whole near the edge: %s', (_, name, last, width, text, isInside) => {
			expect(label(name, last, width)).toMatchObject({ name: text, isInside });
		});

		it.each([
			['with its name', 960, 'Lebanese pound, 2025'],
			['without one on a phone', 328, '2025']
		] as const)('has room beside the plot where there is none within: %s', (_, width, name) => {
			const crossing = Array.from({ length: 95 }, (_, i): Row => {
				const month = String((i % 12) + 1).padStart(2, '0');
				return [`${2019 + Math.floor(i / 12)}-${month}-01`, i % 2 === 0 ? 100 : 20_000];
			});
			const ended: readonly Row[] = [
				['2019-01-01', 500],
				['2025-09-01', 3000, 'year']
			];
			const series = [line(ended, { id: 'a', label: 'Lebanese pound' }), line(crossing, { id: 'b', label: 'B' })];
			const [panel] = chartModel(input(series, { from: FROM, to: TO }), width).panels;
			expect(panel.lines[0]?.end?.text).toMatchObject({ name, isInside: false });
		});

		it('is below a narrow chart of several lines, whichever days are shown', () => {
			const rows = (last: string): readonly Row[] => [
				['2019-01-01', 500],
				[last, 3000]
			];
			const legendFrom = (from: string, last: string, to = TO) => {
				const series = [
					line(rows(last), { id: 'a', label: 'Lebanese pound' }),
					line(rows('2026-10-05'), { id: 'b', label: 'Syrian pound' })
				];
				return chartModel(input(series, { from: day(from), to }), 328).legend.map(({ label }) => label);
			};
			expect(legendFrom('2019-01-01', '2025-10-01')).toEqual(['Lebanese pound', 'Syrian pound']);
			expect(legendFrom('2019-01-01', '2025-10-01', day('2020-01-01'))).toHaveLength(2);
			expect(legendFrom('2019-01-01', '2026-01-01')).toEqual([]);
		});

		it('stays beside it where the name has no year', () => {
			const text = label('Lebanese pound in Beirut and in the north', '2026-10-05', 328);
			expect(text).toMatchObject({ isInside: false, name: expect.stringMatching(/^Leb.*…$/) });
		});
	});

	it('does not stand on the line of an event', () => {
		const event = { day: day('2021-09-20'), label: 'An event', main: true };
		const [free] = labels([LONG_AGO]);
		const [moved] = labels([LONG_AGO], TO, { events: [event] });
		expect(free?.anchor).toBe('start');
		expect([moved?.x, moved?.y]).not.toEqual([free?.x, free?.y]);
		expect(moved?.isInside).toBe(true);
	});

	describe('that ends close to the edge of the plot', () => {
		const close: readonly Row[] = [
			['2019-01-01', 500],
			['2026-05-01', 4000]
		];
		const isBeyond = ({ x = NaN, anchor = 'end', right = NaN, name = '' }: ReturnType<typeof labels>[number]) =>
			x + { start: 1, middle: 0.5, end: 0 }[anchor] * widthOf(name, 13) > right;

		it('goes on beyond the plot where nothing stands beside it, and else stays within', () => {
			const [free] = labels([close, TO_DATE], TO);
			expect(free && isBeyond(free)).toBe(true);
			const level: readonly Row[] = [
				['2019-01-01', 500],
				['2026-10-05', 4000]
			];
			const [held, market] = labels([close, level], TO);
			expect(market?.isInside).toBe(false);
			expect(held && isBeyond(held)).toBe(false);
			expect(held?.isInside).toBe(true);
		});

		it('stands on the line of an event rather than away from its end', () => {
			const events = Array.from({ length: 11 }, (_, i) => ({
				day: day(`2026-${String(i + 1).padStart(2, '0')}-15`),
				label: 'x',
				main: true
			}));
			const [label] = labels([close, TO_DATE], TO, { events });
			expect(label).toMatchObject({ isInside: true, name: 'Idlib, May 2026' });
			expect(Math.abs((label?.x ?? NaN) - (label?.end ?? NaN))).toBeLessThan(100);
		});
	});
});

describe('a place at the end of a line', () => {
	const plot = { left: 0, right: 200, top: 0, bottom: 100 };
	const wish = { y: 50, widths: [40], ascent: 14, rowHeight: 20 };
	const segment = (x1: number, y1: number, x2: number, y2: number) => ({
		from: { x: x1, y: y1 },
		to: { x: x2, y: y2 }
	});
	const at = (
		segments: readonly ReturnType<typeof segment>[],
		labels: readonly (typeof plot)[] = [],
		x = 100,
		grid: readonly number[] = [],
		ends: readonly { x: number; y: number }[] = [],
		uprights: readonly ReturnType<typeof segment>[] = []
	) => {
		const find = placesAtEnd({ ...wish, x, dot: { x, y: 50 } }, { plot, segments, uprights, grid, ends });
		return find({ labels, leaders: [] }, 1)[0]?.place;
	};

	it('is beside it', () => {
		expect(at([])).toEqual({ x: 106, anchor: 'start', y: 54 });
		expect(at([segment(0, 50, 100, 50)])).toEqual({ x: 106, anchor: 'start', y: 54 });
	});

	it('is above or below it where a line, another label or the edge is in the way', () => {
		expect(at([segment(115, 0, 120, 100)])).toEqual({ x: 100, anchor: 'end', y: 38 });
		expect(at([segment(50, 30, 180, 58)])).toEqual({ x: 100, anchor: 'middle', y: 70 });
		expect(at([], [{ left: 130, right: 140, top: 50, bottom: 55 }])).toEqual({ x: 100, anchor: 'middle', y: 38 });
		expect(at([], [], 170)).toEqual({ x: 170, anchor: 'middle', y: 38 });
		expect(at([], [], 195)).toEqual({ x: 195, anchor: 'end', y: 38 });
	});

	it('is on no line of the axis where there is another place right by its end', () => {
		expect(at([], [], 100, [45])).toEqual({ x: 100, anchor: 'middle', y: 38 });
		expect(at([], [], 100, [45, 30])).toEqual({ x: 100, anchor: 'middle', y: 70 });
		expect(at([], [], 100, [45, 38, 62])).toEqual({ x: 100, anchor: 'middle', y: 34 });
		const everywhere = Array.from({ length: 50 }, (_, i) => 2 * i);
		expect(at([], [], 100, everywhere)).toEqual(at([]));
	});

	it('is on a line of the axis rather than further from its end', () => {
		const between = (from: number, to: number) => Array.from({ length: (to - from) / 2 + 1 }, (_, i) => from + 2 * i);
		expect(at([], [], 100, between(34, 74))).toEqual(at([]));
	});

	it('is on the line of an event rather than further from its end, but not where it has another place there', () => {
		const upright = segment(120, 0, 120, 100);
		const fence = [segment(0, 44, 99, 44), segment(0, 56, 99, 56)];
		expect(at([], [], 100, [], [], [upright])).toEqual({ x: 100, anchor: 'end', y: 38 });
		const walls = [segment(60, 0, 60, 100), segment(90, 0, 90, 100)];
		expect(at([...fence, ...walls], [], 100, [], [], [upright])).toEqual({ x: 106, anchor: 'start', y: 54 });
	});

	it('is on its own side of another end on the same upright, if there is room', () => {
		const beside = segment(105, 0, 105, 100);
		expect(at([beside])).toEqual({ x: 100, anchor: 'end', y: 38 });
		expect(at([beside], [], 100, [], [{ x: 100, y: 70 }])).toEqual({ x: 100, anchor: 'end', y: 38 });
		expect(at([beside], [], 100, [], [{ x: 100, y: 40 }])).toEqual({ x: 100, anchor: 'end', y: 70 });
		expect(at([beside], [], 100, [], [{ x: 103, y: 40 }])).toEqual({ x: 100, anchor: 'end', y: 70 });
		expect(at([beside], [], 100, [], [{ x: 104, y: 40 }])).toEqual({ x: 100, anchor: 'end', y: 38 });
		expect(at([beside], [], 100, [], [{ x: 100, y: 50 }])).toEqual({ x: 100, anchor: 'end', y: 38 });
		const full = [beside, segment(0, 60, 200, 60), segment(0, 78, 200, 78)];
		expect(at(full, [], 100, [], [{ x: 100, y: 40 }])).toEqual(at(full));
	});

	it.each([
		['above its letters', 104, false],
		['through the tops of its letters', 105, true],
		['on the line on which they stand', 115, true],
		['between its rows', 118, false],
		['through its second row', 130, true],
		['below it', 136, false]
	])('a line of the axis that is %s', (_, line, struck) => {
		expect(isStruck({ top: 102, rows: 2, ascent: 12, rowHeight: 18 }, [line])).toBe(struck);
	});

	it('is before it where there is room nowhere else, or nowhere', () => {
		const wall = segment(110, 0, 110, 100);
		const fence = [10, 30, 70, 90].map((y) => segment(0, y, 200, y));
		expect(at([wall, ...fence])).toEqual({ x: 94, anchor: 'end', y: 54 });
		expect(at([wall, ...fence, segment(80, 0, 80, 100), segment(150, 0, 150, 100)])).toBeUndefined();
	});
});
