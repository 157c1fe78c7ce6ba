import { describe, expect, it } from 'vitest';
import { fetchedWith } from '#tests/budgets/fetched-with.ts';

const EXPORTED = `<script>'exported'in document.documentElement.dataset&&import('/exported.js')</script>`;

describe('what is fetched with a document', () => {
	it.each([
		['a script', '<script type="module" src="/a.js"></script>', ['/a.js']],
		['a picture and a frame', '<img alt="" src="/a.png"><iframe src="/b"></iframe>', ['/a.png', '/b']],
		[
			'styles and what is loaded ahead',
			'<link rel="stylesheet" href="/a.css"><link rel="preload" href="/b.js">',
			['/a.css', '/b.js']
		],
		['an import', `<script>addEventListener('load',()=>import('/a.js'))</script>`, ['/a.js']],
		['an import as a minifier writes it', '<script>import(`/a.js`)</script>', ['/a.js']],
		['an import on a condition', `<script>matchMedia('print').matches||x&&import('/a.js')</script>`, ['/a.js']],
		['nothing that lies in the document', '<link rel="icon" href="data:,"><img src="data:image/png;base64,AA">', []],
		['nothing that is only linked', '<link rel="canonical" href="/a"><a href="/b">b</a>', []]
	])('is %s', (_, html, expected) => {
		expect(fetchedWith(html)).toEqual(expected);
	});

	it('counts an address once', () => {
		expect(fetchedWith(`<script src="/a.js"></script><script>import('/a.js')</script>`)).toEqual(['/a.js']);
	});

	it('counts the script of an exported document there, and not on the server', () => {
		expect(fetchedWith(`<html lang="en">${EXPORTED}`)).toEqual([]);
		expect(fetchedWith(`<html lang="en" data-exported="">${EXPORTED}`)).toEqual(['/exported.js']);
		expect(fetchedWith(`<html lang="en">${EXPORTED.replace('exported', 'other')}`)).toEqual(['/exported.js']);
	});
});
