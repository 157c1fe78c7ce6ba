import { expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { DEFAULTS, parseChartQuery } from '#lib/query/index.ts';
import { viewContext } from '#lib/context/context.ts';
import { pictureQuery } from '#lib/view/pictures/social.ts';
import { composed, record } from '#tests/support/record/real.ts';
import { isoDay } from '#lib/series/index.ts';

const TODAY = day('2026-11-23');

/** The query without the record's version, which it always ends in. */
function queryOf(search: string, ids: readonly string[] = ['syp-parallel']) {
	const { query } = parseChartQuery(new URLSearchParams(search), TODAY);
	const versioned = pictureQuery(viewContext(record, query, TODAY, 'en', DEFAULTS), ids);
	const end = `&v=${record.version}`;
	expect(versioned.endsWith(end)).toBe(true);
	return versioned.slice(0, -end.length);
}

const lastOf = (id: string) => isoDay(composed(id).points.at(-1)?.day ?? TODAY);

it('is the page’s own, as of the last day of its data', () => {
	expect(queryOf('')).toBe(`?asof=${lastOf('syp-parallel')}`);
	expect(queryOf('unit=new&show=index&theme=dark')).toBe(
		`?asof=${lastOf('syp-parallel')}&show=index&unit=new&theme=dark`
	);
});

it('counts from the later of two series', () => {
	const later = ['syp-parallel', 'syp-official'].map(lastOf).sort().at(-1);
	expect(queryOf('', ['syp-parallel', 'syp-official'])).toBe(`?asof=${later}`);
	expect(queryOf('', ['syp-official', 'syp-parallel'])).toBe(`?asof=${later}`);
});

it.each([
	['asof=2024-12-06', '?asof=2024-12-06'],
	['asof=2024-12-08&sort=high&page=3&w=400&h=500', '?asof=2024-12-08']
])(
	'of “%s” is “%s”: a day that was requested stays, the table and the size are not the picture’s',
	(search, stated) => {
		expect(queryOf(search)).toBe(stated);
	}
);

it('of a series without a point is as of the page’s day', () => {
	expect(queryOf('asof=1970-01-01')).toBe('?asof=1970-01-01');
});
