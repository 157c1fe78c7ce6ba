import { describe, expect, it } from 'vitest';
import { requestTo, SITE } from '#tests/support/site.ts';
import { data } from '#lib/server/resources/record/data.ts';
import type { DataPage } from '#lib/view/data/data-page.ts';
import type { Site } from '#lib/server/site.ts';
import { plain } from '#lib/format/index.ts';
import { record, rowsOf } from '#tests/support/record/real.ts';

function answerTo(address: string, language: 'en' | 'ar' = 'en', site: Site = SITE) {
	const requested = data.read(requestTo(address, language), site);
	return { requested, ...data.page(requested, site) };
}

const pageAt = (address: string, language: 'en' | 'ar' = 'en'): DataPage => answerTo(address, language).page;

/** The quotes of a series as its file has them, by month. */
const rows = rowsOf('data/quotes/syp-parallel.csv').filter(
	({ series, use, precision }) => series === 'syp-parallel' && use === 'point' && precision !== 'year'
);
const inMonth = (month: string) => rows.filter(({ date = '' }) => date.startsWith(month)).length;

describe('the calendar', () => {
	it('has the headline’s quotes in each month, as its file has them', () => {
		const { calendar } = pageAt('/data').coverage;
		expect(calendar?.path).toBe('/series/syp-parallel');
		for (const year of ['2011', '2013', '2024', '2026']) {
			const shown = calendar?.years.find((one) => one.year === year)?.months.map(({ count }) => count);
			const counts = Array.from({ length: 12 }, (_, i) => inMonth(`${year}-${String(i + 1).padStart(2, '0')}`));
			expect(shown).toEqual(counts.map((count) => (count === 0 ? '' : String(count))));
		}
	});

	it('has levels of one, two to four, and five and more', () => {
		const cells = pageAt('/data').coverage.calendar?.years.flatMap(({ months }) => months) ?? [];
		const levelOf = (count: string) => new Set(cells.filter((one) => one.count === count).map(({ level }) => level));
		expect(['', '1', '2', '4', '5'].map((count) => [...levelOf(count)])).toEqual([[0], [1], [2], [2], [3]]);
	});

	it('sums up in words, and leaves out later quotes as of a day', () => {
		expect(pageAt('/data?series=wfp-eggs-30').coverage.calendar?.summary).toBe(
			'Quotes: 77. Months with a quote: 77 of 96, January 2016 to December 2023.'
		);
		// The first figure is of the year 1989 as a whole: no month has it.
		expect(pageAt('/data').coverage.calendar?.summary).not.toMatch(/, July 1989 to /);
		const years = pageAt('/data?asof=2012-06-30').coverage.calendar?.years.map(({ year }) => year);
		expect(years?.[0]).toBe('2012');
	});

	it('names the month with the most quotes', () => {
		const most = Math.max(...rows.map(({ date = '' }) => inMonth(date.slice(0, 7))));
		expect(most).toBeGreaterThan(1);
		expect(pageAt('/data').coverage.calendar?.summary).toMatch(
			new RegExp(` Month with the most quotes: \\w+ 20\\d\\d \\(${most}\\)\\.$`)
		);
	});

	it('puts figures of a whole year into no month', () => {
		const { calendar } = pageAt('/data?series=gdp-growth').coverage;
		expect(calendar?.hasWholeYears).toBe(true);
		expect(calendar?.years[0]?.months.every(({ level }) => level === 0)).toBe(true);
		expect(calendar?.years[0]?.whole).toEqual({ count: '1', level: 1 });
		expect(calendar?.summary).toBe('Yearly figures: 1, 2024.');
	});

	it('is that of the series in the address; an unknown one is a bad parameter, and the headline’s is shown', () => {
		expect(pageAt('/data?series=syp-official').coverage.calendar?.path).toBe('/series/syp-official');
		const { requested, page, path } = answerTo('/data?series=none');
		expect(requested.problems).toEqual([{ name: 'series', given: 'none', expected: 'id' }]);
		expect(page.coverage.calendar?.path).toBe('/series/syp-parallel');
		expect(path).toBe('/data');
	});
});

