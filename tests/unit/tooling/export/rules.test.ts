import { describe, expect, it } from 'vitest';
import { headersFile } from '../../../../src/tooling/export/headers-file.ts';
import { nginxMaps, nginxSite } from '../../../../src/tooling/export/nginx.ts';
import { placeOf } from '../../../../src/tooling/export/placed.ts';
import { expressionOf, rulesOf } from '../../../../src/tooling/export/rules.ts';

const HTML = 'text/html; charset=utf-8';
const CSV = 'text/csv; charset=utf-8';

function exportOf(...rows: readonly (readonly [path: string, type: string, policy?: string])[]) {
	return rows.map(([path, type, policy]) => ({
		path,
		file: placeOf(path, type),
		headers: new Map([
			['content-type', type],
			...(policy === undefined ? [] : [['content-security-policy', policy] as const]),
			['etag', '"47"'],
			['date', 'now']
		])
	}));
}

const SITE = exportOf(
	['/', HTML, "default-src 'none'"],
	['/day/2024-12-05', HTML, "style-src 'sha256-a'"],
	['/day/2024-12-06', HTML, "style-src 'sha256-a'"],
	['/ar/day/2024-12-06', HTML, "style-src 'sha256-a'"],
	['/series/syp-parallel', HTML, "default-src 'none'"],
	['/series/syp-parallel.csv', CSV],
	['/series/syp-official.csv', CSV],
	['/check/seed', HTML, 'a'],
	['/check/other', HTML, 'b'],
	['/_app/immutable/a/b.js', 'text/javascript']
);

it('has a rule for each kind of address, and for each file of a kind whose files differ', () => {
	expect(rulesOf(SITE).map(({ pattern, paths }) => [pattern, paths.length])).toEqual([
		['/', 1],
		['/day/[id]', 2],
		['/ar/day/[id]', 1],
		['/series/[id]', 1],
		['/series/[id].csv', 2],
		['/check/seed', 1],
		['/check/other', 1],
		['/_app/immutable/[...file]', 1]
	]);
	expect([...(rulesOf(SITE)[0]?.headers ?? [])]).toEqual([
		['content-type', HTML],
		['content-security-policy', "default-src 'none'"]
	]);
});

it.each([
	['/series/[id].csv', '/series/syp-parallel.csv', true],
	['/series/[id].csv', '/series/a/b.csv', false],
	['/series/[id]', '/series/syp-parallel.csv', false],
	['/series/[id]', '/ar/series/syp-parallel', false],
	['/_app/immutable/[...file]', '/_app/immutable/a/b.js', true],
	['/rate.txt', '/rateXtxt', false]
])('%s fits %s: %s', (pattern, path, fits) => {
	expect(new RegExp(expressionOf(pattern, '[^/.]+')).test(path)).toBe(fits);
});

it('uses a placeholder in _headers only where it fits no other file', () => {
	const lines = headersFile(rulesOf(SITE)).split('\n');
	expect(lines.filter((line) => line.startsWith('/'))).toEqual([
		'/',
		'/day/:id',
		'/ar/day/:id',
		'/series/syp-parallel',
		'/series/:id.csv',
		'/check/seed',
		'/check/other',
		'/_app/immutable/*'
	]);
	expect(lines.slice(0, 3)).toEqual(['/', `  content-type: ${HTML}`, "  content-security-policy: default-src 'none'"]);
});

describe('for nginx', () => {
	it('each path has a set of headers, and each set its values', () => {
		const maps = nginxMaps(rulesOf(SITE));
		const setOf = (pattern: string) =>
			maps
				.split('\n')
				.find((line) => line.includes(`"~${pattern}"`))
				?.split('" "')[1];
		expect(setOf('^/$')).toBeDefined();
		expect(setOf('^/series/[^/.]+$')).toBe(setOf('^/$'));
		expect(setOf(String.raw`^/series/[^/.]+\\.csv$`)).not.toBe(setOf('^/$'));
		expect(maps).toContain(`"${setOf('^/$')?.slice(0, -2)}" "default-src 'none'";`);
	});

	it('each ending has its type, and what a file cannot answer is refused or sent to a server', () => {
		const site = (live: string) => nginxSite(SITE, rulesOf(SITE), live);
		expect(site('')).toContain(`"${CSV}" csv;`);
		expect(site('')).toContain('return 404;');
		expect(site('https://live.example')).toContain('return 302 https://live.example$request_uri;');
		expect(site('')).not.toContain('add_header content-type');
	});

	it('a file of another type than most with its ending has it from a location of its own', () => {
		const feed = 'application/feed+json; charset=utf-8';
		const mixed = exportOf(
			['/feed/moves.json', feed],
			['/a.json', 'application/json'],
			['/b.json', 'application/json']
		);
		const lines = nginxSite(mixed, [], 'https://live.example').split('\n');
		expect(lines).toContain('\t"application/json" json;');
		const own = lines.indexOf('location = "/feed/moves.json" {');
		expect(lines.slice(own + 1, own + 8)).toEqual([
			'\tif ($sarraf_is_refused) {',
			'\t\treturn 302 https://live.example$request_uri;',
			'\t}',
			'\ttypes {',
			'\t}',
			`\tdefault_type "${feed}";`,
			'}'
		]);
		expect(lines.filter((line) => line.startsWith('location = '))).toEqual([
			'location = / {',
			'location = "/feed/moves.json" {'
		]);
	});

	it('an address without an ending is a page where there is one, else Atom or a calendar before JSON', () => {
		const tried = /location \/ \{[^}]*\}\s+try_files ([^;]+);/.exec(nginxSite(SITE, rulesOf(SITE), ''))?.[1];
		expect(tried?.split(' ')).toEqual(['$uri.html', '$uri', '$uri.atom', '$uri.ics', '$uri.json', '=404']);
	});

	it('a type has the character set that one of its files names', () => {
		const same = exportOf(['/a.html', 'text/html'], ['/b.html', HTML], ['/c.html', 'text/html']);
		expect(nginxSite(same, [], '')).toContain(`"${HTML}" html;`);
	});
});
