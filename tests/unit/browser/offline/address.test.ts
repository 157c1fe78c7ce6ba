import { describe, expect, it } from 'vitest';
import { storeKey, kindOf, scriptsOf, SHELL } from '#lib/browser/offline/address.ts';
import { shellOf } from '#lib/browser/offline/shell.ts';

describe('kindOf', () => {
	it.each([
		['/', 'page'],
		['/ar', 'page'],
		['/series/syp-parallel', 'page'],
		['/ar/check/seed-week', 'page'],
		['/embed', 'page'],
		['/embedded', 'page'],
		['/chart.json', 'chart'],
		['/ar/chart.json', 'chart'],
		['/series/syp-parallel.chart.json', 'chart'],
		['/compare.levels.chart.json', 'chart'],
		['/latest.json', 'latest'],
		['/ar/latest.json', 'other'],
		['/favicon.svg', 'part'],
		['/_app/immutable/assets/start-x.js', 'part'],
		['/_app/immutable/assets/chart-x.css', 'part'],
		['/_app/immutable/assets/picture-x.png', 'other'],
		['/_app/version.json', 'other'],
		['/embed/rate', 'other'],
		['/ar/embed/chart', 'other'],
		['/embed/v1.js', 'other'],
		['/oembed', 'other'],
		['/api/v1/series', 'other'],
		['/healthz', 'other'],
		['/readyz', 'other'],
		['/rate.txt', 'other'],
		['/feed.atom', 'other'],
		['/service-worker.js', 'other'],
		['/ar/manifest.webmanifest', 'other'],
		['/series/syp-parallel.csv', 'other'],
		['/series/syp-parallel.json', 'other'],
		['/series/syp-parallel.offline.html', 'other'],
		['/picture.png', 'other']
	])('%s is %s', (path, kind) => {
		expect(kindOf(path)).toBe(kind);
	});
});

describe('keyOf', () => {
	const at = (address: string) =>
		storeKey(new URL(address, 'https://sarraf.example')).replace('https://sarraf.example', '');

	it.each([
		['/', '/'],
		['/#chart', '/'],
		['/?asof=2024-12-06', '/?asof=2024-12-06'],
		['/ar?asof=2024-12-06', '/ar?asof=2024-12-06'],
		['/?utm_source=x&fbclid=y', '/'],
		['/?unit=new&gclid=x&asof=2024-12-06#chart', '/?asof=2024-12-06&unit=new'],
		['/?asof=2024-12-06&unit=new', '/?asof=2024-12-06&unit=new'],
		['/compare?series=b&series=a&base=2011-03-15', '/compare?base=2011-03-15&series=b&series=a']
	])('%s is kept under %s', (address, key) => {
		expect(at(address)).toBe(key);
	});

	it('never lets one page take the place of another', () => {
		const addresses = ['/', '/ar', '/?asof=2024-12-06', '/?asof=2024-12-05', '/?unit=new', '/convert', '/ar/convert'];
		expect(new Set(addresses.map(at)).size).toBe(addresses.length);
	});
});

it.each([
	['/', '/offline'],
	['/arable', '/offline'],
	['/ar', '/ar/offline'],
	['/ar/convert', '/ar/offline']
])('for %s stands in %s, which is fetched ahead', (path, shell) => {
	expect(shellOf(path)).toBe(shell);
	expect(SHELL).toContain(shell);
});

it('finds the scripts that a page begins with, and none of another site', () => {
	const html =
		'<script type="module" src="/_app/a.js"></script><script>1</script><script src="https://x.example/b.js"></script>';
	expect(scriptsOf(html)).toEqual(['/_app/a.js']);
});
