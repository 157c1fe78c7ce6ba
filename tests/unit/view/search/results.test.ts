import { describe, expect, it } from 'vitest';
import { addressed, searchIndex } from '#lib/view/search/index-of.ts';
import { LEXICON } from '#lib/view/search/lexicon.ts';
import { NO_LEXICON, resultsOf } from '#lib/view/search/results.ts';
import { context } from '#tests/support/view/context.ts';
import { SEARCHES } from '#tests/support/view/searches.ts';
import { day } from '#lib/series/index.ts';

const contexts = { en: context({}, 'en'), ar: context({}, 'ar') };
const all = { en: searchIndex(contexts.en, 'all'), ar: searchIndex(contexts.ar, 'all') };
const suggested = { en: searchIndex(contexts.en, 'suggested'), ar: searchIndex(contexts.ar, 'suggested') };

it.each(['egp-parallel', 'ves-parallel', 'try-bureaus'])('%s is found, and not suggested', (id) => {
	const paths = ({ entries }: typeof all.en) => entries.map(({ path }) => path);
	expect(paths(all.en)).toContain(`/series/${id}`);
	expect(paths(suggested.en)).not.toContain(`/series/${id}`);
});

describe('what people look for', () => {
	it('are fifty searches at least, in both languages', () => {
		expect(SEARCHES.length).toBeGreaterThanOrEqual(50);
		expect(new Set(SEARCHES.map(({ language }) => language))).toEqual(new Set(['en', 'ar']));
	});

	it.each(SEARCHES)('$language: “$q” finds $text', ({ language, q, text, path }) => {
		const [first] = resultsOf(all[language], q, 8, LEXICON).found;
		expect([first?.text ?? '', first?.path ?? '']).toEqual([text, path]);
	});

	it.each(SEARCHES.filter(({ onPage }) => !onPage))(
		'$language: “$q” is suggested, too',
		({ language, q, text, path }) => {
			const [first] = resultsOf(suggested[language], q, 8, LEXICON).found;
			expect([first?.text ?? '', first?.path ?? '']).toEqual([text, path]);
		}
	);

	it.each(SEARCHES.filter(({ onPage }) => onPage))('$language: “$q” is on the page alone', ({ language, q, text }) => {
		const { found } = resultsOf(suggested[language], q, 8, LEXICON);
		expect(found.map((entry) => entry.text)).not.toContain(text);
	});
});

describe('what is found before the lexicon has come', () => {
	const find = (q: string) => resultsOf(all.en, q, 8, NO_LEXICON).found.map(({ path }) => path);

	it('is found by its own words, in both languages', () => {
		expect(find('lebanese pound')[0]).toBe('/series/lbp-parallel');
		expect(find('ليرة لبنانية')[0]).toBe('/series/lbp-parallel');
	});

	it('is no date, and nothing by another spelling', () => {
		expect(find('hawala')).toEqual([]);
		expect(find('6 December 2024')).not.toContain('/day/2024-12-06');
	});
});

describe('what is found', () => {
	const find = (q: string, most = 8) => resultsOf(all.en, q, most, LEXICON);

	it('is no more than requested', () => {
		expect(find('pound', 3).found).toHaveLength(3);
	});

	it('has all words, or where nothing has, some of them, and says which', () => {
		const both = find('lebanon official');
		expect(both.hasAll).toBe(true);
		expect(both.found.map(({ path }) => path)).toEqual(['/series/lbp-official']);
		const some = find('lebanon zzzz');
		expect(some.hasAll).toBe(false);
		expect(some.found[0]?.path).toBe('/series/lbp-parallel');
	});

	it('is nothing of a blank text', () => {
		for (const q of ['', ' ', '،', '?!']) expect(find(q).found).toEqual([]);
	});

	it('leads to one place once: Homs has no series, and leads where the market does', () => {
		const paths = find('homs').found.map(({ path }) => path);
		expect(new Set(paths).size).toBe(paths.length);
		expect(find('homs').found[0]?.hint).toBe('No series of its own; see Parallel market, Damascus');
	});

	it('is a day in both orders where digits do not tell, the day first', () => {
		const found = find('6/12/2024').found.slice(0, 2);
		expect(found.map(({ text }) => text)).toEqual(['6 December 2024', '12 June 2024']);
	});

	it('is a year as a chart of its days, and a month as a page', () => {
		expect(find('2024').found[0]).toMatchObject({ text: '2024', path: '/?from=2024-01-01&to=2024-12-31#chart' });
		expect(find('November 2026').found[0]?.path).toBe('/month/2026-11');
		expect(find('6 December 2024').found[0]?.path).toBe('/day/2024-12-06');
	});

	it('is a date behind what has its words, too', () => {
		const texts = find('homs december 2024').found.map(({ text }) => text);
		expect(texts.slice(0, 2)).toEqual(['Homs, December 2024', 'December 2024']);
	});

	it('is a date first where nothing has the other words', () => {
		const { found, hasAll } = find('zzzz december 2024');
		expect(found[0]?.text).toBe('December 2024');
		expect(hasAll).toBe(false);
		expect(find('May 2001').hasAll).toBe(true);
	});

	it('has the digits of the reader', () => {
		const arabic = context({ digits: 'arab' }, 'ar');
		const [first] = resultsOf(searchIndex(arabic, 'all'), '2024-12-06', 8, LEXICON).found;
		expect(first?.text).toBe('٦ كانون الأول ٢٠٢٤');
	});
});

