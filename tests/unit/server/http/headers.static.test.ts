/** The headers of the site as static files, held against those that the server sets itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cacheControl, freshnessOf } from '#lib/server/http/freshness.ts';
import { addressKind, policyHeaders } from '#lib/server/http/headers.ts';

interface Rule {
	readonly matches: (path: string) => boolean;
	readonly headers: readonly (readonly [string, string])[];
}

function rulesOf(text: string): readonly Rule[] {
	const rules = text.replaceAll(/^#.*$/gm, '').split(/^(?=\/)/m);
	return rules
		.filter((rule) => rule.startsWith('/'))
		.map((rule) => {
			const [path = '', ...lines] = rule.trim().split('\n');
			const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
			return {
				matches: (address) => pattern.test(address),
				headers: lines.map((line): [string, string] => {
					const [name = '', ...value] = line.trim().split(': ');
					return [name, value.join(': ')];
				})
			};
		});
}

const RULES = rulesOf(readFileSync('static/_headers', 'utf8'));

/** All headers of a path, those that are set twice told twice. */
const headersOf = (path: string) => RULES.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers);

/** What the server sets by what an address is; the opener policy is the server's alone, a list of rules would tell it twice. */
function servedHeaders(path: string): readonly (readonly [string, string])[] {
	const flat = policyHeaders(path, '', []);
	return flat.flatMap((name, i) =>
		i % 2 === 0 && name !== 'Cross-Origin-Opener-Policy' ? [[name, flat[i + 1] ?? ''] as const] : []
	);
}

/** The pages that the routes have, each as an address. */
const PAGES = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('+page.svelte'))
	.map((file) => `/${file.split('/').slice(0, -1).join('/')}`.replaceAll(/\[\w+\]/g, 'some-id'));
const bothLanguages = (path: string) => [path, path === '/' ? '/ar' : `/ar${path}`];

const FILES = [
	'/embed/host',
	'/embed/rate',
	'/embed/chart',
	'/embed/compare',
	'/embed/convert',
	'/embed/rate.png',
	'/series/syp-parallel.csv',
	'/series/syp-parallel.chart.json',
	'/series/syp-parallel.svg',
	'/chart.json',
	'/latest.json',
	'/manifest.webmanifest',
	'/picture.png',
	'/badge.svg',
	'/rate.txt',
	'/feed.atom',
	'/api/v1/points.parquet'
].flatMap(bothLanguages);
const BUILT = ['/embed/v1.js', '/service-worker.js', '/_app/immutable/assets/start-x.js'];

describe('_headers', () => {
	it.each([...PAGES.flatMap(bothLanguages), ...FILES, ...BUILT])('agrees with the server on %s', (path) => {
		const told = headersOf(path);
		for (const header of servedHeaders(path)) expect(told).toContainEqual(header);
		const names = told.map(([name]) => name);
		const opened = servedHeaders(path).some(([name]) => name === 'Access-Control-Allow-Origin');
		expect(names.includes('Access-Control-Allow-Origin')).toBe(opened);
		if (addressKind(path) === 'embed') expect(names).not.toContain('Content-Security-Policy');
	});

	it.each([...FILES, ...BUILT])('tells no header of %s twice: a host would join both', (path) => {
		const names = headersOf(path).map(([name]) => name);
		expect(names).toEqual([...new Set(names)]);
	});

	it.each(BUILT)('lets %s be kept as long as the server does', (path) => {
		expect(headersOf(path)).toContainEqual(['Cache-Control', cacheControl(freshnessOf(path, ''), 0)]);
	});
});
