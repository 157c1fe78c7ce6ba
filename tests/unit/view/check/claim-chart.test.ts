import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { parseCheck } from '#lib/query/index.ts';
import { checkPage } from '#lib/view/check/check-page.ts';
import { record } from '#tests/support/record/real.ts';
import { context, PAGE_REQUEST, TO } from '#tests/support/view/context.ts';

function answerTo(sentence: string) {
	const { query, problems } = parseCheck(new URLSearchParams({ q: sentence }), TO, record);
	return checkPage(context(), query, { problems, addressIn: PAGE_REQUEST.addressIn }).answer;
}

describe('the claim’s own level on its chart', () => {
	it.each([
		['the dollar was 25,000 on 6 December 2024', 'Claim: 25,000'],
		['the dollar is less than 1,000', 'Claim: less than 1,000'],
		['the dollar is between 13,000 and 14,000', undefined],
		['the pound lost 50% in the week to 6 December 2024', 'Implied by the claim: 29,400'],
		['the dollar rose 10% in the week to 6 December 2024', 'Implied by the claim: 16,170'],
		['the dollar fell 10% in the week to 6 December 2024', 'Implied by the claim: 13,230'],
		['the dollar rose tenfold since 2011', 'Implied by the claim: 470'],
		['the pound lost more than 50% in the week to 6 December 2024', undefined],
		['the pound lost 300% since 2011', undefined],
		['the premium was 20% on 6 December 2024', undefined]
	])('%s: %s', (sentence, label) => {
		const level = answerTo(sentence)?.chart?.input.level;
		expect(level && plain(level.label)).toBe(label);
	});
});

describe('the bars of a claim and of the record', () => {
	it.each([
		['the pound lost 20% in the week to 6 December 2024', true],
		['the pound lost between 15% and 20% in the week to 6 December 2024', false],
		['the dollar is 32,000', true],
		['the dollar is between 13,000 and 14,000', false],
		['the premium was 20% on 6 December 2024', true],
		['the premium was between 15% and 20% on 6 December 2024', false]
	])('%s: %s', (sentence, drawn) => {
		expect((answerTo(sentence)?.bars ?? []).some((bars) => bars !== undefined)).toBe(drawn);
	});
});
