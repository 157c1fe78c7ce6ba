import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { readSentence } from '#lib/query/sentence/read-sentence.ts';
import { record } from '#tests/support/record/real.ts';
import { shortClaim } from '#tests/support/query/short-claim.ts';
import { readFileSync } from 'node:fs';

const TODAY = day('2026-11-23');
const NO_ROLES = { headline: undefined, official: undefined, remittance: undefined, reported: undefined };

const short = (sentence: string, asOf = TODAY) =>
	shortClaim(readSentence(sentence, asOf, record)).replace(/ undated$/, '');

const ENGLISH: readonly (readonly [string, string])[] = [
	['the dollar is 32,000 today', 'at 32000 until 2026-11-23'],
	['The dollar cost 18 000 pounds in December 2024', 'at 18000 since 2024-12-01 until 2024-12-31'],
	['one dollar = 18k', 'at 18000'],
	['$1 = 13,800 old pounds', 'at 13800 old'],
	['has fallen to 118 (new pounds)', 'at 118 new'],
	['the dollar hits 22,500 yesterday in Aleppo', 'syp-parallel-aleppo at 22500 until 2026-11-22'],
	['official rate 12,000', 'syp-official at 12000'],
	['the dollar was 13,000 last week', 'at 13000 until 2026-11-16'],
	['the pound plunged 25% in a week', 'value weaker 25% over week'],
	['Pound fell 25% last week', 'value weaker 25% over week'],
	['lost 99% of its value since 2011', 'value weaker 99% since 2011-03-15'],
	['the pound lost 99.7 per cent since the war began', 'value weaker 99.7% since 2011-03-15'],
	['the pound fell 25.00000000000% in a week', 'value weaker 25.0000000000% over week'],
	['fell 141% in 2023', 'value weaker 141% since 2022-12-31 until 2023-12-31'],
	['the market rate fell 141% in 2023', 'unstated weaker 141% since 2022-12-31 until 2023-12-31'],
	['the dollar rose 40% since 8 December 2024', 'price weaker 40% since 2024-12-08'],
	['the dollar rose 25 percent in the week to December 6, 2024', 'price weaker 25% until 2024-12-06 over week'],
	[
		'the dollar fell 44% from 24,500 to 13,800 since 2024-12-08',
		'price stronger 44% from 24500 to 13800 since 2024-12-08'
	],
	['the pound strengthened 30% in December 2024', 'value stronger 30% since 2024-11-30 until 2024-12-31'],
	['The pound fell almost 25% against the dollar over the past month', 'value weaker about 25% over month'],
	['the dollar rose 50% against the pound since 2024', 'price weaker 50% since 2024-01-01'],
	[
		'The pound has fallen by more than 99.7 per cent between 2011 and 2024',
		'value weaker over 99.7% since 2011-03-15 until 2024-12-31'
	],
	['the dollar doubled since 2023', 'price weaker ×2 since 2023-01-01'],
	['the pound halved since Assad fell', 'value weaker ×2 since 2024-12-08'],
	['the dollar is up 383 times since 2011', 'price weaker ×383 since 2011-03-15'],
	['the dollar rose tenfold since 2020', 'price weaker ×10 since 2020-01-01'],
	['the pound lost a quarter of its value in one week', 'value weaker 25% over week'],
	['the pound fell 10% in two weeks', 'value weaker 10% since 2026-11-09'],
	['the pound fell 10% on 7 December', 'value weaker 10% until 2025-12-07'],
	['the lebanese pound lost 98% of its value since 2019', 'lbp-parallel value weaker 98% since 2019-01-01']
];

const ARABIC: readonly (readonly [string, string])[] = [
	['ارتفع الدولار ٢٥٪ في أسبوع', 'price weaker 25% over week'],
	['ارتفع الدولار 25% خلال الأسبوع الماضي', 'price weaker 25% over week'],
	['خسرت الليرة 25 بالمئة من قيمتها خلال أسبوع', 'value weaker 25% over week'],
	['هوت اللّيرةُ ٢٥ في المئة في أسبوع', 'value weaker 25% over week'],
	['الدولار بـ 18 ألف ليرة', 'at 18000'],
	['الدولار ١٨٬٠٠٠ ليرة في 6 ديسمبر 2024', 'at 18000 until 2024-12-06'],
	['وصل الدولار إلى 15 ألفاً أمس', 'at 15000 until 2026-11-22'],
	['بلغ سعر الدولار 138 ليرة جديدة', 'at 138 new'],
	['الدولار اليوم 13,800 ليرة قديمة', 'at 13800 old until 2026-11-23'],
	['سعر الصرف الرسمي 12,000', 'syp-official at 12000'],
	['الدولار في حلب 22 ألف ليرة يوم 3 كانون الأول 2024', 'syp-parallel-aleppo at 22000 until 2024-12-03'],
	['تراجعت الليرة السورية أمام الدولار ٢٥٪ منذ 8 كانون الأول 2024', 'value weaker 25% since 2024-12-08'],
	['انخفض سعر الدولار 10% منذ سقوط النظام', 'price stronger 10% since 2024-12-08'],
	['خسرت الليرة قرابة 99 بالمئة من قيمتها منذ عام 2011', 'value weaker about 99% since 2011-03-15'],
	['خسرت الليرة ربع قيمتها خلال شهر', 'value weaker 25% over month'],
	['تضاعف سعر الدولار منذ عام 2023', 'price weaker ×2 since 2023-01-01'],
	['تحسنت الليرة 30 بالمئة في كانون الأول 2024', 'value stronger 30% since 2024-11-30 until 2024-12-31']
];

