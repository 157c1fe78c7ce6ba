import { describe, expect, it } from 'vitest';
import { day, shift } from '#lib/series/index.ts';
import { shortStory } from '#lib/view/stories/short-story.ts';
import { context } from '#tests/support/view/context.ts';

const STORY = day('2024-12-06');

describe('the story', () => {
	it.each([
		['the day before', -1, false],
		['its day', 0, true],
		['ten years later', 3650, true]
	])('%s: shown %s', (_, days, stated) => {
		const at = shift(STORY, days);
		expect(shortStory(context({ asOf: at }, 'en', at)) !== undefined).toBe(stated);
	});

	it('is its three figures, each with what the record says of it', () => {
		const stated = shortStory(context({ asOf: STORY }));
		expect(stated?.figures.map(({ figure }) => figure)).toEqual(['47', '18,000', '25%']);
		const findings = stated?.figures.map(({ finding }) => finding) ?? [];
		expect(findings[0]).toMatch(/^Supported/);
		expect(findings[1]).toMatch(/^Supported.*17,000 to 19,000/);
		expect(findings[2]).toMatch(/^Overstated.*19\.9%.*16\.6%/);
		expect(stated?.figures.map(({ path }) => path)).toEqual([
			'/check/seed-47',
			'/check/seed-18000',
			'/check/seed-week'
		]);
		expect([stated?.path, stated?.source.href]).toEqual(['/stories/homs-2024', expect.stringMatching(/^https?:/)]);
	});

	it('marks a link to the publisher’s front page, which the article’s own page is not', () => {
		expect(shortStory(context({ asOf: STORY }))?.source).toEqual({
			text: 'Newslooks',
			href: 'https://newslooks.com',
			flags: 'exact page unknown'
		});
	});

	it('says of each figure that the article’s own is not counted, once', () => {
		const findings = shortStory(context({ asOf: STORY }))?.figures.map(({ finding }) => finding);
		expect(findings?.map((finding) => finding.match(/claim’s own figure|other quotes/g)?.length ?? 0)).toEqual([
			0, 1, 1
		]);
	});

	it('is shown in new pounds where they are chosen, and in Arabic', () => {
		expect(shortStory(context({ unit: 'new' }))?.figures.map(({ figure }) => figure)).toEqual([
			'0.47',
			'180.00',
			'25%'
		]);
		expect(shortStory(context({}, 'ar'))?.figures[2]?.claim).toBe('هوت الليرة 25\u00a0بالمئة في أسبوع.');
	});
});
