/** Holds what one painter of the chart has drawn against the other's painting. */
import { expect } from '@playwright/test';
import type { Places } from './painters.ts';

/** How far the two may stand from one another, in pixels. */
const WITHIN = 2;

/** Both painters put the same things into the same places, to two pixels. */
export function expectSame(found: Places, painted: Places): void {
	expect(Math.abs(found.width - painted.width)).toBeLessThanOrEqual(1);
	expect(Math.abs(found.height - painted.height)).toBeLessThanOrEqual(1);
	expect(found.lines.map((line) => line.map((places) => places.length))).toEqual(
		painted.lines.map((line) => line.map((places) => places.length))
	);
	const far = painted.lines.flatMap((line, l) =>
		line.flatMap((places, kind) =>
			places.filter(([x, y], i) => {
				const [hereX, hereY] = found.lines[l]?.[kind]?.[i] ?? [NaN, NaN];
				return !(Math.abs(hereX - x) <= WITHIN && Math.abs(hereY - y) <= WITHIN);
			})
		)
	);
	expect(far).toEqual([]);
	expectSameTicks(found.xTicks, painted.xTicks);
	expectSameTicks(found.yTicks, painted.yTicks);
	expectSameTexts(found, painted);
	expect(found.leaders).toHaveLength(painted.leaders.length);
	for (const [i, [x, y]] of painted.leaders.entries()) {
		const [hereX, hereY] = found.leaders[i] ?? [NaN, NaN];
		expect(Math.max(Math.abs(hereX - x), Math.abs(hereY - y))).toBeLessThanOrEqual(WITHIN);
	}
}

function expectSameTicks(found: Places['xTicks'], painted: Places['xTicks']): void {
	expect(found.map(([label]) => label)).toEqual(painted.map(([label]) => label));
	const apart = painted.map(([, at], i) => Math.abs(at - (found[i]?.[1] ?? NaN)));
	expect(Math.max(...apart)).toBeLessThanOrEqual(WITHIN);
}

/** The same words from the same place: the axes' labels, the events, and what stands at the ends of the lines. */
function expectSameTexts(found: Places, painted: Places): void {
	const left = [...found.texts];
	for (const { text, x, y, anchor } of painted.texts) {
		const at = left.findIndex(
			(one) =>
				one.text === text &&
				one.anchor === anchor &&
				Math.abs(one.x - x) <= WITHIN &&
				(!one.onLine || Math.abs(one.y - y) <= WITHIN)
		);
		expect(
			at,
			`“${text}” at ${x}, ${y}, ${anchor}: ${JSON.stringify(left.filter((one) => one.text === text))}`
		).not.toBe(-1);
		left.splice(at, 1);
	}
	expect(left).toEqual([]);
}
