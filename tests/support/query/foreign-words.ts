import { readSentence } from '#lib/query/sentence/read-sentence.ts';
import type { Day } from '#lib/series/index.ts';
import { record } from '#tests/support/record/real.ts';

/** Words that stand on no list of the grammar. */
const FOREIGN = [
	'zebra',
	'qwxyz',
	'banana',
	'perhaps',
	'harvest',
	'moon',
	'drizzle',
	'قمر',
	'زرافة',
	'مطر',
	'ربما',
	'كتاب'
];

const PIECES = {
	en: [
		['The dollar', 'The pound', 'The euro', 'The Turkish lira', 'The Lebanese pound'],
		['rose', 'fell', 'lost', 'gained', 'plunged', 'has fallen', 'strengthened', 'is up', 'is down'],
		['by 25 %', '15-20%', 'more than 12 percent', 'at least 3 times', 'a quarter of its value', '10x', 'up to 40%'],
		['in a week', 'since 2023', 'in December 2024', 'since Assad fell', 'this year', 'in three days', 'in Q3 2025']
	],
	ar: [
		['ارتفع', 'انخفضت', 'خسرت', 'تراجع', 'هوت'],
		['الدولار', 'الليرة', 'اليورو', 'الليرة السورية'],
		['25%', '15-20 بالمئة', 'أكثر من 12 بالمئة', '3 مرات', 'ربع قيمتها', '٤٠٪'],
		['خلال أسبوع', 'منذ 2023', 'في كانون الأول 2024', 'منذ سقوط النظام', 'هذا العام', 'خلال ثلاثة أيام']
	]
} as const;

/** A sequence of numbers from 0 to 1 that a seed decides. */
function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** How many sentences were tried, how many are claims as they stand, and those whose foreign word was passed over. */
export interface Tried {
	readonly tried: number;
	readonly claims: number;
	readonly passedOver: readonly string[];
}

/**
 * Reads sentences of the grammar's own words, each as it is and with one foreign word in it, which must be named.
 *
 * @param count - how many sentences
 * @param seed - equal seeds make equal sentences
 */
export function tryForeignWords(count: number, seed: number, latest: Day): Tried {
	const random = randomFrom(seed);
	const pick = <Item>(items: readonly Item[], otherwise: Item): Item =>
		items[Math.floor(random() * items.length)] ?? otherwise;
	const passedOver: string[] = [];
	let claims = 0;
	for (let n = 0; n < count; n++) {
		const pieces = random() < 0.5 ? PIECES.en : PIECES.ar;
		const words = pieces.flatMap((choices) => pick<string>(choices, '').split(' '));
		if ('claim' in readSentence(words.join(' '), latest, record)) claims++;
		const foreign = pick(FOREIGN, 'zebra');
		const at = Math.floor(random() * (words.length + 1));
		const sentence = [...words.slice(0, at), foreign, ...words.slice(at)].join(' ');
		const read = readSentence(sentence, latest, record);
		if (!('fault' in read) || !read.given.includes(foreign)) passedOver.push(sentence);
	}
	return { tried: count, claims, passedOver };
}
