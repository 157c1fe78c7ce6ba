/** The two rates behind a point of their premium, and only of theirs. */
import { describe, expect, it } from 'vitest';
import { comparedRates } from '#lib/chart/data/compared-rates.ts';
import { pointDetail } from '#lib/chart/data/point-detail.ts';
import { day } from '#lib/series/index.ts';
import { context } from '#tests/support/view/context.ts';

const DAY = day('2024-12-06');
const PREMIUM = 18_000 / 12_562 - 1;
const seen = context({ show: 'premium', asOf: DAY });
const infoOf = (id: string) => seen.series(id).info;

describe('the rates behind a premium', () => {
	it('are named with their amounts and their unit, and have the quotes of both', () => {
		const rates = comparedRates(seen, infoOf('syp-parallel'), { day: DAY, value: PREMIUM });
		expect(rates?.text).toBe('market 18,000, official 12,562, old pounds');
		expect(new Set(rates?.quotes.map(({ series }) => series))).toEqual(new Set(['syp-parallel', 'syp-official']));
	});

	it('are the same from the official rate, and in old pounds before there were new ones', () => {
		const inNew = context({ show: 'premium', unit: 'new' });
		const then = context({ show: 'premium', unit: 'new', asOf: DAY });
		expect(comparedRates(then, infoOf('syp-official'), { day: DAY, value: PREMIUM })?.text).toBe(
			'market 18,000, official 12,562, old pounds'
		);
		const later = comparedRates(inNew, infoOf('syp-parallel'), { day: day('2026-10-05'), value: 13_800 / 12_200 - 1 });
		expect(later?.text).toBe('market 138.00, official 122.00, new pounds');
	});

	it('are none where the premium is that of other rates, or one has none', () => {
		expect(comparedRates(seen, infoOf('syp-parallel'), { day: DAY, value: PREMIUM + 0.001 })).toBeUndefined();
		expect(comparedRates(seen, infoOf('lbp-parallel'), { day: DAY, value: PREMIUM })).toBeUndefined();
	});
});

it('the strip of a premium names both rates instead of one, with the sources of both', () => {
	const composed = seen.series('syp-parallel');
	const behind = composed.points.find((point) => point.day === DAY);
	const detail = pointDetail(seen, composed, { day: DAY, precision: 'day', value: PREMIUM }, behind);
	expect(detail.values).toEqual([expect.stringContaining('43.3'), 'market 18,000, official 12,562, old pounds']);
	expect(detail.note).toBe('');
	expect(detail.quotes.map(({ text }) => text).join()).toMatch(/18,000.*12,562/s);
});

it('the strip of a rate says of a monthly figure that it is one', () => {
	const rates = context({ asOf: DAY });
	const composed = rates.series('syp-official');
	const behind = composed.points.find(({ value }) => value === 12_562);
	if (!behind) throw new Error('the record has no 12,562');
	expect(pointDetail(rates, composed, behind, behind).note).toBe('December 2024, monthly figure');
});
