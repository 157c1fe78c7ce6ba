/** The note beside a point of which one side alone was published: whose price it is, in words of its own. */
import { expect, it } from 'vitest';
import { pointDetail } from '#lib/chart/data/point-detail.ts';
import { day } from '#lib/series/index.ts';
import { context } from '#tests/support/view/context.ts';

const DAY = day('2026-10-05');

it.each([
	['en', 'money changers’ buying price only'],
	['ar', 'سعر شراء الصرافين فقط']
] as const)('%s', (language, note) => {
	const seen = context({}, language);
	const composed = seen.series('syp-parallel');
	const behind = composed.points.find((point) => point.day === DAY);
	const point = { day: DAY, precision: 'day', value: behind?.value ?? NaN } as const;
	expect(pointDetail(seen, composed, point, behind).note).toBe(note);
	const twoSided = behind && { ...behind, oneSided: false };
	expect(pointDetail(seen, composed, point, twoSided).note).toBe('');
	const asks = behind && { ...behind, quotes: behind.quotes.map((quote) => ({ ...quote, bid: undefined, ask: quote.bid })) };
	expect(pointDetail(seen, composed, point, asks).note).toMatch(/selling price|سعر مبيع/);
});