describe('what is sent to a search box', () => {
	it('leads to addresses of the reader’s language and digits', () => {
		const index = addressed(searchIndex(context({ digits: 'arab' }, 'ar'), 'suggested'));
		const pathOf = (q: string) => resultsOf(index, q, 8, LEXICON).found[0]?.path;
		expect(pathOf('حلب')).toBe('/ar/series/syp-parallel-aleppo?digits=arab');
		expect(pathOf('6 Dec 2024')).toBe('/ar/day/2024-12-06?digits=arab');
		expect(pathOf('الفارق')).toBe('/ar?show=premium&digits=arab#chart');
		expect(addressed(suggested.en)).toEqual(suggested.en);
	});
});

describe('as of a past day', () => {
	const past = context({ asOf: day('2024-12-01') });
	const index = searchIndex(past, 'all');
	const find = (q: string) => resultsOf(index, q, 30, LEXICON).found;

	it('finds no later day, event, story or claim', () => {
		expect(find('assad').map(({ path }) => path)).not.toContain('/events?asof=2024-12-01#2024-12-08-assad-falls');
		expect(find('2024-12-06').map(({ text }) => text)).not.toContain('6 December 2024');
		expect(find('homs december').map(({ text }) => text)).not.toContain('Homs, December 2024');
		expect(find('18,000')).toEqual([]);
	});

	it('finds the events that had happened, and leads to pages of that day', () => {
		expect(find('aleppo captured')[0]?.path).toBe('/events?asof=2024-12-01#2024-11-30-aleppo-captured');
		expect(find('rice')[0]?.path).toBe('/series/wfp-rice-kg?asof=2024-12-01');
		expect(find('premium')[0]?.path).toBe('/?show=premium&asof=2024-12-01#chart');
		expect(find('widget')[0]?.path).toBe('/embed');
		expect(find('2024-11-29')[0]?.path).toBe('/day/2024-11-29');
		expect(find('2023')[0]?.path).toBe('/?from=2023-01-01&to=2023-12-31&asof=2024-12-01#chart');
	});

	it('finds no series that began later', () => {
		const early = context({ asOf: day('2005-01-01') });
		const paths = searchIndex(early, 'all').entries.map(({ path }) => path);
		expect(paths).toContain('/series/syp-parallel?asof=2005-01-01');
		expect(paths.some((path) => path.startsWith('/series/syp-parallel-aleppo'))).toBe(false);
	});
});

it('a month is no inflation, and inflation no month', () => {
	const pathsOf = (q: string) => resultsOf(suggested.en, q, 20, LEXICON).found.map(({ path }) => path);
	expect(pathsOf('inflation')).not.toContain('/months');
	expect(pathsOf('months')).not.toContain('/series/cpi-inflation-annual');
});

describe('of series with the same word', () => {
	const all = searchIndex(context({}, 'en'), 'all');
	const first = (q: string, before: string) => {
		const ids = resultsOf(all, q, 20, LEXICON).found.map(({ path }) => path.replace('/series/', ''));
		return ids.slice(0, ids.indexOf(before));
	};

	it('one by the month comes before one by the year', () =>
		expect(first('inflation', 'cpi-inflation-annual')).toContain('cpi-inflation-yoy'));

	it('one that may be carried for long is no yearly figure: quoted by the day, or decreed on one', () => {
		expect(first('minimum', 'wfp-minimum-expenditure-basket')).toContain('min-wage-public');
		expect(first('gold', 'gold-21-gram-market')).toContain('gold-21-gram');
		expect(first('bread', 'wfp-bread-shop')).toContain('bread-subsidised-bundle');
	});
});
