import { describe, expect, it } from 'vitest';
import { writeOffline } from '#lib/documents/write-offline.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { DEFAULTS, parseChartQuery } from '#lib/query/index.ts';
import { comparisonOf } from '#lib/view/compare/comparison.ts';
import { offlinePage } from '#lib/view/offline/offline-page.ts';
import { viewContext } from '#lib/context/context.ts';
import { lineSpecOf } from '#lib/chart/data/chart-line-spec.ts';
import { record } from '#tests/support/record/real.ts';

const TODAY = day('2026-11-23');
const MOST = 100_000;

function pageOf(id: string, search: string, language: Language) {
	const info = record.series.get(id);
	if (!info) throw new Error(`no ${id}`);
	const { query } = parseChartQuery(new URLSearchParams(search), TODAY);
	const address = `https://sarraf.example/series/${id}`;
	const context = viewContext(record, query, TODAY, language, DEFAULTS);
	return offlinePage(context, comparisonOf(context, [lineSpecOf(context, info)]), address, TODAY);
}

describe.each(['en', 'ar'] as const)('every series as one file, %s', (language) => {
	it.each([...record.series.keys()])('%s needs nothing else and is small', (id) => {
		const html = writeOffline(pageOf(id, '', language));
		expect(Buffer.byteLength(html)).toBeLessThan(MOST);
		expect(html).toMatch(
			new RegExp(`^<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
		);
		expect(html).not.toMatch(/<script|<link rel="stylesheet|@import|url\(|src=|style="|<!--|NaN|undefined/);
		expect(html).toContain('--ground:');
		expect(html).toContain('.chart .observed');
	});
});

it('tells the figure, its day, every point, the method and how to cite it', () => {
	const page = pageOf('syp-parallel', 'asof=2024-12-06', 'en');
	expect(page.heads).toMatchObject([
		{ amount: '18,000', unit: 'old pounds per US dollar', chip: { freshness: 'fresh', text: '6 December 2024' } }
	]);
	expect(page.tables[0]?.rows[0]).toEqual({
		day: '6 Dec 2024',
		value: '18,000',
		span: '17,000 – 19,000',
		publishers: '7al.net (quoting Lira Today), Newslooks, Riada Center'
	});
	expect(page.citations[0]).toContain(
		`record ${record.version}, https://sarraf.example/series/syp-parallel (accessed 23`
	);
	const html = writeOffline(page);
	for (const stated of [...page.method, ...page.citations, page.saved]) expect(html).toContain(stated);
	expect(html.match(/<svg /g)).toHaveLength(2);
	expect(html.match(/<tr>/g)).toHaveLength((page.tables[0]?.rows.length ?? NaN) + 1);
});

it('says so when nothing had been published yet', () => {
	const page = pageOf('syp-parallel', 'asof=1970-01-01', 'en');
	expect(page).toMatchObject({
		heads: [{ amount: '', chip: { text: 'No quote up to this day.' } }],
		tables: [],
		charts: []
	});
	expect(writeOffline(page)).not.toContain('<svg');
});

it('writes texts as texts', () => {
	const made = pageOf('syp-parallel', '', 'en');
	const page = { ...made, title: 'a <b> & c', heads: made.heads.map((head) => ({ ...head, name: '<i>' })) };
	const html = writeOffline(page);
	expect(html).toContain('<title>a &lt;b&gt; &amp; c</title>');
	expect(html).toContain('<h1>&lt;i>');
});
