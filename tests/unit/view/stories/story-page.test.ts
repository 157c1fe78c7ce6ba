import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { day } from '#lib/series/index.ts';
import { storyPage, type StoryPage } from '#lib/view/stories/story-page.ts';
import { record } from '#tests/support/record/real.ts';
import { context } from '#tests/support/view/context.ts';

const [story] = record.stories;

function pageOf(...args: Parameters<typeof context>): StoryPage {
	if (!story) throw new Error('the record has lost its story');
	return storyPage(context(...args), story, []);
}

const tidy = (text: string) => plain(text).replaceAll('\u00a0', ' ');

describe('the story of December 2024', () => {
	const page = pageOf();

	it('stands on its day: 18,000 on the market, 12,562 official, 43.3% above it', () => {
		expect(page.cards.map(({ amount }) => amount)).toEqual(['18,000', '12,562']);
		expect(tidy(page.premium?.text ?? '')).toContain('43.3%');
	});

	it('has a rate and what it is compared with in the unit of its day, also where new pounds are chosen', () => {
		const [market] = pageOf({ unit: 'new' }).cards;
		expect([market?.amount, market?.unit]).toEqual([page.cards[0]?.amount, page.cards[0]?.unit]);
		expect(market?.move).toBe(page.cards[0]?.move);
		expect(tidy(market?.move ?? '')).toMatch(/\(1\d,\d00\b/);
	});

	it('checks the article’s three figures', () => {
		expect(page.claims.map(({ id, headline }) => [id, tidy(headline)])).toEqual([
			['seed-47', 'Supported: 47 old pounds, March 2011.'],
			[
				'seed-18000',
				'Supported: within the range of quotes for 6 December 2024, 17,000 to 19,000; without the claim’s own figure the median was 17,625 old pounds.'
			],
			[
				'seed-week',
				'Overstated: between 26 November and 6 December 2024 the dollar’s price rose 19.9%; the pound lost 16.6% of its value.'
			]
		]);
		const why =
			'Newslooks published this claim, so its figure is not counted as evidence. With it, the record has 18,000 old pounds on 6 December 2024; without it, 17,625.';
		expect(page.claims.map(({ details }) => details.map(tidy).includes(why))).toEqual([false, true, true]);
	});

	it('draws the weeks of four cities, and tells each', () => {
		expect(page.chart.series.map(({ label }) => label)).toEqual(['Damascus', 'Aleppo', 'Idlib', 'Hasakah']);
		expect([page.chart.from, page.chart.to]).toEqual([day('2024-11-24'), day('2024-12-31')]);
		expect(page.weeks.map(({ name, note }) => [name, note.split('highest ')[1]])).toEqual([
			['Damascus', '24,500 on 8 Dec 2024'],
			['Aleppo', '38,500 on 7 Dec 2024'],
			['Idlib', '22,000 on 5 Dec 2024'],
			['Hasakah', '20,000 on 5 Dec 2024']
		]);
	});

	it('is titled by the move up to its day, in the city that it names, from the first quote of its weeks', () => {
		// 14,700 on 26 November, and 18,000 on 6 December with the article’s own figure: +22.4%; 13,300 on 31 December.
		expect(tidy(page.chart.title)).toMatch(
			/^The dollar rose 22% between 26 November 2024 and 6 December 2024 – .*Damascus/
		);
		expect(tidy(page.chart.reading)).toMatch(
			/^Damascus: dollar \+22\.4%, pound −18\.3% · Aleppo \(between 2 December 2024 and 6 December 2024\): dollar \+40\.3%.* · The periods differ$/
		);
		expect(page.chart.alt).toContain('Damascus: from 14,700 (26 November 2024) to 13,300 (31 December 2024)');
		expect(tidy(page.weeks[0]?.note ?? '')).toMatch(/^14,700 on 26 Nov 2024 → 13,300 on 31 Dec 2024/);
	});

	it('names no premium below the chart of several cities', () => {
		expect([page.chart.strip?.premiumLabel, page.chart.strip?.premium]).toEqual(['', '']);
	});

	it('tells the events of those weeks in their order', () => {
		const ids = page.events.map(({ id }) => id);
		expect(ids).toEqual([...ids].sort());
		expect(ids).toContain('2024-12-08-assad-falls');
		expect(ids.length).toBeGreaterThan(6);
	});

	it('names a month or a year only where the move took about that long', () => {
		expect(page.after.map(({ name }) => name)).toEqual([
			'31 Dec 2024, 25 days later',
			'a year later',
			'the latest quote'
		]);
	});

	it('tells what came after, in both readings, with both days', () => {
		expect(page.after.map(({ price, value, note }) => [price, value, note].map(tidy))).toEqual([
			['−26.1%', '+35.3%', '18,000 on 6 Dec 2024 → 13,300 on 31 Dec 2024'],
			['−33.5%', '+50.3%', expect.stringMatching(/^18,000 on 6 Dec 2024 → 11,975 on /)],
			['−23.3%', '+30.4%', '18,000 on 6 Dec 2024, a mid price → 13,800 on 5 Oct 2026, a buying price']
		]);
	});
});

it('as of its own day nothing later is shown', () => {
	const page = pageOf({ asOf: day('2024-12-06') });
	expect(page.events.at(-1)?.id).toBe('2024-12-06-rastan-seized');
	expect(page.after.map(({ reason }) => reason)).toEqual([
		'The period is not over, and there is no quote yet',
		'The period is not over, and there is no quote yet',
		'There is no quote in that period'
	]);
	expect(page.chart.to).toBe(day('2024-12-06'));
});

it('is shown in Arabic', () => {
	expect(pageOf({}, 'ar').chart.series.map(({ label }) => label)).toEqual(['دمشق', 'حلب', 'إدلب', 'الحسكة']);
});
