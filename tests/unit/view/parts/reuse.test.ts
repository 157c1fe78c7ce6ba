import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { FIELDS } from '#lib/query/index.ts';
import { frontPage } from '#lib/view/front/front-page.ts';
import { seriesPage } from '#lib/view/series/series-page.ts';
import { record } from '#tests/support/record/real.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';

const STORY = { asOf: day('2024-12-06') };
const front = (query: Parameters<typeof context>[0] = {}, language: 'en' | 'ar' = 'en') =>
	frontPage(context(query, language), PAGE_REQUEST).takeAway;

function ofSeries(id: string, query: Parameters<typeof context>[0] = {}, language: 'en' | 'ar' = 'en') {
	const info = record.series.get(id);
	if (!info) throw new Error(`the record has no ${id}`);
	return seriesPage(context(query, language), info, PAGE_REQUEST).takeAway;
}

describe('under the front page’s chart', () => {
	it.each([
		['en', ['en', 'ar', 'en', 'ar']],
		['ar', ['ar', 'en', 'ar', 'en']]
	] as const)('a sentence for each line in both languages, its own first: %s', (language, expected) => {
		const { sentences } = front(STORY, language);
		expect(sentences.map((one) => one.language)).toEqual(expected);
		const own = sentences.filter((one) => one.language === language).map(({ text }) => text);
		expect(own[0]).toContain('18,000');
		expect(own[1]).toContain('12,562');
	});

	it('one sentence for the one line of the premium', () => {
		expect(front({ ...STORY, show: 'premium' }).sentences).toHaveLength(2);
	});

	it('the files of both series together, of what is shown and not of a table’s page', () => {
		const { downloads } = front({ ...STORY, unit: 'new', sort: 'high', page: 3 });
		expect(downloads.map(({ path }) => path)).toEqual(
			['xlsx', 'csv', 'excel.csv', 'json', 'svg', 'png', 'offline.html'].map(
				(ending) => `/compare.${ending}?asof=2024-12-06&unit=new`
			)
		);
	});

	it('the table of what is shown, and the pages on which each series is cited', () => {
		const { table, citedAt, citations, printed, embed } = front({ ...STORY, show: 'week' });
		expect(table).toBe('/table?asof=2024-12-06&show=week');
		expect(citedAt.map(({ path }) => path)).toEqual([
			'/series/syp-parallel?asof=2024-12-06&show=week#cite',
			'/series/syp-official?asof=2024-12-06&show=week#cite'
		]);
		expect([citations, printed]).toEqual([[], '']);
		expect(embed).toBe('/embed?widget=compare&asof=2024-12-06&show=week');
	});

	it.each(FIELDS.show.values)('as of a day before everything, showing %s, nothing to paste', (show) => {
		expect(front({ asOf: day('1960-01-01'), show }).sentences).toEqual([]);
	});
});

describe('under the chart of a series', () => {
	it('its files, its own table, its sentence in both languages', () => {
		const { downloads, table, sentences, citedAt } = ofSeries('lbp-parallel');
		expect(downloads.map(({ path }) => path)).toContain('/series/lbp-parallel.csv');
		expect(downloads).toHaveLength(10);
		expect(table).toBe('#points');
		expect(sentences.map(({ language }) => language)).toEqual(['en', 'ar']);
		expect(citedAt).toEqual([]);
	});

	it('cites the series, and as of a day its last point with its publishers', () => {
		const [whole, point] = [ofSeries('syp-parallel'), ofSeries('syp-parallel', STORY)];
		expect(whole.citations.map(({ text }) => text).join('\n')).not.toContain('Newslooks');
		const english = point.citations.filter(({ name }) => name.includes('English'));
		expect(english.length).toBeGreaterThan(0);
		for (const { text } of english) expect(text).toContain('Newslooks');
		const [bibtex, csl] = point.citations.filter(({ language }) => language === undefined).map(({ text }) => text);
		expect(bibtex).toContain('date = {2024-12-06}');
		expect(JSON.parse(csl ?? '')).toMatchObject({
			type: 'dataset',
			URL: PAGE_REQUEST.addressIn('en', '?asof=2024-12-06')
		});
	});

	it.each([
		['syp-official', {}, '/embed?widget=chart&series=syp-official'],
		['syp-parallel', { unit: 'new', sort: 'high', page: 3 }, '/embed?widget=chart&unit=new']
	] as const)('the builder of %s with %j is at %s', (id, query, expected) => {
		expect(ofSeries(id, query).embed).toBe(expected);
		expect(ofSeries(id, query, 'ar').embed).toBe(expected);
	});

	it('prints the long citation in the page’s language', () => {
		expect(ofSeries('syp-parallel', STORY).printed).toMatch(/Publishers: /);
		const arabic = ofSeries('syp-parallel', STORY, 'ar').printed;
		expect(arabic).toMatch(/[ء-ي]/);
		expect(arabic).toContain('/ar/page?asof=2024-12-06');
	});
});
