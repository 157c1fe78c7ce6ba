const PREFIX = 0.5;
const REST_OF_PREFIX = 0.3;
const TYPO = 0.4;

/** From this many letters on one of them may be wrong. */
const LONG = 5;

/**
 * How well a typed word fits another: 1 where both are equal, between 0.5 and 0.8 where it is the other's beginning, 0.4 where
 * one letter is wrong, missing, too many or changed places with its neighbour, else 0. Figures have no misprints.
 *
 * @param typed - folded, as the other word
 * @example fitOf('dolar', 'dollar') // 0.4
 */
export function fitOf(typed: string, word: string): number {
	if (typed === word) return 1;
	if (word.startsWith(typed)) return PREFIX + (REST_OF_PREFIX * typed.length) / word.length;
	return isNear(typed, word) ? TYPO : 0;
}

function isNear(a: string, b: string): boolean {
	if (a.length < LONG || b.length < LONG || /\d/.test(a)) return false;
	const start = commonStart(a, b);
	const [restA, restB] = [a.slice(start), b.slice(start)];
	return (
		restA.slice(1) === restB.slice(1) ||
		restA.slice(1) === restB ||
		restA === restB.slice(1) ||
		areSwapped(restA, restB)
	);
}

function commonStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

function areSwapped(a: string, b: string): boolean {
	return a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}
