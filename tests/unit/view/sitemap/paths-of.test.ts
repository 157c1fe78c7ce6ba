import { expect, it } from 'vitest';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { day } from '#lib/series/index.ts';
import { pathsOf } from '#lib/view/sitemap/paths-of.ts';
import { record } from '#tests/support/record/real.ts';
import { addRow, TODAY } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';

const growing = smallRecord(addRow('quotes/pound.csv', 8, { date: '2026-01-08', mid: '12000' }));

it('is the address itself, or one for each id', () => {
	expect(pathsOf(ADDRESSES.front, record, TODAY)).toEqual(['/']);
	expect(pathsOf(ADDRESSES.series, record, TODAY)).toContain('/series/syp-parallel');
	expect(pathsOf(ADDRESSES.apiSeries, record, TODAY)).toHaveLength(record.series.size);
	expect(pathsOf(ADDRESSES.releaseFile, record, TODAY)).toEqual([]);
});

it('has the days and months for which something was published, up to the day', () => {
	const days = (today: string) => pathsOf(ADDRESSES.day, growing, day(today));
	expect(days('2026-01-08').at(-1)).toBe('/day/2026-01-08');
	expect(days('2026-01-07').at(-1)).toBe('/day/2026-01-06');
	expect(new Set(days('2026-01-08')).size).toBe(days('2026-01-08').length);
	expect([...days('2026-01-08')].sort()).toEqual(days('2026-01-08'));
	const months = pathsOf(ADDRESSES.month, growing, day('2026-01-08'));
	expect(months.at(-1)).toBe('/month/2026-01');
	expect(months).toContain('/month/2024-11');
	expect(months).not.toContain('/month/2025-06');
});

it('has claims and stories from their day on', () => {
	const before = (address: typeof ADDRESSES.claim | typeof ADDRESSES.story, today: string) =>
		pathsOf(address, record, day(today)).length;
	const [claim] = [...record.claims].sort((a, b) => a.date - b.date);
	expect(claim).toBeDefined();
	expect(before(ADDRESSES.claim, '2010-01-01')).toBe(0);
	expect(before(ADDRESSES.claim, '2026-11-28')).toBe(record.claims.length);
	expect(before(ADDRESSES.story, '2024-12-05')).toBe(0);
	expect(before(ADDRESSES.story, '2026-11-28')).toBe(record.stories.length);
});
