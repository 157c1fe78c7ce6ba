import { describe, expect, it } from 'vitest';
import { CURRENCY_NAMES, currencyOf } from '#lib/query/numbers/currency-words.ts';
import { atomsOf } from '#lib/query/sentence/atoms.ts';
import { lexiconOf, longestMatch } from '#lib/query/sentence/lexicon.ts';
import { plainSpelling } from '#lib/query/sentence/plain.ts';
import { ARABIC } from '#lib/query/sentence/words/ar.ts';
import { ENGLISH } from '#lib/query/sentence/words/en.ts';

const UNITS = ['usd', 'syp-old', 'syp-new', 'eur', 'try', 'lbp', 'irr', 'iqd', 'egp', 'sdg', 'ved', 'aed', 'gbp'];
const LEXICON = lexiconOf({ currencies: new Map(), places: new Map() });

/** What a sentence takes a phrase for; undefined where it does not know all of it. */
function inSentence(phrase: string) {
	const atoms = atomsOf(phrase);
	const match = longestMatch(LEXICON, atoms, 0);
	return match?.length === atoms.length ? match.meaning : undefined;
}

describe('the names of currencies', () => {
	it('stand once, and among no other words of a sentence', () => {
		const spellingsOf = (all: readonly string[]) => all.flatMap((words) => words.split(', ').map(plainSpelling));
		const names = spellingsOf(CURRENCY_NAMES.map(({ words }) => words));
		const others = spellingsOf([...ENGLISH, ...ARABIC].map(([words]) => words));
		expect(names.filter((one, i) => names.indexOf(one) !== i || others.includes(one))).toEqual([]);
	});

	it.each([
		['us dollars', ['usd'], 'USD'],
		['ليرة تركية', ['try'], 'TRY'],
		['Toman', ['irr'], 'IRR'],
		['quid', ['gbp'], 'GBP'],
		['بوليفار', ['ved'], 'VES'],
		['pounds', ['syp-old', 'syp-new', 'lbp', 'egp', 'sdg'], 'SYP'],
		['ليرة', ['syp-old', 'syp-new', 'lbp', 'try'], 'SYP']
	])('%s is the same beside an amount and in a sentence', (word, units, code) => {
		expect(currencyOf(word, UNITS)?.units).toEqual(units);
		expect(inSentence(word)).toMatchObject({ kind: 'currency', code });
	});

	it('know how many of the unit one is, in both places', () => {
		expect(currencyOf('تومان', UNITS)).toEqual({ units: ['irr'], times: 10, isVague: false });
		expect(inSentence('تومان')).toEqual({ kind: 'currency', code: 'IRR', times: 10 });
		expect(currencyOf('rial', UNITS)).toEqual({ units: ['irr'], times: 1, isVague: true });
		expect(inSentence('€')).toEqual({ kind: 'currency', code: 'EUR', sign: true });
	});

	it('leave what could be any country’s to amounts, and what is no unit to sentences', () => {
		expect(currencyOf('dinars', UNITS)).toEqual({ units: ['iqd'], times: 1, isVague: true });
		expect(inSentence('dinars')).toBeUndefined();
		expect(currencyOf('the currency', UNITS)).toBeUndefined();
		expect(inSentence('the currency')).toEqual({ kind: 'currency', code: 'SYP' });
	});

	it('mean the units that there are, and one of the two pounds by its own name', () => {
		expect(currencyOf('pounds', ['lbp', 'usd'])?.units).toEqual(['lbp']);
		expect(currencyOf('sterling', ['usd'])).toBeUndefined();
		expect(currencyOf('ليرات قديمة', UNITS)?.units).toEqual(['syp-old']);
		expect(currencyOf('new pounds', UNITS)?.units).toEqual(['syp-new']);
		expect(currencyOf('syp-new', UNITS)?.units).toEqual(['syp-new']);
	});
});
