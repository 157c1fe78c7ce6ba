import { describe, expect, it } from 'vitest';
import { nearPages } from '#lib/view/parts/near-pages.ts';
import { record } from '#tests/support/record/real.ts';

const pathsNear = (path: string) => nearPages(path, record, { locale: 'en' }).map((page) => page.path);

describe('the pages near an address that is not there', () => {
	it.each([
		['/series/syp-paralel', '/series/syp-parallel'],
		['/series/syp-oficial.csv', '/series/syp-official'],
		['/stories/homs-2042', '/stories/homs-2024'],
		['/check/sed-week', '/check/seed-week'],
		['/serie', '/series'],
		['/evnets', '/events'],
		['/events/2024-12-08-assad-fall', '/events#2024-12-08-assad-falls']
	])('%s → %s', (path, near) => {
		expect(pathsNear(path)[0]).toBe(near);
	});

	it.each(['/', '/wp-login.php', '/series/weather-in-damascus'])('%s has none', (path) => {
		expect(pathsNear(path)).toEqual([]);
	});

	it('are named in the language of the page', () => {
		expect(nearPages('/series/syp-paralel', record, { locale: 'ar' })[0]?.text).toBe('السوق الموازية، دمشق');
	});
});
