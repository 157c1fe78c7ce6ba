/** The words and signs by which people name a currency beside a number, in English and Arabic. */
import { plainSpelling } from './sentence/plain.ts';

/** What a word means: one unit, or any of several. */
export interface CurrencyWord {
	/** Ids of units, of which the word names one. */
	readonly units: readonly string[];
	/** How many of the unit one of the word is: 10 rials are a toman. */
	readonly times: number;
	/** Alone it could be another country's currency: a dinar is Iraqi only where the Iraqi one is spoken of. */
	readonly isVague: boolean;
}

const POUNDS = ['syp-old', 'syp-new'];

const OLD = [
	'old pounds',
	'old pound',
	'old syrian pounds',
	'old liras',
	'ليرة قديمة',
	'ليرة سورية قديمة',
	'ليرات قديمة'
];
const NEW = [
	'new pounds',
	'new pound',
	'new syrian pounds',
	'new liras',
	'ليرة جديدة',
	'ليرة سورية جديدة',
	'ليرات جديدة'
];

/** Words with the units that they can mean. */
const NAMES: readonly (readonly [units: readonly string[], words: readonly string[]])[] = [
	[['usd'], ['$', 'us$', '$us', 'us dollars', 'us dollar', 'american dollars', 'dollars', 'dollar', 'دولار أمريكي']],
	[['usd'], ['دولار أميركي', 'دولارات', 'دولارا', 'دولار']],
	[['syp-old'], OLD],
	[['syp-new'], NEW],
	[POUNDS, ['syp', '£s', 's£', 's.p.', 's.p', 'sp', 'l.s.', 'l.s', 'ls', 'syrian pounds', 'syrian pound']],
	[POUNDS, ['syrian liras', 'syrian lira', 'ل.س.', 'ل.س', 'ل س', 'ليرة سورية', 'ليرات سورية']],
	[
		[...POUNDS, 'lbp', 'egp', 'sdg'],
		['pounds', 'pound']
	],
	[
		[...POUNDS, 'lbp', 'try'],
		['liras', 'lira', 'lire', 'ليرات', 'ليرة']
	],
	[['eur'], ['€', 'euros', 'euro', 'يورو']],
	[['try'], ['₺', 'tl', 'turkish liras', 'turkish lira', 'ليرات تركية', 'ليرة تركية']],
	[['lbp'], ['l.l.', 'l.l', 'lebanese pounds', 'lebanese pound', 'lebanese liras', 'lebanese lira']],
	[['lbp'], ['ليرات لبنانية', 'ليرة لبنانية', 'ل.ل.', 'ل.ل']],
	[['irr'], ['iranian rials', 'iranian rial', 'ريال إيراني', 'ريالات إيرانية']],
	[['iqd'], ['iraqi dinars', 'iraqi dinar', 'دينار عراقي', 'دنانير عراقية']],
	[['egp'], ['e£', 'egyptian pounds', 'egyptian pound', 'جنيه مصري', 'جنيهات مصرية']],
	[['sdg'], ['sudanese pounds', 'sudanese pound', 'جنيه سوداني', 'جنيهات سودانية']],
	[['rub'], ['₽', 'russian roubles', 'roubles', 'rouble', 'rubles', 'ruble', 'روبل روسي', 'روبل']],
	[['ars'], ['ar$', 'argentine pesos', 'argentine peso', 'بيزو أرجنتيني']],
	[
		['ved', 'ves', 'vef'],
		['bs', 'bolívares', 'bolivares', 'bolívar', 'bolivar', 'بوليفار']
	]
];

const VAGUE: typeof NAMES = [
	[['irr'], ['rials', 'rial', 'ريال', 'ريالات']],
	[['iqd'], ['dinars', 'dinar', 'دينار', 'دنانير']],
	[
		['egp', 'sdg'],
		['جنيه', 'جنيهات']
	],
	[['ars'], ['pesos', 'peso', 'بيزو']]
];

const TOMANS = ['tomans', 'toman', 'تومان'];

const WORDS: ReadonlyMap<string, CurrencyWord> = new Map([
	...entriesOf(NAMES, { times: 1, isVague: false }),
	...entriesOf(VAGUE, { times: 1, isVague: true }),
	...entriesOf([[['irr'], TOMANS]], { times: 10, isVague: false })
]);

function entriesOf(names: typeof NAMES, how: Omit<CurrencyWord, 'units'>): (readonly [string, CurrencyWord])[] {
	return names.flatMap(([units, words]) => words.map((word) => [plainSpelling(word), { units, ...how }] as const));
}

/**
 * What a word or sign means as a currency. The id of a unit, which is its currency's code for most, always means that unit.
 *
 * @param units - ids of the units that there are
 * @returns undefined where it names none of them
 * @example currencyOf('€', ['usd', 'eur']) // { units: ['eur'], times: 1, isVague: false }
 * @example currencyOf('GBP', ['usd', 'eur']) // undefined
 */
export function currencyOf(word: string, units: readonly string[]): CurrencyWord | undefined {
	const spelling = plainSpelling(word);
	if (units.includes(spelling)) return { units: [spelling], times: 1, isVague: false };
	const found = WORDS.get(spelling);
	const known = found?.units.filter((id) => units.includes(id)) ?? [];
	return found && known.length > 0 ? { ...found, units: known } : undefined;
}
