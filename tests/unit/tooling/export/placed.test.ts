import { describe, expect, it } from 'vitest';
import { marked, placeOf } from '../../../../src/tooling/export/placed.ts';

const HTML = 'text/html; charset=utf-8';

describe('the file of an address', () => {
	it.each([
		['/', HTML, 'index.html'],
		['/ar', HTML, 'ar.html'],
		['/series/syp-parallel', 'text/html', 'series/syp-parallel.html'],
		['/series/syp-parallel.offline.html', HTML, 'series/syp-parallel.offline.html'],
		['/series/syp-parallel.csv', 'text/csv; charset=utf-8', 'series/syp-parallel.csv'],
		['/api/v1/rate', 'application/json', 'api/v1/rate.json'],
		['/feed/moves', 'application/atom+xml; charset=utf-8', 'feed/moves.atom'],
		['/feed/events', 'text/calendar; charset=utf-8', 'feed/events.ics'],
		['/embed/v1.js', 'text/javascript', 'embed/v1.js'],
		['/day/%D8%A3', HTML, 'day/أ.html']
	])('%s of %s is %s', (path, type, file) => {
		expect(placeOf(path, type)).toBe(file);
	});

	it('is none for what would need another ending', () => {
		expect(() => placeOf('/picture', 'image/png')).toThrow('/picture is image/png without an ending');
	});
});

describe('what is exported', () => {
	const page = '<!doctype html><html lang="ar" dir="rtl"><body>١٣٬٨٠٠ <html></body>';
	const mark = (path: string, type = HTML, live = '') => marked(Buffer.from(page), path, type, live).toString();

	it.each(['/', '/ar/series', '/embed', '/embed/rate'])('%s says that it was, and is otherwise the same', (path) => {
		expect(mark(path)).toBe(page.replace('dir="rtl">', 'dir="rtl" data-exported="">'));
	});

	it('names the server that can answer more', () => {
		expect(mark('/', 'text/html', 'https://live.example')).toContain('dir="rtl" data-exported="https://live.example">');
	});

	it.each([
		['/series/syp-parallel.offline.html', HTML],
		['/ar/embed/host', HTML],
		['/rate.txt', 'text/plain']
	])('%s is as the server has it', (path, type) => {
		expect(mark(path, type)).toBe(page);
	});
});
