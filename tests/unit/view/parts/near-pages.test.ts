import { describe, expect, it } from 'vitest';
import { nearPages } from '#lib/view/parts/near-pages.ts';
import { SITE } from '#tests/support/site.ts';

const pathsNear = (path: string) => nearPages(path, SITE, { locale: 'en' }).map((page) => page.path);

describe('the pages near an address that is not there', () => {
	it.each([
		['/series/syp-paralel', '/series/syp-parallel'],
		['/series/syp-oficial.csv', '/series/syp-official'],
		['/stories/homs-2042', '/stories/homs-2024'],
		['/check/sed-week', '/check/seed-week'],
		['/serie', '/series'],
		['/evnets', '/events'],
		['/events/2024-12-08-assad-fall', '/events#2024-12-08-assad-falls'],
		['/day/2024-13-06', '/day/2024-06-13'],
		['/day/2024-12-6', '/day/2024-12-06'],
		['/day/2023-02-29', '/month/2023-02'],
		['/day/2024-12', '/month/2024-12'],
		['/mont/2024-12', '/month/2024-12'],
		['/month/2024-12-06', '/day/2024-12-06'],
		['/month/december-2024', '/month/2024-12']
	])('%s → %s', (path, near) => {
		expect(pathsNear(path)[0]).toBe(near);
	});

	it.each(['/', '/wp-login.php', '/series/weather-in-damascus', '/day/2031-02-3', '/day/1960-02-3'])(
		'%s has none',
		(path) => {
			expect(pathsNear(path)).toEqual([]);
		}
	);

	it('are named in the language of the page', () => {
		expect(nearPages('/series/syp-paralel', SITE, { locale: 'ar' })[0]?.text).toBe('السوق الموازية، دمشق');
		expect(nearPages('/day/2024-12-6', SITE, { locale: 'ar' })[0]?.text).toBe('6 كانون الأول 2024');
	});
});
