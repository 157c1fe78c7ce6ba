import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { freshnessChip } from '#lib/wording/freshness.ts';
import { seriesPage } from '#lib/view/series/series-page.ts';
import { record } from '#tests/support/record/real.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';

function latestOf(id: string, asOf?: string) {
	const info = record.series.get(id);
	if (!info) throw new Error(`the record has no ${id}`);
	const seen = context(asOf === undefined ? {} : { asOf: day(asOf) });
	return { latest: seriesPage(seen, info, PAGE_REQUEST).latest, chip: freshnessChip(seen, seen.series(id)) };
}

describe('the last figure of a series', () => {
	it.each([...record.series.keys()])('%s: as old as the same figure on a card', (id) => {
		const { latest, chip } = latestOf(id);
		expect(latest?.chip).toEqual(chip);
	});

	it.each([
		['of that day', 'syp-parallel', '2024-12-06', /^6 December 2024$/],
		['too old to derive from', 'syp-parallel-idlib', '2026-10-05', /too old to use$/],
		['older than its habit, and not too old', 'syp-parallel', '2026-11-23', /^Last known 5 October 2026, 49 days old$/]
	])('%s', (_, id, asOf, age) => {
		expect(latestOf(id, asOf).latest?.chip.text).toMatch(age);
	});

	it('of the pound is in both units, of another currency in its own', () => {
		expect(latestOf('syp-parallel').latest).toMatchObject({
			amount: '13,800',
			unit: 'old pounds per US dollar',
			otherAmount: '138.00',
			otherUnit: 'new pounds'
		});
		expect(latestOf('syp-parallel', '2024-12-06').latest).toMatchObject({
			amount: '18,000',
			otherAmount: '',
			otherUnit: ''
		});
		expect(latestOf('lbp-parallel').latest).toMatchObject({ unit: 'Lebanese pounds per US dollar', otherAmount: '' });
	});
});

describe('a page', () => {
	const pageOf = (id: string, asOf: string) => {
		const info = record.series.get(id);
		if (!info) throw new Error(`the record has no ${id}`);
		return seriesPage(context({ asOf: day(asOf) }), info, PAGE_REQUEST);
	};

	it('has the status of old notes below pounds in both units, and nowhere else', () => {
		expect(pageOf('syp-parallel', '2026-10-05').oldNotes?.event).toBe('Last announced 2 March 2026');
		expect(pageOf('min-wage-public', '2026-10-05').oldNotes).toBeDefined();
		expect(pageOf('syp-parallel', '2025-12-31').oldNotes).toBeUndefined();
		expect(pageOf('lbp-parallel', '2026-10-05').oldNotes).toBeUndefined();
	});

	it('of a percentage writes it with its sign', () => {
		const { latest, title } = pageOf('cpi-inflation-annual', '2023-09-15');
		expect(latest).toMatchObject({ amount: '238.0%', unit: '' });
		expect(title).toBe('Inflation, annual average: 238.0%');
		expect(pageOf('syp-parallel', '2024-12-06').title).toBe(
			'Parallel market, Damascus: 18,000 old pounds per US dollar'
		);
	});

	it('whose last figure is old has its day in the title, in full where there is room', () => {
		const old = (id: string) => pageOf(id, '2026-11-23');
		expect(old('cpi-inflation-yoy').title).toBe('Inflation over 12 months, last known February 2025: 15.9%');
		expect(old('syp-remittance').title).toBe('Remittance rate, last known 21 Nov 2024: 13,600 old pounds');
		expect(old('syp-parallel').title).toBe('Parallel market, Damascus: 13,800 old pounds, 5 Oct 2026');
		expect(old('syp-remittance').description).toMatch(/^Remittance rate: 13,600 .*, last known 21 November 2024\. /);
		expect(old('min-wage-public').title).toBe('Minimum wage, public sector: 750,000 old pounds per month');
	});

	it('parts its places, one of which may be two cities, by semicolons', () => {
		expect(pageOf('syp-parallel', '2024-12-06').method).toContain('Places: Damascus; Damascus and Aleppo; nationwide.');
	});
});
