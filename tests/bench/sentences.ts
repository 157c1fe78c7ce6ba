/** Reading time grows with the length of a sentence, not with its square: 400 words against 40. */
import { readSentence } from '#lib/query/sentence/read-sentence.ts';
import { day } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';
import { ratioOf, report } from './ratio.ts';

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

const ROUNDS = 15;
for (let n = 0; n < ROUNDS; n++) cost(40);
const rounds = Array.from({ length: ROUNDS }, () => [cost(400), cost(40)] as const);
const [long, short] = [rounds.map(([one]) => one), rounds.map(([, one]) => one)];
// The least of each: what else the machine does only adds.
const ratio = Math.min(...long) / Math.min(...short);
report({ what: 'reading a sentence of 400 words', peer: 'one of 40', most: MOST, ...ratioOf(long, short), ratio });
