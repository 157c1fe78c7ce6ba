import { expect, it } from 'vitest';
import { composedSeries } from '#lib/context/composed-series.ts';
import { day, isoDay } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';

const then = composedSeries(record, day('2024-12-06'));
const lastDay = (series: typeof then, id: string) => isoDay(series(id).points.at(-1)?.day ?? day('0001-01-01'));

it('knows nothing that was quoted after the day', () => {
	expect(lastDay(then, 'syp-parallel')).toBe('2024-12-06');
	expect(then('syp-parallel').points.at(-1)?.value).toBe(18_000);
	expect(lastDay(composedSeries(record, undefined), 'syp-parallel') > '2026-01-01').toBe(true);
});

it('composes a series once', () => {
	expect(then('syp-parallel')).toBe(then('syp-parallel'));
	expect(then('syp-parallel/syp-official')).toBe(then('syp-parallel/syp-official'));
});

it('divides one series by another, each as of the day', () => {
	const { info, points } = then('syp-parallel/syp-official');
	expect(info.quantity).toBe('ratio');
	const last = points[points.length - 1];
	expect(last?.parts?.map(({ day: at, value }) => [isoDay(at), value])).toEqual([
		['2024-12-06', 18_000],
		['2024-12-06', 12_562]
	]);
	expect(last?.value).toBeCloseTo(18_000 / 12_562);
});

it('refuses a series that the record lacks, and two that cannot be divided', () => {
	expect(() => then('gbp')).toThrow('the record has no series "gbp"');
	expect(() => then('syp-parallel/lbp-official')).toThrow('cannot be divided');
});
