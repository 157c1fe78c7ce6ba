import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { parseCheck } from '#lib/query/index.ts';
import { checkFile } from '#lib/api/v1/check-file.ts';
import { resolveClaims } from '#lib/view/check/resolve-claim.ts';
import { checkPage, claimPage, type CheckPage } from '#lib/view/check/check-page.ts';
import { verdictText } from '#lib/view/check/verdict.ts';
import { checkableClaim, checkClaim, evidenceOf } from '#lib/record/claims/index.ts';
import { record } from '#tests/support/record/real.ts';
import { PAGE_REQUEST, context, TO } from '#tests/support/view/context.ts';

const { addressIn } = PAGE_REQUEST;

const tidy = (text: string) => plain(text).replaceAll('\u00a0', ' ');

function pageOf(search: string, language: Language = 'en'): CheckPage {
	const { query, problems } = parseCheck(new URLSearchParams(search), TO, record);
	return checkPage(context({ asOf: query.asOf }, language), query, { problems, addressIn });
}

describe('the head of a checked claim', () => {
	it('quotes what was typed, and ends with the verdict', () => {
		const { title, description } = pageOf(`q=${encodeURIComponent('“The dollar is at 32,000.”')}&asof=2024-12-06`);
		expect(title).toBe('“The dollar is at 32,000”: overstated');
		expect(description).toMatch(/^“The dollar is at 32,000” – Overstated: the highest quote/);
	});

	it('keeps the verdict where the claim is shortened', () => {
		const q = 'the dollar was at 32,000 pounds on the parallel market in Damascus on 6 December 2024';
		expect(pageOf(`q=${encodeURIComponent(q)}`).title).toMatch(/^“the dollar was at 32,000 [^”]*…”: overstated$/);
	});

	it('puts no words of the site into quotation marks', () => {
		const { title, description } = pageOf('percent=25&period=week&to=2024-12-06');
		expect(tidy(title)).toMatch(/^The pound weakened 25% .*…: supported$/);
		expect(tidy(description)).toMatch(/^Claim understood as: The pound weakened 25% .*in the week to 6 December 2024/);
		expect(title + description).not.toMatch(/[“”]/);
	});

	it('is that of the check where there is no answer', () => {
		expect(pageOf('').title).toBe('Check a claim or a rumour');
		expect(pageOf('q=the+dollar+was+at+18000').title).toBe('On which day was that?');
	});
});

describe('the page of a published claim', () => {
	const pageOfClaim = (language: Language) => {
		const claim = record.claims.find(({ id }) => id === 'seed-week');
		if (!claim) throw new Error('the record has lost the claim of its story');
		return claimPage(context({}, language), claim, PAGE_REQUEST.addressIn);
	};

	it('quotes the claim, and is titled by it and the verdict', () => {
		const page = pageOfClaim('en');
		expect(page.text).toBe('“The pound plunged 25% in a week”');
		expect(page.title).toBe('“The pound plunged 25% in a week”: overstated');
		expect(page.description).toMatch(/^“The pound plunged 25% in a week”.*verstated: /);
		expect(pageOfClaim('ar').text).toMatch(/^«[^.]*»$/);
		expect(pageOfClaim('ar').title).toMatch(/^«.*»: مبالغ فيه$/);
	});

	it('says in the sentence to paste, and at the chart, what becomes of the publisher’s own figure', () => {
		const { right, chart } = pageOfClaim('en').answer;
		expect(tidy(right?.en ?? '')).toContain(
			'17,625 old Syrian pounds on the parallel market in Damascus, the median of 2 published quotes, not counting the figure from Newslooks, which published the claim; compared with'
		);
		expect(right?.ar).toContain('باستبعاد رقم نيوزلوكس، ناشر الادعاء');
		expect(chart?.note).toBe('The chart includes the figure from Newslooks.');
		const typed = pageOf('q=the+pound+lost+25%25+in+the+week+to+6+December+2024').answer;
		expect(typed?.right?.en).not.toContain('not counting');
		expect(typed?.chart?.note).toBe('');
	});
});

describe('the Arabic of a verdict', () => {
	const verdictOf = (id: string) => {
		const claim = record.claims.find((one) => one.id === id);
		if (!claim) throw new Error(`the record has lost its claim ${id}`);
		return tidy(verdictText(context({}, 'ar'), checkClaim(evidenceOf(record, TO), checkableClaim(record, claim))));
	};

	it('has a verb that is right of currencies of either gender', () => {
		// 35.9 to 52.02 bolívares: −31.0%; 14,700 to 17,625 pounds without the claim’s own figure: −16.6%.
		expect(verdictOf('pledge-times-2024')).toContain('هبطت قيمة البوليفار الفنزويلي 31.0 بالمئة');
		expect(verdictOf('seed-week')).toContain('هبطت قيمة الليرة 16.6 بالمئة');
	});
});

