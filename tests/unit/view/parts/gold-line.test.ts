import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import type { ChartQuery } from '#lib/query/index.ts';
import { day } from '#lib/series/index.ts';
import { goldLine } from '#lib/view/parts/gold-line.ts';
import { context } from '#tests/support/view/context.ts';

const text = (query: Partial<ChartQuery> = {}, language: 'en' | 'ar' = 'en') =>
	plain(goldLine(context(query, language))?.text ?? '');

describe('the gold dollar beside the market’s', () => {
	// The market of 28 January 2026 was carried to 2 February: 11,735 and 11,700, in the middle 11,717.5.
	it('is the last one, with how far it was from the market on its day', () => {
		expect(text()).toBe(
			'The “gold dollar”, the rate implied by local gold prices, was 11,550 old pounds on 2 February 2026, 1.4% below the market rate of 11,718 on 28 January 2026.'
		);
		expect(text({ unit: 'new' })).toBe(
			'The “gold dollar”, the rate implied by local gold prices, was 115.50 new pounds on 2 February 2026, 1.4% below the market rate of 117.18 on 28 January 2026.'
		);
		expect(text({}, 'ar')).toBe(
			'بلغ دولار الذهب (المستنتج من سعر الذهب) 11,550 ليرة قديمة في 2 شباط 2026، وهو أدنى من سعر السوق (11,718 في 28 كانون الثاني 2026) بنسبة 1.4\u00a0بالمئة.'
		);
	});

	// The market's month of September 2023 was 13,674.6.
	it('is above the market where goldsmiths charged more', () => {
		expect(text({ asOf: day('2023-09-16') })).toBe(
			'The “gold dollar”, the rate implied by local gold prices, was 13,710 old pounds on 16 September 2023, 0.3% above the market rate of 13,675 in September 2023, a monthly figure.'
		);
	});

	it('is in old pounds before there were new ones', () => {
		const asOf = day('2024-12-06');
		expect(text({ unit: 'new', asOf })).toBe(text({ asOf }));
		expect(text({ asOf })).toContain('old pounds');
		expect(goldLine(context({ unit: 'new', asOf }))?.path).toContain('unit=new');
	});

	it('names no other day where the market has a rate of the same', () => {
		expect(text({ asOf: day('2022-08-22') })).toMatch(/ (above|below) that day’s market rate of [\d,]+\.$/);
		expect(text({ asOf: day('2022-08-22') }, 'ar')).toMatch(/ من سعر السوق يومها \([\d,]+\) بنسبة /);
	});

	it('leads to the comparison of both, as of the same day', () => {
		expect(goldLine(context())?.path).toBe('/compare?series=syp-parallel,gold-dollar&from=2020-01-01');
		expect(goldLine(context({ asOf: day('2024-12-06') }))?.path).toContain('asof=2024-12-06');
	});

	it('is none before anybody published it', () => {
		expect(goldLine(context({ asOf: day('2019-01-01') }))).toBeUndefined();
	});
});