describe('a claim is read', () => {
	it.each(ENGLISH)('%s', (sentence, claim) => expect(short(sentence)).toBe(claim));
	it.each(ARABIC)('%s', (sentence, claim) => expect(short(sentence)).toBe(claim));
});

/** Sentences with the day on which they are read and how: the cases of readers, and others of each kind. */
const TABLE = readFileSync(new URL('../../../fixtures/sentences.tsv', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((row) => row.split('\t'));

it('has a table of more than 250 sentences, each with a day and a reading', () => {
	expect(TABLE.length).toBeGreaterThan(250);
	expect(TABLE.filter((row) => row.length !== 3)).toEqual([]);
});

it.each(TABLE)('%s, as of %s: %s', (sentence = '', asOf = '', reading = '') =>
	expect(shortClaim(readSentence(sentence, day(asOf), record))).toBe(reading)
);

it('a figure with two meanings is a claim with either', () => {
	const read = readSentence('The dollar is 13.800', TODAY, record);
	if ('fault' in read) throw new Error(read.fault);
	expect([read.claim.value, read.otherwise?.value]).toEqual([
		{ value: 13.8, digits: '13.800' },
		{ value: 13800, digits: '13800' }
	]);
});

describe('a record without the rate of a claim', () => {
	const reported = [...record.series].filter(([, { market }]) => market === 'reported');
	const readIn = (series: typeof record.series, sentence: string) =>
		shortClaim(readSentence(sentence, TODAY, { ...record, roles: NO_ROLES, series }));

	it('is named by the currency that was meant, where only published statements are left', () =>
		expect(readIn(new Map(reported), 'the dollar rose 25% in a week')).toBe('no-rate: dollar'));

	it('is named by the sentence, where that names no currency', () =>
		expect(readIn(new Map(), 'rose 25% in a week')).toBe('no-rate: rose 25% in a week'));
});

describe('what is no claim gets the reason', () => {
	it.each([
		['hello', 'unknown: hello'],
		['مرحبا', 'unknown: مرحبا'],
		['doubled since', 'left-over: since'],
		['the pound fell', 'no-figure: the pound fell'],
		['?!', 'no-figure: ?!'],
		['bananas 25', 'unknown: bananas'],
		['it is 25', 'no-subject: it is 25'],
		['bananas rose 25%', 'unknown: bananas → rose 25%'],
		['the dollar 25%', 'no-direction: the dollar 25%'],
		['the dollar and 25%', 'left-over: and'],
		['the dollar is 12,34,567 pounds', 'no-number: 12,34,567'],
		['the dollar is 18,0000 pounds', 'no-number: 18,0000'],
		['the dollar is 1,2345 pounds', 'no-number: 1,2345'],
		['الدولار ١٨٬٠٠٠٠ ليرة', 'no-number: ١٨٬٠٠٠٠'],
		['the pound fell by 0%', 'zero: 0'],
		['the dollar is 0.00 pounds', 'zero: 0.00'],
		['انخفضت الليرة 0% في أسبوع', 'zero: 0'],
		['the pound fell 25% or 30%', 'unknown: or'],
		['the pound fell 25% this year to 6 December 2024', 'several-dates: this year'],
		['the pound fell 25% last month to 6 December 2024', 'several-dates: last month'],
		['ارتفع بسيدولار 25% في أسبوع', 'unknown: بسيدولار → ارتفع 25% في أسبوع'],
		['the pound fell 25%, 30%', 'several-figures: 30%'],
		['the pound will fall 25% in 2027', 'future: the pound will fall 25% in 2027'],
		['the pound fell 9% between 2024 and 2012', 'days-order: the pound fell 9% between 2024 and 2012']
	])('%s', (sentence, fault) => expect(short(sentence)).toBe(fault));

	it('whatever is typed has an answer, and no claim reaches beyond today', () => {
		const pieces = fc.constantFrom(
			'the',
			'pound',
			'dollar',
			'fell',
			'rose',
			'25',
			'%',
			'18,000',
			'1,2',
			'in',
			'a',
			'week',
			'since',
			'2011',
			'2999',
			'الدولار',
			'ليرة',
			'خسرت',
			'٢٥٪',
			'منذ',
			'أسبوع',
			'doubled',
			'to',
			'31 February 2024',
			'new'
		);
		const sentences = fc.oneof(
			fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' ')),
			fc.string({ unit: 'grapheme', maxLength: 60 })
		);
		fc.assert(
			fc.property(sentences, (sentence) => {
				const read = readSentence(sentence, TODAY, record);
				if ('fault' in read) return;
				const { from, to = TODAY, percent, multiple, difference, value } = read.claim;
				expect([percent, multiple, difference, value].some((figure) => figure && figure.value > 0)).toBe(true);
				expect(to).toBeLessThanOrEqual(TODAY);
				if (from !== undefined) expect(from).toBeLessThan(to);
			}),
			{ numRuns: 500 }
		);
	});
});
