/** Feeds and the calendar as they are served, held against the schemas of others. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import ICAL from 'ical.js';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { languages, pathIn, type Language } from '#i18n/language.ts';
import { answerFeed } from '#lib/server/resources/programs/feeds.ts';
import { correctedRow } from '#tests/support/record/corrected.ts';
import { setCells, TODAY } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';
import { SITE } from '#tests/support/site.ts';

const changed = smallRecord(
	...correctedRow,
	setCells('events.csv', 2, { precision: 'month', title_en: 'Aleppo, Hama & <Homs>' })
);
const SMALL = { ...SITE, record: changed, today: TODAY };

async function answerTo(address: string, site = SITE, language: Language = 'en'): Promise<Response> {
	const url = new URL(pathIn(address, language), SITE.origin);
	return answerFeed({ url, params: {}, locals: { site, language, status: undefined } });
}

const textAt = async (...requested: Parameters<typeof answerTo>) => (await answerTo(...requested)).text();

const atom = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync('tests/fixtures/feeds/atom.rng')));
const isJsonFeed = new Ajv({ strict: false, validateFormats: false }).compile(jsonFeedSchema);

const ADDRESSES = [
	'/feed/moves',
	'/feed/moves?above=15000&unit=old',
	'/feed/moves?move=10&period=day&series=syp-official',
	'/feed/data',
	'/feed/data?series=syp-parallel',
	'/feed/corrections'
];
const EACH = [SITE, SMALL].flatMap((site) =>
	ADDRESSES.flatMap((address) => languages.map((language) => [address, language, site] as const))
);

/** The same address with an ending. */
const ended = (address: string, ending: string) => address.replace(/(?=\?|$)/, `.${ending}`);

