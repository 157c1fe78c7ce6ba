/** Reading time grows with the length of a sentence, not with its square: 400 words against 40. */
import { readSentence } from '#lib/query/sentence/read-sentence.ts';
import { day } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';

const MOST = 12;
const TODAY = day('2026-11-28');
const WORDS = 'the pound fell 25 % to 18,000 new pounds in December 2024 and'.split(' ');

const sentence = (length: number) => Array.from({ length }, (_, at) => WORDS[at % WORDS.length]).join(' ');

/** Processor time of one reading, in microseconds: what else the machine does is not counted. */
function cost(length: number): number {
	const [text, times] = [sentence(length), 8000 / length];
	const start = process.cpuUsage();
	for (let n = 0; n < times; n++) readSentence(text, TODAY, record);
	return process.cpuUsage(start).user / times;
}

/** The least of several rounds, each with as many words to read. */
const least = (length: number) => Math.min(...Array.from({ length: 15 }, () => cost(length)));

least(40);
const ratio = least(400) / least(40);
console.log(`400 words take ${ratio.toFixed(1)} times as long as 40, at most ${MOST}.`);
process.exitCode = ratio > MOST ? 1 : 0;
