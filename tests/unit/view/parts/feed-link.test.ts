/** What the link to a feed says of it. */
import { expect, test } from 'vitest';
import type { Words } from '#lib/format/index.ts';
import { seriesFeed, USUAL_MOVE } from '#lib/view/parts/feed-link.ts';
import { record } from '#tests/support/record/real.ts';

const PARALLEL = record.series.get('syp-parallel');

test.each<[string, Words]>([
	['Feed: weekly moves of 5% or more', { locale: 'en' }],
	['تابع التغيّرات بنسبة \u20665\u2069\u00a0بالمئة فأكثر', { locale: 'ar' }],
	['تابع التغيّرات بنسبة \u2066٥\u2069\u00a0بالمئة فأكثر', { locale: 'ar', digits: 'arab' }]
])('%s', (text, words) => {
	expect(USUAL_MOVE.digits).toBe('5');
	expect(PARALLEL && seriesFeed(PARALLEL, words).text).toBe(text);
});