describe('the list of series', () => {
	it('has each with a quote once, and marks the one that is shown', () => {
		const all = pageAt('/data?series=wfp-eggs-30').coverage.groups.flatMap((group) => group.rows);
		expect(all.map(({ id }) => id).sort()).toEqual([...record.series.keys()].sort());
		expect(all.filter(({ isShown }) => isShown)).toEqual([
			{
				id: 'wfp-eggs-30',
				name: 'Eggs, tray of 30',
				path: '/data?series=wfp-eggs-30#coverage',
				isShown: true,
				quotes: '77',
				months: '77 of 96',
				span: '2016–2023'
			}
		]);
	});

	it('keeps the day of the page', () => {
		const [first] = pageAt('/data?asof=2024-12-06').coverage.main;
		expect(first?.path).toBe('/data?series=syp-parallel&asof=2024-12-06#coverage');
	});
});

describe('the publishers', () => {
	it('come with a rhythm first, then by their quotes, each with its latest', () => {
		const { publishers } = pageAt('/data').sources;
		const rhythms = publishers.map(({ rhythm }) => rhythm !== '');
		expect(rhythms).toEqual([...rhythms].sort((a, b) => Number(b) - Number(a)));
		expect(publishers[0]).toMatchObject({
			name: 'exchange-api (reference rates)',
			quotes: '3,558',
			rhythm: 'a new figure within 3 days',
			latest: { freshness: 'old', text: '29 Sept 2026, 55 days old' }
		});
		const rest = publishers.filter(({ rhythm }) => rhythm === '');
		expect(rest.map(({ latest }) => latest.freshness)).toEqual(rest.map(() => 'fresh'));
		const counts = rest.map(({ quotes }) => Number(quotes.replace(',', '')));
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
	});

	it('names the licences that sources carry themselves', () => {
		const { licences } = pageAt('/data').sources;
		expect(licences.map(({ licence }) => licence)).toEqual([
			'CC-BY-3.0-IGO',
			'CC0-1.0',
			'MIT',
			'The publisher’s data terms'
		]);
		expect(licences[3]?.publishers).toBe('International Monetary Fund');
		expect(licences[1]?.publishers).toContain('exchange-api');
	});
});

describe('the page', () => {
	it('says how much the record holds', () => {
		const { counts, corrections } = pageAt('/data');
		expect(counts).toContain(`${record.quotes.length.toLocaleString('en')} published figures`);
		expect(corrections).toBe(
			'Corrected figures: 4, most recently on 29 November 2026. The wrong figure stays on record.'
		);
	});

	it('cites the record with its version and its address', () => {
		const [short, , long] = pageAt('/data').citations;
		expect(short?.text).toBe(`Sarraf, All published figures, record ${record.version}`);
		expect(long?.text).toContain('https://sarraf.example/data');
	});

	it('says that there is nothing yet before the first quote', () => {
		const page = pageAt('/data?asof=1900-01-01');
		expect(page.coverage.calendar).toBeUndefined();
		expect(page.coverage.groups).toEqual([]);
		expect(page.sources).toEqual({ publishers: [], others: '', licences: [] });
		expect(page.counts).toBe('The record has no figures up to this day.');
		expect(page.corrections).toBe('No figure has been corrected yet.');
	});

	it('is in Arabic, too', () => {
		const page = pageAt('/data', 'ar');
		expect(plain(page.counts)).toContain('عدد الناشرين');
		expect(plain(page.sources.publishers[0]?.rhythm ?? '')).toBe('موعد النشر الموثّق: كل 3 أيام أو أقل');
	});

	it('leads to the newest figures of the same series', () => {
		expect(answerTo('/data?series=syp-official&asof=2024-12-06').page.asOf?.latestHref).toBe('?series=syp-official');
	});
});
