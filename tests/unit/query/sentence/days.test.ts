import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { readSentence } from '#lib/query/sentence/read-sentence.ts';
import { record } from '#tests/support/record/real.ts';
import { shortClaim } from '#tests/support/query/short-claim.ts';

const TODAY = day('2026-11-28');
const short = (sentence: string) => shortClaim(readSentence(sentence, TODAY, record));

/** Words parted by commas, each with what a sentence that holds it is read as. */
const each = (rows: readonly (readonly [words: string, reading: string])[]) =>
	rows.flatMap(([words, reading]) => words.split(', ').map((word): [string, string] => [word, reading]));

describe('a day of the week', () => {
	const days = [
		['monday, mon, الاثنين, الإثنين', '05'],
		['tuesday, tues, tue, الثلاثاء', '06'],
		['wednesday, wed, الأربعاء', '07'],
		['thursday, thurs, thu, الخميس', '08'],
		['friday, fri, الجمعة', '09'],
		['saturday, sat, السبت', '10'],
		['sunday, sun, الأحد', '11']
	] as const;
	it.each(each(days))('%s is the %s of October 2026', (word, date) => {
		expect(short(`the dollar was 9,000 on ${word} ${date} October 2026`)).toBe(`at 9000 until 2026-10-${date}`);
		const next = `${word} 1 November 2024`;
		expect(short(`the dollar was 9,000 on ${next}`)).toBe(
			date === '09' ? 'at 9000 until 2024-11-01' : `no-date: on ${next}`
		);
	});

	it('is no date by itself, nor that of a month', () => {
		expect(short('the dollar was 9,000 on Friday')).toBe('left-over: on Friday');
		expect(short('the dollar was 9,000 on Friday December 2024')).toBe('no-date: on Friday December 2024');
	});
});

describe('a day of a month in words', () => {
	const days = [
		['first, الأول', '01'],
		['second, الثاني', '02'],
		['third, الثالث', '03'],
		['fourth, الرابع', '04'],
		['fifth, الخامس', '05'],
		['sixth, السادس', '06'],
		['seventh, السابع', '07'],
		['eighth, الثامن', '08'],
		['ninth, التاسع', '09'],
		['tenth, العاشر', '10'],
		['eleventh, الحادي عشر', '11'],
		['twelfth, الثاني عشر', '12'],
		['thirteenth, الثالث عشر', '13'],
		['fourteenth, الرابع عشر', '14'],
		['fifteenth, الخامس عشر', '15'],
		['sixteenth, السادس عشر', '16'],
		['seventeenth, السابع عشر', '17'],
		['eighteenth, الثامن عشر', '18'],
		['nineteenth, التاسع عشر', '19'],
		['twentieth, العشرين', '20'],
		['twenty-first, الحادي والعشرين', '21'],
		['twenty-ninth, التاسع والعشرين', '29'],
		['thirtieth, الثلاثين', '30'],
		['thirty-first, الحادي والثلاثين', '31']
	] as const;
	it.each(each(days))('%s is the %s', (word, date) =>
		expect(short(`the dollar was 9,000 on the ${word} of March 2025`)).toBe(`at 9000 until 2025-03-${date}`)
	);
});
