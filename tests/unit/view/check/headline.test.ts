import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { parseCheck } from '#lib/query/index.ts';
import { checkPage, type CheckPage } from '#lib/view/check/check-page.ts';
import { record } from '#tests/support/record/real.ts';
import { PAGE_REQUEST, context, TO } from '#tests/support/view/context.ts';

const { addressIn } = PAGE_REQUEST;

const tidy = (text: string) => plain(text).replaceAll('\u00a0', ' ');

function pageOf(search: string, language: Language = 'en'): CheckPage {
	const { query, problems } = parseCheck(new URLSearchParams(search), TO, record);
	return checkPage(context({ asOf: query.asOf }, language), query, { problems, addressIn });
}

const headline = (sentence: string, language?: Language) =>
	tidy(pageOf(new URLSearchParams({ q: sentence }).toString(), language).answer?.headline ?? '');

describe('the headline says it plainly, in whole percentages of the reading that the claim gives', () => {
	it.each([
		[
			'the pound lost 18.3% in the week to 6 December 2024',
			'Supported: between 26 November and 6 December 2024 the pound lost 18.3% of its value.'
		],
		[
			'the pound lost more than 18% in the week to 6 December 2024',
			'Supported: between 26 November and 6 December 2024 the pound lost 18.3% of its value.'
		],
		[
			'the pound lost 18% in the week to 6 December 2024',
			'Supported: between 26 November and 6 December 2024 the pound lost 18% of its value.'
		],
		[
			'the pound lost 22.4% in the week to 6 December 2024',
			'Not supported: right number, wrong measure: between 26 November and 6 December 2024 the dollar’s price rose 22.4%; the pound lost 18.3% of its value.'
		],
		[
			'the pound lost 20% in the week to 6 December 2024',
			'Supported: consistent with the quotes: between 26 November and 6 December 2024 the pound lost 18% of its value at median rates, between −23% and −14% across all quotes.'
		],
		[
			'the pound plunged 25% in the week to 6 December 2024',
			'Overstated: between 26 November and 6 December 2024 the pound lost 18% of its value.'
		],
		[
			'the dollar rose 10% in the week to 6 December 2024',
			'Understated: between 26 November and 6 December 2024 the dollar’s price rose 22%.'
		],
		[
			'the pound gained 10% in the week to 6 December 2024',
			'Not supported: it moved the other way: between 26 November and 6 December 2024 the pound lost 18% of its value.'
		],
		[
			'the dollar rose 294-fold since 2011',
			'Supported: between March 2011 and 5 October 2026 the dollar’s price rose 294‑fold.'
		],
		[
			'the dollar rose 294‑fold since 2011',
			'Supported: between March 2011 and 5 October 2026 the dollar’s price rose 294‑fold.'
		],
		[
			'the dollar rose tenfold since 2011',
			'Understated: between March 2011 and 5 October 2026 the dollar’s price rose 294‑fold.'
		],
		['the pound lost 300% since 2011', 'Not supported: nothing can lose 300% of its value.'],
		['the pound lost 25%', 'Cannot be checked: the claim gives no starting date.'],
		[
			'the dollar was 18,500 on 6 December 2024',
			'Supported: within the range of quotes for 6 December 2024, 17,000 to 19,000; their median was 18,000 old pounds.'
		],
		[
			'the dollar was 25,000 on 6 December 2024',
			'Overstated: the highest quote of 6 December 2024 was 19,000 old pounds.'
		],
		[
			'the dollar was 15,000 on 6 December 2024',
			'Understated: the lowest quote of 6 December 2024 was 17,000 old pounds.'
		],
		[
			'the dollar is 32,000 today',
			'Cannot be checked: the last known quote, 13,800 old pounds (138.00 new pounds) from 5 October 2026 (49 days old), is too old to settle it; the claim is far above it.'
		],
		[
			'the dollar is 13,800',
			'Cannot be checked: the last known quote, 13,800 old pounds (138.00 new pounds) from 5 October 2026 (49 days old), is too old to settle it; the claim agrees with it.'
		],
		[
			'the dollar is 16,000',
			'Cannot be checked: the last known quote, 13,800 old pounds (138.00 new pounds) from 5 October 2026 (49 days old), is too old to settle it; the claim is above it.'
		],
		[
			'the dollar is 12,000',
			'Cannot be checked: the last known quote, 13,800 old pounds (138.00 new pounds) from 5 October 2026 (49 days old), is too old to settle it; the claim is below it.'
		],
		[
			'the dollar was 13,800 on 6 October 2026',
			'Supported: 13,800 old pounds (138.00 new pounds), 5 October 2026 (a day old).'
		],
		[
			'the dollar is less than 1,000',
			'Cannot be checked: the last known quote, 13,800 old pounds (138.00 new pounds) from 5 October 2026 (49 days old), is too old to settle it; the claim is far below it.'
		],
		['the dollar was 47 on 16 March 2011', 'Supported: 47 old pounds, March 2011.'],
		['the dollar was 47 in 2010', 'Cannot be checked: the previous quote, from 4 August 2005, is too old.'],
		['the dollar was 4 in 1950', 'Cannot be checked: no quote to compare it with.']
	])('%s', (sentence, verdict) => expect(headline(sentence)).toBe(verdict));

	it.each([
		[
			'the dollar went from 15,000 on 29 November 2024 to 18,000 on 6 December 2024',
			'Supported: 18,000 old pounds, 6 December 2024.',
			'The starting rate claimed is 15,000 old pounds. Supported: within the range of quotes for 26 November 2024 (3 days old), 14,700 to 15,000; their median was 14,700 old pounds.'
		],
		[
			'the dollar went from 11,000 on 29 November 2024 to 18,000 on 6 December 2024',
			'Understated: at least 14,700 old pounds in the last known quotes, from 26 November 2024 (3 days old).',
			'The final rate claimed is 18,000 old pounds. Supported: 18,000 old pounds, 6 December 2024.'
		]
	])('of both ends, the worse one first: %s', (sentence, verdict, other) => {
		const { answer } = pageOf(new URLSearchParams({ q: sentence }).toString());
		expect(tidy(answer?.headline ?? '')).toBe(verdict);
		expect(answer?.details.map(tidy)).toContain(other);
	});

	it('in both readings where the claim states neither', () => {
		const { answer } = pageOf('percent=18&measure=unstated&period=week&to=2024-12-06');
		expect(tidy(answer?.headline ?? '')).toBe(
			'Supported: between 26 November and 6 December 2024 the dollar’s price rose 22%; the pound lost 18% of its value.'
		);
	});

	it('in Arabic too', () => {
		expect(headline('خسرت الليرة 18 بالمئة خلال أسبوع حتى 6 كانون الأول 2024', 'ar')).toBe(
			'تؤيده الأسعار: هبطت قيمة الليرة 18 بالمئة بين 26 تشرين الثاني و6 كانون الأول 2024.'
		);
		expect(headline('الدولار 13800 ليرة', 'ar')).toBe(
			'لا يمكن التحقق منه: آخر سعر معروف، وهو 13,800 ليرة قديمة (138.00 ليرة جديدة) في 5 تشرين الأول 2026 (قبل 49 يوماً)، أقدم من أن يُحكم به؛ والادعاء يوافقه.'
		);
	});
});
