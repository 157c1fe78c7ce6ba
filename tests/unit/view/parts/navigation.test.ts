import { describe, expect, it } from 'vitest';
import { navigation } from '#lib/view/parts/navigation.ts';

const linksAt = (here: string) => {
	const { row, events, more } = navigation(here, { locale: 'en' });
	return [...row, events, ...more];
};
const currentAt = (here: string) => linksAt(here).flatMap(({ text, current }) => (current ? [[text, current]] : []));

describe('the page that is marked in the head', () => {
	it.each([
		['/', 'Rates', 'page'],
		['/table', 'Rates', 'true'],
		['/day/2024-12-06', 'Rates', 'true'],
		['/month/2024-12', 'Rates', 'true'],
		['/months', 'Rates', 'true'],
		['/series', 'Series', 'page'],
		['/series/syp-parallel', 'Series', 'true'],
		['/compare', 'Compare', 'page'],
		['/convert', 'Convert', 'page'],
		['/check', 'Check', 'page'],
		['/check/seed-week', 'Check', 'true'],
		['/events', 'Events', 'page'],
		['/stories', 'Stories', 'page'],
		['/stories/homs-2024', 'Stories', 'true'],
		['/embed', 'Embed', 'page'],
		['/api', 'API', 'page']
	])('%s: %s', (here, text, current) => {
		expect(currentAt(here)).toEqual([[text, current]]);
	});

	it.each(['/offline', '/seriesly', '/days', '/nothing'])('%s: none', (here) => {
		expect(currentAt(here)).toEqual([]);
	});
});

it('names each page once', () => {
	const paths = linksAt('/').map(({ path }) => path);
	expect(new Set(paths).size).toBe(paths.length);
});