describe('the line below the headline', () => {
	const line = (sentence: string, language?: Language) =>
		tidy(pageOf(new URLSearchParams({ q: sentence }).toString(), language).answer?.readings ?? '');

	it.each([
		[
			'the pound plunged 25% in the week to 6 December 2024',
			'Read both ways: the dollar’s price rose 22.4%; the pound lost 18.3% of its value.'
		],
		[
			'the gap between the official and the market rate was 40% on 6 December 2024',
			'Read both ways: the market rate was 43.3% above the official rate; anyone selling dollars at the official rate got 30.2% less.'
		],
		[
			'the pound lost 99% of its value from 15 March 2011 to 6 December 2024',
			'Read both ways: the dollar’s price rose 383‑fold; the pound lost 99.74% of its value.'
		],
		[
			'the dollar rose 38,000% from 15 March 2011 to 6 December 2024',
			'Read both ways: the dollar’s price rose 38,198%; the pound lost 99.74% of its value.'
		],
		['the dollar was 18,500 on 6 December 2024', ''],
		['the pound lost 300% since 2011', ''],
		['the pound lost 25%', '']
	])('%s', (sentence, expected) => expect(line(sentence)).toBe(expected));

	it('in Arabic too', () => {
		expect(line('خسرت الليرة 18 بالمئة خلال أسبوع حتى 6 كانون الأول 2024', 'ar')).toBe(
			'بالقراءتين: ارتفع سعر الدولار 22.4 بالمئة، وهبطت قيمة الليرة 18.3 بالمئة.'
		);
	});
});

