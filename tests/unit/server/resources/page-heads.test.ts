/** What search engines and messengers show of each kind of page: its title and its description, in both languages. */
import { describe, expect, it } from 'vitest';
import { m } from '#i18n/compiled/messages.js';
import { languages, type Language } from '#i18n/language.ts';
import { plain } from '#lib/format/index.ts';
import { check, claim } from '#lib/server/resources/check.ts';
import { compare } from '#lib/server/resources/compare.ts';
import { convert } from '#lib/server/resources/convert.ts';
import { data } from '#lib/server/resources/record/data.ts';
import { day, month } from '#lib/server/resources/days.ts';
import { events } from '#lib/server/resources/events.ts';
import { front, table } from '#lib/server/resources/front.ts';
import { method } from '#lib/server/resources/record/method.ts';
import type { ResourceRequest } from '#lib/server/resources/resource.ts';
import { search } from '#lib/server/resources/search.ts';
import { allSeries, series } from '#lib/server/resources/series.ts';
import { story } from '#lib/server/resources/stories.ts';
import type { Site } from '#lib/server/site.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

/** What a search engine shows of a title, with the site's name: some 600 pixels. */
const LONGEST_TITLE = 70;

interface Head {
	readonly title: string;
	readonly description: string;
}

/** A resource as far as the head of its page is concerned. */
interface Headed<Read> {
	readonly read: (request: ResourceRequest, site: Site) => Read | Response;
	readonly page: (read: Read, site: Site) => { readonly page: Head };
}

const headOf =
	<Read>({ read, page }: Headed<Read>) =>
	(address: string, language: Language): Head => {
		const requested = read(requestTo(address, language), SITE);
		if (requested instanceof Response) throw new RangeError(`${address} is refused`);
		const { title, description } = page(requested, SITE).page;
		return { title: plain(title), description: plain(description) };
	};

/** Pages that give a number, with the number and the year that their heads must have. */
const OF_NUMBERS = [
	['/', headOf(front), '13,800', '2026'],
	['/?asof=2024-12-06', headOf(front), '18,000', '2024'],
	['/series/syp-parallel', headOf(series), '13,800', '2026'],
	['/series/syp-parallel?asof=2024-12-06', headOf(series), '18,000', '2024'],
	['/series/syp-parallel?show=value', headOf(series), '13,800', '2026'],
	['/series/syp-parallel?show=index', headOf(series), '13,800', '2026'],
	['/series/syp-parallel?show=week', headOf(series), '13,800', '2026'],
	['/series/syp-parallel?show=year&reading=value', headOf(series), '13,800', '2026'],
	['/series/syp-parallel?show=premium', headOf(series), '13,800', '2026'],
	['/series/syp-parallel?show=drawdown', headOf(series), '13,800', '2026'],
	['/convert', headOf(convert), '1,380,000', '2026'],
	['/convert?amount=100&asof=2024-12-06', headOf(convert), '1,800,000', '2024'],
	['/convert?amount=100&from_unit=try', headOf(convert), '100', '2026'],
	['/day/2024-12-06', headOf(day), '18,000', '2024'],
	['/month/2024-12', headOf(month), '24,500', '2024']
] as const;

const OTHERS = [
	['/series', headOf(allSeries)],
	['/search', headOf(search)],
	['/search?q=lebanon', headOf(search)],
	['/?show=index', headOf(front)],
	['/?show=index&reading=value', headOf(front)],
	['/?show=week', headOf(front)],
	['/?show=month', headOf(front)],
	['/?show=year', headOf(front)],
	['/?show=premium', headOf(front)],
	['/?show=drawdown', headOf(front)],
	['/?asof=2025-03-01', headOf(front)],
	['/?asof=2011-04-15', headOf(front)],
	['/?asof=soon', headOf(front)],
	['/series/syp-remittance', headOf(series)],
	['/series/syp-parallel-aleppo', headOf(series)],
	['/series/cpi-inflation-annual', headOf(series)],
	['/events', headOf(events)],
	['/table', headOf(table)],
	['/compare', headOf(compare)],
	['/compare?series=syp-parallel,syp-official&show=premium', headOf(compare)],
	['/compare?series=syp-parallel,syp-parallel-aleppo,syp-parallel-idlib,syp-parallel-hasakah', headOf(compare)],
	['/compare?series=syp-parallel,lbp-official,try-official,iqd-official,egp-official&show=index', headOf(compare)],
	['/convert?compare_date=2011-03-15', headOf(convert)],
	['/data', headOf(data)],
	['/data?series=syp-official&asof=2024-12-06', headOf(data)],
	['/method', headOf(method)],
	['/check', headOf(check)],
	['/check?q=The+pound+plunged+25%25+in+a+week&asof=2024-12-06', headOf(check)],
	['/check?q=the+dollar+is+at+32,000&asof=2024-12-06', headOf(check)],
	['/check?percent=25&period=week&to=2024-12-06', headOf(check)],
	['/check?q=hello', headOf(check)],
	...SITE.record.claims.map(({ id }) => [`/check/${id}`, headOf(claim)] as const),
	...SITE.record.stories.map(({ id }) => [`/stories/${id}`, headOf(story)] as const)
] as const;

/** Pages whose heads are the same whatever is on them: the builder, the stories, the offline page. */
const UNCHANGING = [
	['/embed', m.builder_title, m.builder_description],
	['/stories', m.stories_title, m.stories_intro],
	['/offline', m.offline_heading, m.offline_intro]
] as const;

describe.each(languages)('%s', (language) => {
	const all = [...OF_NUMBERS, ...OTHERS].map(([address, head]) => [address, head] as const);
	it.each(all)('%s has a head that is shown whole', (address, head) => {
		const { title, description } = head(address, language);
		const whole = `${title} – ${m.site_name({}, { locale: language })}`;
		expect(whole.length, whole).toBeLessThanOrEqual(LONGEST_TITLE);
		expect(title.length).toBeGreaterThanOrEqual(3);
		expect(description.length, description).toBeLessThanOrEqual(160);
		expect(description.length).toBeGreaterThanOrEqual(30);
		expect(title + description).not.toMatch(/\d [%٪]|NaN|undefined|\{|\.\.|\s{2}/);
	});

	it.each(UNCHANGING)('%s has a head that is shown whole', (_, title, description) => {
		const words = { locale: language };
		expect(`${title({}, words)} – ${m.site_name({}, words)}`.length).toBeLessThanOrEqual(LONGEST_TITLE);
		expect(description({}, words).length, description({}, words)).toBeLessThanOrEqual(160);
	});

	it.each([m.error_not_found, m.error_refused, m.error_failed])('an error page has a short title', (title) => {
		const words = { locale: language };
		expect(`${title({}, words)} – ${m.site_name({}, words)}`.length).toBeLessThanOrEqual(LONGEST_TITLE);
	});

	it('the description of a page that is not found has a sentence', () => {
		const description = m.error_not_found_description({}, { locale: language });
		expect(description.length).toBeGreaterThanOrEqual(30);
		expect(description.length).toBeLessThanOrEqual(160);
	});

	it.each(OF_NUMBERS)('%s gives its number and when that was', (address, head, number, year) => {
		const { title, description } = head(address, language);
		expect(title).toContain(number);
		expect(description).toContain(number);
		expect(description).toContain(year);
	});
});
