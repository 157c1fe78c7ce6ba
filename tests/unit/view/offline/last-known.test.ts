import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { offlineNotice, newestContext, withBanner } from '#lib/view/offline/last-known.ts';
import { newest, NOON, visit } from '#tests/support/view/newest.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const words = (...requested: Parameters<typeof offlineNotice>) => offlineNotice(...requested).map(plain);

describe('what is said above a kept page', () => {
	it('on the day: when it was fetched, and the last known rate with its age', () => {
		expect(words(NOON - HOUR, newest, visit('en'))).toEqual([
			'You are offline, or your connection is slow. This page was saved on 23 November 2026 at 11:00, Damascus time.',
			expect.stringMatching(
				/^1 US dollar on the market, .+: 13,800 old pounds \(138\.00 new pounds\)\. .*Last known 5 October 2026, 49 days old$/
			)
		]);
	});

	it('days later: the age that it has now, and from which day the page’s own ages count', () => {
		const stated = words(NOON, newest, visit('en', NOON + 10 * DAY));
		expect(stated).toHaveLength(3);
		expect(stated[1]).toContain('5 October 2026, 59 days old');
		expect(stated[2]).toContain('23 November 2026');
	});

	it('months later: that nothing may be derived from it any more', () => {
		expect(words(NOON, newest, visit('en', NOON + 200 * DAY))[1]).toContain('too old to use');
	});

	it('counts days as Damascus does, not as the reader’s clock', () => {
		expect(words(NOON, newest, visit('en', Date.UTC(2026, 10, 23, 20, 59)))).toHaveLength(2);
		expect(words(NOON, newest, visit('en', Date.UTC(2026, 10, 23, 21, 0)))).toHaveLength(3);
	});

	it('in Arabic, in the digits of the address', () => {
		const stated = words(NOON - HOUR, newest, { ...visit('ar'), digits: 'arab' });
		expect(stated[0]).toContain('٢٣ تشرين الثاني ٢٠٢٦');
		expect(stated[0]).toContain('١١:٠٠');
		expect(stated[1]).toMatch(/١٣٬٨٠٠ ليرة قديمة.*٥ تشرين الأول ٢٠٢٦/);
		expect(stated.join('')).not.toMatch(/[0-9a-z]/i);
	});

	it('without the figures: when it was fetched', () => {
		expect(words(NOON, undefined, visit('ar'))).toHaveLength(1);
	});
});

it('the newest context is that of the day in Damascus', () => {
	expect(newestContext(newest, visit('en', Date.UTC(2026, 10, 23, 21))).day).toBe(
		newestContext(newest, visit('en')).day + 1
	);
});

it('the banner stands at the top of the page’s own content, as text', () => {
	const page = '<body><main id="main" class="wrap"><p>47</p></main>';
	expect(withBanner(page, ['a < b', 'c'], '9c11')).toBe(
		'<body><main id="main" class="wrap"><div class="notice" role="status" data-saved="9c11"><p>a &lt; b</p><p>c</p></div><p>47</p></main>'
	);
	expect(withBanner('{}', ['a'], '')).toBe('{}');
});
