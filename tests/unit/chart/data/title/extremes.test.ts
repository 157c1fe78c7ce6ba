import { describe, expect, it } from 'vitest';
import { extremesOf } from '#lib/chart/data/title/span.ts';
import { day } from '#lib/series/index.ts';

const at = (iso: string, value: number) => ({ day: day(iso), precision: 'day' as const, value });

describe('the lowest and the highest of some points', () => {
	it('are on the first of several days', () => {
		const points = [200, 100, 400, 100, 400, 300].map((value, i) => at(`2024-12-0${i + 1}`, value));
		const [first = at('2024-12-01', 0)] = points;
		const { low, high } = extremesOf(points, first);
		expect([low, high]).toEqual([at('2024-12-02', 100), at('2024-12-03', 400)]);
	});

	it('are the first point where all are alike', () => {
		const [first, second] = [at('2024-12-01', 100), at('2024-12-02', 100)];
		expect(extremesOf([first, second], first)).toEqual({ low: first, high: first });
	});
});
