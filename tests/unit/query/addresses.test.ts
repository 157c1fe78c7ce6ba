/** The list of addresses, held against the routes that answer and the addresses whose answers are held. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitPath } from '#i18n/language.ts';
import { ADDRESSES, type Address } from '#lib/query/addresses.ts';
import { endingOf } from '#lib/query/endings.ts';
import { groupsAt, hasEnding, kindAt, listedAt, pathTo } from '#lib/query/listed.ts';
import { routePaths } from '#tests/support/routes.ts';

const LIST = Object.values<Address>(ADDRESSES);
/** Every path of the list, a line for each ending. */
const PATHS = LIST.flatMap(({ path, endings = [] }) => [path, ...endings.map((ending) => `${path}.${ending}`)]);

const held = readFileSync('tests/answers/addresses.txt', 'utf8')
	.split('\n')
	.filter((line) => line.startsWith('GET /'))
	.map((line) => splitPath(new URL(line.slice(4), 'http://host').pathname).path);

it('has every route, and every route has an address', () => {
	expect([...routePaths()].sort()).toEqual([...PATHS].sort());
});

it.each(PATHS)('%s is among the addresses whose answers are held', (path) => {
	const [before = '', rest] = path.split('[', 2);
	const after = rest?.slice(rest.indexOf(']') + 1);
	const isOne = (one: string) =>
		after === undefined ? one === path : one.startsWith(before) && one.endsWith(after) && listedAt(one) !== undefined;
	expect(held.some(isOne)).toBe(true);
});

describe('listedAt', () => {
	it.each([
		['/', ADDRESSES.front, undefined, ''],
		['/series', ADDRESSES.allSeries, undefined, ''],
		['/series/syp-parallel', ADDRESSES.series, undefined, 'syp-parallel'],
		['/series/syp-parallel.csv', ADDRESSES.series, 'csv', 'syp-parallel'],
		['/series/syp-parallel.chart.json', ADDRESSES.series, 'chart.json', 'syp-parallel'],
		['/compare.json', ADDRESSES.compare, 'json', ''],
		['/compare.2.chart.json', ADDRESSES.compareChart, undefined, '2'],
		['/embed/rate.png', ADDRESSES.rateWidget, 'png', '']
	])('%s', (path, address, ending, id) => {
		expect(listedAt(path)).toEqual({ address, ending, id });
	});

	it.each([
		'/series/',
		'/series/a/b',
		'/series/syp-parallel.xyz',
		'/table.csv',
		'/compare..chart.json',
		'/embed/hosts',
		'/ar',
		'/picture',
		''
	])('%j is none', (path) => {
		expect(listedAt(path)).toBeUndefined();
	});
});

it.each([
	['/compare.1.chart.json', 'chart.json'],
	['/chart.json', 'chart.json'],
	['/latest.json', 'json'],
	['/series/a.offline.html', 'offline.html'],
	['/series/a', undefined],
	['/service-worker.js', undefined]
] as const)('the ending of %s is %s', (path, ending) => {
	expect(endingOf(path)).toBe(ending);
});

it.each([
	['/', ['chart', 'front']],
	['/table', ['chart', 'points']],
	['/series/syp-parallel', ['chart', 'points']],
	['/series/syp-parallel.csv', ['chart', 'points']],
	['/series/syp-parallel.svg', ['chart']],
	['/compare', ['chart']],
	['/compare.csv', ['chart', 'points']],
	['/convert.json', ['convert']],
	['/check', ['sentence', 'claim']],
	['/embed/chart', ['chart-widget', 'frame']],
	['/embed/rate.png', ['rate-widget', 'picture']],
	['/badge.svg', ['rate-widget', 'picture']],
	['/offline', []],
	['/nowhere', []]
])('%s takes the parameters of %j', (path, groups) => {
	expect(groupsAt(path)).toEqual(groups);
});

it('a path is filled with its id and its ending', () => {
	expect(pathTo(ADDRESSES.series, { id: 'syp-parallel' })).toBe('/series/syp-parallel');
	expect(pathTo(ADDRESSES.series, { id: '$&', ending: 'offline.html' })).toBe('/series/$&.offline.html');
	expect(pathTo(ADDRESSES.compare, { ending: 'png' })).toBe('/compare.png');
	expect(pathTo(ADDRESSES.compareChart, { id: '2' })).toBe('/compare.2.chart.json');
});

it('a matcher knows the endings of its address alone', () => {
	expect(['csv', 'chart.json', 'txt', ''].filter(hasEnding(ADDRESSES.series))).toEqual(['csv', 'chart.json']);
	expect(['csv', 'json'].filter(hasEnding(ADDRESSES.convert))).toEqual(['json']);
	expect(['csv', 'json'].filter(hasEnding(ADDRESSES.table))).toEqual([]);
});

it('the kind of every listed path is that of its row, or of its ending where the row is a page', () => {
	for (const { path, kind, endings = [] } of LIST) {
		expect(kindAt(path.replaceAll(/\[\w+\]/g, 'x')), path).toBe(kind);
		for (const ending of endings) {
			const own = kind === 'page' ? (ending === 'offline.html' ? 'page' : 'shared') : kind;
			expect(kindAt(`${path.replaceAll(/\[\w+\]/g, 'x')}.${ending}`), `${path}.${ending}`).toBe(own);
		}
	}
});