describe('a feed', () => {
	it.each(EACH)('%s is Atom in %s, with and without its ending', async (address, language, site) => {
		const answer = await answerTo(ended(address, 'atom'), site, language);
		expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
		const xml = await answer.text();
		expect(() => atom.validate(XmlDocument.fromString(xml))).not.toThrow();
		expect(await textAt(address, site, language)).toBe(xml);
	});

	it.each(EACH)('%s is JSON Feed 1.1 in %s, with the same entries', async (address, language, site) => {
		const answer = await answerTo(ended(address, 'json'), site, language);
		expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
		const feed = await answer.json();
		expect(isJsonFeed(feed), JSON.stringify(isJsonFeed.errors)).toBe(true);
		expect(feed).toMatchObject({
			version: 'https://jsonfeed.org/version/1.1',
			language,
			feed_url: SITE.origin + pathIn(ended(address, 'json'), language)
		});
		const xml = await textAt(ended(address, 'atom'), site, language);
		const ids = [...xml.matchAll(/<entry>\s*<id>([^<]*)|<entry>[^]*?<id>([^<]*)/g)].map(([, a, b]) => a ?? b);
		expect(feed.items.map(({ id }: { readonly id: string }) => id)).toEqual(ids);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('says what it was made of and where more is', async () => {
		const xml = await textAt('/feed/moves.atom?move=20', SITE, 'ar');
		expect(xml).toMatch(/<link href="https:\/\/sarraf\.example\/ar\/feed\/moves\.atom\?move=20" rel="self"/);
		expect(xml).toContain('href="https://sarraf.example/ar/series/syp-parallel"');
		expect(xml).toContain('tag:sarraf.example,2026:moves/syp-parallel/week/20/2024-12-06');
		expect(xml).toContain('xml:lang="ar"');
	});

	it('of corrections has what was wrong and what is right', async () => {
		const feed = await (await answerTo('/feed/corrections.json', SMALL)).json();
		expect(feed.items).toMatchObject([
			{
				id: 'tag:sarraf.example,2026:corrections/syp-parallel-damascus-2026-01-06-paper-11900',
				url: 'https://sarraf.example/corrections#syp-parallel-damascus-2026-01-06-paper-11900',
				title: 'Parallel market, 6 January 2026',
				date_published: '2026-11-02T00:00:00.000Z'
			}
		]);
		const [{ content_html: html }] = feed.items;
		expect(html).toMatch(/Was: .*11,900.*Now: .*11,800.*Corrected on 2 November 2026: A misprint\./);
	});

	it('of new data has a day with the series that grew', async () => {
		const all = await (await answerTo('/feed/data.json', SMALL)).json();
		expect(all.items.map(({ title }: { readonly title: string }) => title)).toEqual([
			'Quotes added on 2 November 2026: 1',
			'Quotes added on 1 November 2026: 8'
		]);
		expect(all.items[1].content_html).toContain(
			'<a href="https://sarraf.example/series/syp-official">Official rate, 1 December 2024: 1</a>'
		);
		expect(all.items[1].content_html).toContain('Parallel market, March 2011 to 5 January 2026: 6');
		const one = await (await answerTo('/feed/data.json?series=syp-official', SMALL)).json();
		expect(one.items).toMatchObject([
			{ id: 'tag:sarraf.example,2026:data/syp-official/2026-11-01', title: 'Quotes added on 1 November 2026: 1' }
		]);
	});

	it.each([
		['/feed/moves.atom?move=much', 'move'],
		['/feed/moves.atom?period=decade', 'period'],
		['/feed/moves.json?series=gold', 'series'],
		['/feed/moves.json?series=inflation', 'series'],
		['/feed/moves.json?known_on=2026-11-02', 'known_on'],
		['/feed/data?series=gold', 'series'],
		['/feed/data?move=5', 'move'],
		['/feed/corrections?unit=new', 'unit'],
		['/feed/events.ics?kind=sport', 'kind'],
		['/feed/events?move=5', 'move']
	])('refuses %s for “%s”', async (address, parameter) => {
		const answer = await answerTo(address, SMALL);
		expect(answer.status).toBe(400);
		expect(await answer.json()).toMatchObject({ errors: [{ parameter }] });
	});

	it.each(['/feed/gold', '/feed/moves.ics', '/feed/events.atom'])('is not found at %s', async (address) => {
		await expect(answerTo(address)).rejects.toMatchObject({ status: 404 });
	});
});

describe('the calendar', () => {
	const eventsOf = (text: string) =>
		new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

	it.each(languages)('has every event of the record in %s', async (language) => {
		const answer = await answerTo('/feed/events.ics', SITE, language);
		expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
		const events = eventsOf(await answer.text());
		expect(events.map(({ summary }) => summary)).toEqual(SITE.record.events.map(({ title }) => title[language]));
		expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
	});

	it('has the days of an event, of a month all of them, and the same bytes each time', async () => {
		const text = await textAt('/feed/events.ics', SMALL);
		const [month, day] = eventsOf(text);
		expect([month?.startDate.toString(), month?.endDate.toString()]).toEqual(['2024-11-01', '2024-12-01']);
		expect([day?.startDate.toString(), day?.endDate.toString()]).toEqual(['2024-12-05', '2024-12-06']);
		expect(month?.summary).toBe('Aleppo, Hama & <Homs>');
		expect(day?.uid).toBe('hama-falls@sarraf.example');
		expect(day?.description).toContain('https://paper.example/pound');
		expect(day?.component.getFirstPropertyValue('url')).toBe('https://sarraf.example/events#hama-falls');
		expect(String(day?.component.getFirstPropertyValue('dtstamp'))).toBe('2024-12-05T00:00:00Z');
		expect(await textAt('/feed/events', SMALL)).toBe(text);
	});

	it('has the events of one kind', async () => {
		const events = eventsOf(await textAt('/feed/events.ics?kind=policy'));
		expect(events).toHaveLength(SITE.record.events.filter(({ kind }) => kind === 'policy').length);
		expect(events.length).toBeLessThan(SITE.record.events.length);
	});
});
