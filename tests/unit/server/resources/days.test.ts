import { describe, expect, it } from 'vitest';
import { day as resource, month } from '#lib/server/resources/days.ts';
import { isoDay } from '#lib/series/index.ts';
import { requestTo, SITE } from '#tests/support/site.ts';
import type { Language } from '#lib/record/index.ts';

/** SITE answers on 23 November 2026; the first usable quote is dated 1 July 1989. */
function refusalOf(address: string, language?: Language): Response {
	const read = resource.read(requestTo(address, language), SITE);
	if (!(read instanceof Response)) throw new RangeError(`${address} is answered`);
	return read;
}

describe('which days have a page', () => {
	it.each(['1989-07-01', '1989-07-02', '2024-12-06', '2024-02-29', '2026-11-22', '2026-11-23'])(
		'%s has one',
		(text) => {
			const read = resource.read(requestTo(`/day/${text}`), SITE);
			expect(read instanceof Response ? read.status : isoDay(read.day)).toBe(text);
		}
	);

	it.each<[string, number, string]>([
		['/day/2026-11-24', 400, '24 November 2026 is in the future. The latest day available is 23 November 2026.'],
		[
			'/day/2024-12-07?asof=2024-12-06',
			400,
			'7 December 2024 is in the future. The latest day available is 6 December 2024.'
		],
		['/day/1989-06-30', 404, 'There is no data for 30 June 1989. The first day is 1 July 1989.'],
		['/day/2023-02-29', 404, 'A day is written as 2024-12-06, not “2023-02-29”.'],
		['/day/today', 404, 'A day is written as 2024-12-06, not “today”.']
	])('%s is refused with %i, and with what would be right', async (address, status, text) => {
		const refusal = refusalOf(address);
		expect(refusal.status).toBe(status);
		expect(await refusal.text()).toBe(`${text}\n`);
	});

	it('says so in Arabic', async () => {
		expect(await refusalOf('/day/1989-06-30', 'ar').text()).toContain('1 تموز 1989');
	});
});

describe('its addresses', () => {
	it('keep what was chosen, with the picture as of the day', () => {
		const read = resource.read(requestTo('/day/2026-10-05?unit=new&utm_source=post'), SITE);
		if (read instanceof Response) throw new RangeError('refused');
		const { path, picture, page } = resource.page(read);
		expect(path).toBe('/day/2026-10-05?unit=new');
		expect(picture).toMatch(/^\/picture\.png\?asof=2026-10-05&unit=new&v=/);
		expect([page.previous?.path, page.next?.path]).toEqual(['/day/2026-10-04?unit=new', '/day/2026-10-06?unit=new']);
	});
});

describe('which months have a page', () => {
	it.each(['1989-07', '2024-12', '2026-11'])('%s has one', (text) => {
		const read = month.read(requestTo(`/month/${text}`), SITE);
		expect(read instanceof Response ? read.status : isoDay(read.first)).toBe(`${text}-01`);
	});

	it.each<[string, number, string]>([
		['/month/2026-12', 400, '2026-12 has not begun. The latest month available is November 2026.'],
		['/month/2025-01?asof=2024-12-06', 400, '2025-01 has not begun. The latest month available is December 2024.'],
		['/month/1989-06', 404, 'There is no data for June 1989. The first month is July 1989.'],
		['/month/2024-13', 404, 'A month is written as 2024-12, not “2024-13”.'],
		['/month/2024-12-06', 404, 'A month is written as 2024-12, not “2024-12-06”.']
	])('%s is refused with %i, and with what would be right', async (address, status, text) => {
		const read = month.read(requestTo(address), SITE);
		if (!(read instanceof Response)) throw new RangeError(`${address} is answered`);
		expect([read.status, await read.text()]).toEqual([status, `${text}\n`]);
	});

	it('has the picture as of its last day', () => {
		const read = month.read(requestTo('/month/2024-11?unit=new'), SITE);
		if (read instanceof Response) throw new RangeError('refused');
		const { path, picture } = month.page(read);
		expect([path, picture.split('&')[0]]).toEqual(['/month/2024-11?unit=new', '/picture.png?asof=2024-11-30']);
	});
});
