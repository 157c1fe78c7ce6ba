import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';
import { exportedAddresses } from '../../../../src/tooling/export/listing.ts';

describe('the exported addresses', () => {
	const all = exportedAddresses({ record, today: day('2026-11-28'), releases: [], files: ['/robots.txt'] });

	it('have prices for ledgers of rates between two currencies, and of nothing else', () => {
		expect(all).toContain('/series/syp-parallel.journal');
		expect(all).toContain('/ar/series/syp-parallel.gnucash.csv');
		expect(all).toContain('/series/gold-lira.csv');
		expect(all.filter((path) => /gold-lira.*\.(?:journal|beancount|gnucash\.csv)$/.test(path))).toEqual([]);
	});

	it('begin with the files of the build, and have each address once', () => {
		expect(all[0]).toBe('/robots.txt');
		expect(new Set(all).size).toBe(all.length);
	});
});
