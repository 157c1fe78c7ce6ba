import { describe, expect, it } from 'vitest';
import { checkFile, undatedFile } from '#lib/api/v1/check-file.ts';
import { parseCheck } from '#lib/query/index.ts';
import { day } from '#lib/series/index.ts';
import { resolveClaims } from '#lib/view/check/resolve-claim.ts';
import { record } from '#tests/support/record/real.ts';
import { context } from '#tests/support/view/context.ts';

const TODAY = '2026-11-28';

/** The verdict of each way to read a sentence, or the fault for which it is refused. */
function answersTo(q: string, asOf?: string): readonly unknown[] {
	const search = new URLSearchParams({ q, ...(asOf === undefined ? {} : { asof: asOf }) });
	const { query, problems } = parseCheck(search, day(TODAY), record);
	const [wrong] = problems;
	if (wrong) return [typeof wrong.expected === 'object' && 'fault' in wrong.expected ? wrong.expected.fault : ''];
	const seen = context({ asOf: query.asOf }, 'en', day(TODAY));
	if (query.undated) return Object.values(undatedFile(seen, query)).slice(1, 2);
	const requested = query.claim && resolveClaims(seen, { ...query, claim: query.claim });
	if (!requested || 'expected' in requested) return ['no rate'];
	return requested.map((claim) => {
		const file = checkFile(seen, [claim], () => '');
		return 'verdict' in file ? file.verdict : undefined;
	});
}

describe('cases from the field', () => {
	it.each([
		['The dollar is SYP13,800', '2026-10-05', 'matches'],
		['سعر اليورو 156 ليرة جديدة', '2026-09-27', 'matches'],
		['الدولار 188020 تومان', '2026-08-06', 'matches'],
		['The dollar is over 13,000', '2026-10-05', 'matches'],
		['The dollar is less than 14,000', '2026-10-05', 'matches'],
		['The dollar was 18,000 on 06.12.2024', undefined, 'matches'],
		["The dollar was 18,000 on 6 Dec '24", undefined, 'matches'],
		['The dollar rose by 1,000 pounds in a day', '2024-12-06', 'within-quotes'],
		['The dollar rose by 750 pounds in a day', '2024-12-06', 'matches'],
		['The dollar rose 293x since 2011', undefined, 'matches'],
		['The pound lost 15-20% in a week', '2024-12-06', 'matches'],
		['100 dollars is 1,380,000 pounds', '2026-10-05', 'matches'],
		['The dollar went from 47 in 2011 to 13,800', undefined, 'matches'],
		['The pound weakened from 18,000 on 6 December 2024 to 12,500 on 14 December 2024', undefined, 'left-over'],
		['The pound strengthened from 18,000 on 6 December 2024 to 12,500 on 14 December 2024', undefined, 'within-quotes'],
		['The dollar rose from 18,000 on 6 December 2024 to 12,500 on 14 December 2024', undefined, 'left-over'],
		['The dollar fell from 18,000 on 6 December 2024 to 12,500 on 14 December 2024', undefined, 'within-quotes'],
		['The dollar fell from 47 in 2011 to 13,800', undefined, 'left-over'],
		['The dollar rose from 47 in 2011 to 13,800', undefined, 'matches'],
		['تراجعت الليرة من 18000 في 6 كانون الأول 2024 إلى 12500 في 14 كانون الأول 2024', undefined, 'left-over'],
		['تحسنت الليرة من 18000 في 6 كانون الأول 2024 إلى 12500 في 14 كانون الأول 2024', undefined, 'within-quotes'],
		['The pound lost 300 times its value since 2011', undefined, 'impossible'],
		['The dollar rose 17% since the beginning of the year', undefined, 'matches'],
		['$1 = 13,800 SYP', '2026-10-05', 'matches'],
		['The pound fell 18.3% between 29 November and 6 December 2024', undefined, 'matches'],
		['The pound is 40% stronger than in December 2024', undefined, 'too-much'],
		['The gap between official and black market rates is 13.1 percent', undefined, 'matches'],
		['The pound has gained more than 40 percent since Assad fell', undefined, 'matches'],
		['the pound is down 0.4 percent this week', undefined, 'after-last-quote'],
		['The dollar is 13,800', undefined, 'after-last-quote'],
		['The British pound is 18,500 Syrian pounds', undefined, 'too-old'],
		['The pound did not fall 25% in a week', '2024-12-06', 'negation'],
		['The pound fell 25 percentage points in a week', '2024-12-06', 'points'],
		['The dollar was 18,000 on 6/12/2024', undefined, 'ambiguous-date'],
		['Syrian pound strengthened to 8,000', undefined, 'undated'],
		['تراجعت الليرة 25 بالمئة خلال أسبوع', undefined, 'undated']
	])('%s, as of %s: %s', (sentence, asOf, answer) => expect(answersTo(sentence, asOf)[0]).toBe(answer));

	it('both units are checked where both are in use, and the old one alone before', () => {
		expect(answersTo('The dollar is 13,800', '2026-10-05')).toEqual(['matches', 'above-every-quote']);
		expect(answersTo('The dollar was 18,000 on 6 December 2024')).toEqual(['matches']);
	});

	it('both meanings of 13.800 are checked', () =>
		expect(answersTo('The dollar is 13.800 old pounds', '2026-10-05')).toEqual(['below-every-quote', 'matches']));
});
