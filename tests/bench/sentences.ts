/** Reading time grows with the length of a sentence, not with its square: 400 words against 40. */
import { readSentence } from '#lib/query/sentence/read-sentence.ts';
import { day } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';

const MOST = 12;
const TODAY = day('2026-11-28');
const WORDS = 'the pound fell 25 % to 18,000 new pounds in December 2024 and'.split(' ');

const sentence = (length: number) => Array.from({ length }, (_, at) => WORDS[at % WORDS.length]).join(' ');

function milliseconds(length: number): number {
	const text = sentence(length);
	const start = performance.now();
	for (let n = 0; n < 50; n++) readSentence(text, TODAY, record);
	return performance.now() - start;
}

/** The least of many rounds: what else the machine does only adds to a time. */
const least = (length: number) => Math.min(...Array.from({ length: 15 }, () => milliseconds(length)));

const ratio = least(400) / least(40);
console.log(`400 words take ${ratio.toFixed(1)} times as long as 40, at most ${MOST}.`);
process.exitCode = ratio > MOST ? 1 : 0;