describe('the answer', () => {
	const { answer } = pageOf('q=the+pound+plunged+25%25+to+18,000+in+the+week+to+6+December+2024');

	it('shows what was understood, and fills it in', () => {
		expect(tidy(answer?.understood ?? '')).toBe(
			'The pound lost 25% of its value in the week to 6 December 2024, to 18,000 old pounds. Rate: Parallel market, Damascus'
		);
		const { form } = pageOf('q=the+pound+plunged+25%25+in+the+week+to+6+December+2024');
		const held = form.fields.map((field) =>
			'options' in field ? field.options.find(({ chosen }) => chosen)?.value : field.value
		);
		expect(held).toEqual([
			'change',
			'syp-parallel',
			'value',
			'weaker',
			'25',
			'',
			'',
			'',
			'',
			'',
			'',
			'',
			'no',
			'',
			'week',
			'2024-12-06'
		]);
	});

	it('has both readings, as said and as the record has them', () => {
		expect(answer?.rows.map((row) => Object.values(row).map(tidy))).toEqual([
			['Price of the dollar', '+33.3%', 'the same change', '+22.4%', 'quotes: +15.6% to +29.3%'],
			['Value of the Syrian pound', '−25.0%', 'as stated', '−18.3%', 'quotes: −22.6% to −13.5%']
		]);
	});

	it('draws both readings to one scale: −25% beside −18.4% of the longest, +33.3%', () => {
		// The quotes of 6 December, 17,000 to 19,000, and 14,700 before: +15.6% to +29.3%, −13.5% to −22.6%.
		expect(answer?.bars).toEqual([
			{ claimed: 100, record: 67, range: [47, 88] },
			{ claimed: -75, record: -55, range: [-68, -41] }
		]);
	});

	it('draws a rate to a scale of its own, and what is beyond 100% row by row', () => {
		const bars = (q: string) => pageOf(`q=${q}`).answer?.bars;
		expect(bars('the+dollar+is+27600')).toEqual([{ claimed: 100, record: 50, range: undefined }]);
		expect(bars('the+pound+lost+25%25')?.some((row) => row !== undefined)).toBe(false);
		expect(bars('the+dollar+rose+tenfold+since+2011')).toEqual([
			{ claimed: 3, record: 100, range: undefined },
			{ claimed: -90, record: -100, range: undefined }
		]);
	});

	it('says it right in both languages, whichever is read', () => {
		expect(tidy(answer?.right?.en ?? '')).toBe(
			'On 6 December 2024 a US dollar cost 18,000 old Syrian pounds on the parallel market in Damascus, the median of 3 published quotes; compared with 26 November 2024 (14,700), the price of a US dollar was up 22.4% and the Syrian pound had lost 18.3% of its value. Sources: Enab Baladi (quoting Lira Today; date inferred), 7al.net (quoting Lira Today), Newslooks, Riada Center; via Sarraf, https://sarraf.example/page?q=the+pound+plunged+25%25+to+18%2C000+in+the+week+to+6+December+2024&asof=2026-11-23'
		);
		expect(answer?.right?.ar).toMatch(/18,000 ليرة سورية قديمة.*14,700.*22\.4.*18\.3.*\/ar\/page/);
	});

	it('says it right with an address that has no percent signs for Arabic letters, and leads to the same answer', () => {
		const q = 'انخفضت الليرة 25 بالمئة خلال أسبوع حتى 6 كانون الأول 2024';
		const { answer: requested } = pageOf(new URLSearchParams({ q }).toString(), 'ar');
		const [address = ''] = /https:\S+/.exec(requested?.right?.ar ?? '') ?? [];
		expect(address).not.toContain('%D');
		expect(pageOf(new URL(address).search, 'ar').answer?.headline).toBe(requested?.headline);
		expect(requested?.headline).toBeTruthy();
	});

	it('says in words how far a rate is from the record, in both readings', () => {
		const claimed = (q: string) =>
			pageOf(`q=${q}`)
				.answer?.rows.slice(1)
				.map((row) => tidy(row.claimed));
		expect(claimed('the+dollar+is+27600')).toEqual([
			'100.0% above the last known figure',
			'50.0% below the last known figure'
		]);
		expect(claimed('the+dollar+is+13801')).toEqual(['same as the last known figure', 'same as the last known figure']);
		expect(claimed('the+dollar+is+13800')).toEqual([]);
		expect(claimed('the+dollar+was+36000+on+6+December+2024')?.[0]).toBe('100.0% above the recorded figure');
		expect(claimed('the+dollar+is+41400')?.[0]).toBe('3 times the last known figure');
	});

	it('tells the meanings of a sentence apart by their units, each with its verdict and how far it is from the record', () => {
		const briefs = (query: string, language?: 'ar') => {
			const { answer: first, others } = pageOf(query, language);
			return [first, ...others].map((one) => tidy(one?.brief ?? ''));
		};
		expect(briefs('q=the+dollar+is+32000')).toEqual([
			'In old pounds: cannot be checked (131.9% above the last known figure)',
			'In new pounds: cannot be checked (232 times the last known figure)'
		]);
		expect(briefs('q=the+dollar+is+32000', 'ar')[0]).toBe(
			'إن كانت الوحدة «ليرة قديمة»: لا يمكن التحقق منه (أعلى من آخر رقم معروف بنسبة 131.9 بالمئة)'
		);
		expect(briefs('q=the+dollar+is+32000+new+pounds')).toEqual(['Cannot be checked (232 times the last known figure)']);
		expect(briefs('q=the+dollar+is+over+13000')[0]).toBe('In old pounds: cannot be checked');
		expect(briefs('q=the+pound+lost+25%25+in+a+week&asof=2024-12-06')).toEqual(['Overstated']);
	});

	it('parts a verdict in the word that it comes to and what was found', () => {
		const [first] = pageOf('').examples;
		const finding =
			'the record’s quotes do not cover that change. By the starting and ending rates in the publisher’s text, the dollar’s price rose 32.6%; the pound lost 24.6% of its value.';
		expect([first?.label, first?.finding, first?.verdict].map((text) => tidy(text ?? ''))).toEqual([
			'Cannot be checked',
			finding,
			`Cannot be checked: ${finding}`
		]);
	});

	it('calls the figures of a typed claim its own, and those of a published one its publisher’s', () => {
		const typed = pageOf('q=the+dollar+rose+50%25+from+20+to+30+between+1+March+1980+and+1+March+1981').answer;
		expect(tidy(typed?.headline ?? '')).toContain('By the claim’s own figures, ');
	});

	it('gives a multiple from threefold on, but a percentage that the claim states as one', () => {
		const rows = (q: string) =>
			pageOf(`q=${q}`).answer?.rows.map(({ name, claimed, record: found }) => [name, claimed, found].map(tidy));
		const since = 'from+15+March+2011+to+6+December+2024';
		expect(rows(`the+pound+lost+99%25+of+its+value+${since}`)?.[0]).toEqual(['Price of the dollar', '× 100', '× 383']);
		expect(rows(`the+dollar+rose+38000%25+${since}`)?.[0]).toEqual(['Price of the dollar', '+38,000%', '+38,198%']);
	});

	it('names the market without a city where no quote of the claim’s days has one', () => {
		const understood = (q: string) => tidy(pageOf(`q=${q}`).answer?.understood ?? '');
		expect(understood('the+dollar+was+310+on+10+July+2013')).toBe(
			'One dollar cost 310 old pounds on 10 July 2013. Rate: Parallel market, city not given'
		);
		expect(understood('the+premium+was+43%25+on+6+December+2024')).toMatch(/Rate: Parallel market, Damascus$/);
		expect(understood('the+dollar+was+4+in+1950')).toMatch(/Rate: Parallel market, Damascus$/);
	});

	it('answers each meaning of a figure in its own pounds', () => {
		const { answer: old, others } = pageOf('q=the+dollar+is+32000');
		expect(tidy(old?.headline ?? '')).toContain('13,800 old pounds (138.00 new pounds)');
		expect(others.map(({ headline: text }) => tidy(text))).toEqual([
			'Cannot be checked: the last known quote, 138.00 new pounds (13,800 old pounds) from 5 October 2026 (49 days old), is too old to settle it; the claim is far above it.'
		]);
		expect(tidy(others[0]?.understood ?? '')).toMatch(/^One dollar cost 32,000 new pounds on /);
		expect(tidy(pageOf('q=the+dollar+is+138.5+new+pounds').answer?.understood ?? '')).toContain('138.50 new pounds');
	});

	it('says of a likely mistake by what it is not exact', () => {
		const slipOf = (q: string) => tidy(pageOf(`q=${q}`).answer?.slips[0] ?? '');
		expect(slipOf('the+pound+lost+22%25+in+the+week+to+6+December+2024')).not.toContain('not exact');
		expect(slipOf('the+pound+lost+25%25+in+the+week+to+6+December+2024')).toMatch(
			/but it is within the range of the quotes\.$/
		);
		expect(slipOf('the+pound+lost+23%25+in+the+year+to+5+October+2026')).toMatch(
			/but it is within 10% of the figure\.$/
		);
	});

	it('leads to the same claim as it was published, whose verdict leaves out the publisher’s own figure', () => {
		const [alike, ...more] = pageOf('q=the+pound+lost+25%25+in+the+week+to+6+December+2024').alike;
		expect([alike?.id, more]).toEqual(['seed-week', []]);
		expect(tidy(alike?.verdict ?? '')).toMatch(/^overstated: .*rose 19\.9%/);
		expect(pageOf('q=the+pound+lost+24%25+in+the+week+to+6+December+2024').alike).toEqual([]);
		expect(pageOf('q=the+pound+lost+25%25+in+the+week+to+6+December+2024&asof=2024-12-05').alike).toEqual([]);
	});

	it('repeats in the right sentence what is to be known of an old quote', () => {
		const right = tidy(pageOf('q=the+dollar+is+32000').answer?.right?.en ?? '');
		expect(right).toMatch(
			/in Damascus, money changers’ buying price only\. This was the latest figure as of 23 November 2026\./
		);
		expect(right).toMatch(/Source: .+ \(reported by another outlet\); via Sarraf/);
	});

	it('draws the days around a claim, and titles the chart by its own days', () => {
		const q = 'the+pound+lost+25%25+of+its+value+between+29+November+2024+and+6+December+2024';
		const input = pageOf(`q=${q}`).answer?.chart?.input;
		expect(input?.title).toBe('The dollar rose 22% between 26 November 2024 and 6 December 2024');
		expect(input && input.to > day('2024-12-06')).toBe(true);
	});

	it('counts from the usual beginnings where the claim names none', () => {
		const { answer: open } = pageOf('q=the+dollar+rose+16.5+%25');
		const fitting = open?.bases.filter(({ mark }) => mark !== '').map(({ name }) => name);
		expect(fitting).toEqual(['1 January 2026']);
	});

	it('is shown in new pounds where the claim is', () => {
		const { query } = parseCheck(new URLSearchParams('q=the+dollar+was+138+new+pounds+on+5+October+2026'), TO, record);
		const requested = query.claim && resolveClaims(context({}), { ...query, claim: query.claim });
		if (!requested || 'expected' in requested) throw new Error('it was not read');
		expect(requested).toMatchObject([{ unit: { id: 'syp-new' }, unitStated: true }]);
		expect(checkFile(context({}), requested, (one) => addressIn(one, ''))).toMatchObject({
			verdict: 'matches',
			stated: 13800,
			summary: 'supported',
			alternatives: []
		});
	});
});

it('lists only what had been published by the day', () => {
	expect(pageOf('asof=2013-04-01').examples.map(({ id }) => id)).toEqual(['reuters-2013-03']);
	expect(pageOf('').examples).toHaveLength(record.claims.length);
});

it('an unknown rate is shown, and nothing is answered', () => {
	const { problems, answer, notices } = pageOf('percent=25&market=gold&period=week');
	expect([problems.map(({ name }) => name), answer, notices.length]).toEqual([['market'], undefined, 1]);
});

it.each(['en', 'ar'] as const)('every published claim is shown in whole words, %s', (language) => {
	for (const claim of record.claims) {
		const page = claimPage(context({}, language), claim, addressIn);
		const text = JSON.stringify({ ...page, answer: { ...page.answer, chart: undefined } });
		expect(text, claim.id).not.toMatch(/NaN|undefined|Infinity|\[object/);
		const { problems } = parseCheck(
			new URLSearchParams(page.edit.replace(/^\/check\?|#.*$/g, '')),
			day('2026-11-23'),
			record
		);
		expect(problems, claim.id).toEqual([]);
	}
});
