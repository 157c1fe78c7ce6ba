import { describe, expect, it } from 'vitest';
import { chartModel } from '#lib/chart/layout/chart-model.ts';
import { eventLines } from '#lib/chart/layout/event-lines.ts';
import { xOf } from '#lib/chart/layout/scales.ts';
import { widthOf } from '#lib/chart/layout/text-width.ts';
import { day } from '#lib/series/index.ts';
import { input, line, type Row } from '#tests/support/view/context.ts';

const ENDED: readonly Row[] = [
	['2019-01-01', 500],
	['2026-05-01', 4000]
];
const TO_DATE: readonly Row[] = [
	['2019-01-01', 500],
	['2026-10-05', 13800]
];
const MONTHS = Array.from({ length: 11 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-15`);

/** A chart whose last months are a fence of the lines of events. */
const model = (rows: readonly (readonly Row[])[], days: readonly string[]) => {
	const series = rows.map((one, i) => line(one, { id: `${i}`, label: i === 0 ? 'Idlib' : 'Market', carryDays: 60 }));
	const events = days.map((iso) => ({ day: day(iso), label: 'x', main: true }));
	const lowerPanel = { ...input([line(TO_DATE, { id: 'under' })]), axis: '' };
	return chartModel(input(series, { from: day('2019-01-01'), to: day('2026-11-23'), events, lowerPanel }), 960);
};

describe('the line of an event', () => {
	it('stands in all panels, from its name down', () => {
		const { eventLines, events, panels } = model([TO_DATE], ['2022-06-01']);
		const x = xOf(panels[0], day('2022-06-01'));
		expect(eventLines).toEqual([
			{ x, top: events[0]?.place?.top, bottom: panels[0].plot.bottom },
			{ x, top: panels[1]?.plot.top, bottom: panels[1]?.plot.bottom }
		]);
	});

	it('is none of an event without a name', () => {
		const { eventLines, events } = model([TO_DATE], [...MONTHS, ...MONTHS]);
		expect(new Set(eventLines.map(({ x }) => x)).size).toBe(events.filter(({ place }) => place).length);
		expect(events.some(({ place }) => !place)).toBe(true);
	});

	it('is open where a label stands on it, and nowhere else', () => {
		const { panels, type, rowHeight } = model([ENDED, TO_DATE], []);
		const [first] = panels;
		const text = first.lines[0]?.end?.text;
		if (!text?.isInside) throw new Error('the label does not stand within the plot');
		const wide = widthOf(text.name, type);
		const left = text.x - wide * { start: 0, middle: 0.5, end: 1 }[text.anchor];
		const [top, bottom] = [text.y - type, text.y - type + 2 * rowHeight];
		const at = (x: number) => {
			const { plot, domain } = first;
			const on = domain.from + ((x - plot.left) / (plot.right - plot.left)) * (domain.to - domain.from);
			const event = { day: on, label: 'x', place: { x, anchor: 'middle', y: 40, top: 21 } } as const;
			return eventLines([event], [{ ...first, lines: first.lines.slice(0, 1) }], { type, rowHeight }).map((piece) => [
				piece.top,
				piece.bottom
			]);
		};
		const whole = [[21, first.plot.bottom]];
		const open = [
			[21, top - 2],
			[bottom + 2, first.plot.bottom]
		];
		expect(at(left + wide / 2)).toEqual(open);
		expect([at(left + wide + 1), at(left - 1)]).toEqual([open, open]);
		expect([at(left + wide + 3), at(left - 3)]).toEqual([whole, whole]);
	});

	it('has one opening where two labels overlap, and none of its pieces is upside down', () => {
		const { panels, type, rowHeight } = model([ENDED, TO_DATE], []);
		const [{ lines, ...first }] = panels;
		const moved = (y: number) =>
			lines.slice(0, 1).map((one) => ({ ...one, end: one.end && { ...one.end, text: { ...one.end.text, y } } }));
		const crowd = { ...first, lines: [...moved(first.plot.bottom - 10), ...moved(110), ...moved(100)] };
		const x = (lines[0]?.end?.text.x ?? NaN) - 20;
		const { plot, domain } = first;
		const on = domain.from + ((x - plot.left) / (plot.right - plot.left)) * (domain.to - domain.from);
		const event = { day: on, label: 'x', place: { x, anchor: 'middle', y: 40, top: 21 } } as const;
		expect(eventLines([event], [crowd], { type, rowHeight }).map(({ top, bottom }) => [top, bottom])).toEqual([
			[21, 100 - type - 2],
			[110 - type + 2 * rowHeight + 2, plot.bottom - 10 - type - 2]
		]);
	});
});
