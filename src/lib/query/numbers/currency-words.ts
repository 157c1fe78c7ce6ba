/** The words and signs by which people name a currency, in English and Arabic: beside an amount, and in a sentence. */
import { plainSpelling } from '../sentence/plain.ts';

/** Words for a currency. */
export interface CurrencyName {
	readonly code: string;
	/** With “, ” between them. */
	readonly words: string;
	/** In a sentence it may stand before its number. */
	readonly sign?: true;
	/** How many of the currency's unit one of the word is: 10 rials are a toman. */
	readonly times?: number;
	/** Codes of others that an amount can mean by it, where they are spoken of: a pound is Syrian, Lebanese … */
	readonly others?: readonly string[];
	/** Alone it could be another country's currency: an amount in dinars is Iraqi only where the Iraqi one is spoken of. */
	readonly isVague?: true;
	/** A sentence does not know it. */
	readonly isForAmounts?: true;
}

/** The names that amounts and sentences know; `sentence/words` has those that a sentence alone does. */
export const CURRENCY_NAMES: readonly CurrencyName[] = [
	{ code: 'USD', words: 'dollar, dollars, us dollar, us dollars, american dollar, american dollars, u.s. dollar' },
	{ code: 'USD', words: 'دولار, دولاراً, دولارات, دولار أمريكي, دولار أميركي' },
	{ code: 'USD', words: 'usd, $, us$, us $, $us', sign: true },
	{ code: 'SYP', words: 'pound, pounds', others: ['LBP', 'EGP', 'SDG'] },
	{ code: 'SYP', words: 'lira, liras, lire, ليرة, ليرات', others: ['LBP', 'TRY'] },
	{ code: 'SYP', words: 'syrian pound, syrian pounds, syrian lira, syrian liras, ليرة سورية, ليرات سورية' },
	{ code: 'SYP', words: 'ل.س, ل س, ل.س., l.s., l.s' },
	{ code: 'SYP', words: 'syp, £s, s£, £ s, ls, s.p., s.p, sp', sign: true },
	{ code: 'EUR', words: 'euro, euros, يورو' },
	{ code: 'EUR', words: 'eur, €', sign: true },
	{ code: 'TRY', words: 'turkish lira, turkish liras, tl, ليرة تركية, ليرات تركية' },
	{ code: 'TRY', words: 'try, ₺', sign: true },
	{ code: 'LBP', words: 'lebanese pound, lebanese pounds, lebanese lira, lebanese liras, ليرة لبنانية, ليرات لبنانية' },
	{ code: 'LBP', words: 'l.l., l.l, ل.ل., ل.ل', isForAmounts: true },
	{ code: 'LBP', words: 'lbp', sign: true },
	{ code: 'IRR', words: 'iranian rial, iranian rials, ريال إيراني, ريالاً إيرانياً, ريالات إيرانية' },
	{ code: 'IRR', words: 'rial, rials', isVague: true },
	{ code: 'IRR', words: 'ريال, ريالات', isVague: true, isForAmounts: true },
	{ code: 'IRR', words: 'toman, tomans, iranian toman, iranian tomans', times: 10 },
	{ code: 'IRR', words: 'تومان, تومانات, توماناً, تومان إيراني', times: 10 },
	{ code: 'IRR', words: 'irr', sign: true },
	{ code: 'IQD', words: 'iraqi dinar, iraqi dinars, دينار عراقي, ديناراً عراقياً, دنانير عراقية' },
	{ code: 'IQD', words: 'dinar, dinars, دينار, دنانير', isVague: true, isForAmounts: true },
	{ code: 'IQD', words: 'iqd', sign: true },
	{ code: 'EGP', words: 'egyptian pound, egyptian pounds, egp, e£, جنيه مصري, جنيهاً مصرياً, جنيهات مصرية' },
	{ code: 'EGP', words: 'جنيه, جنيهات', others: ['SDG'], isVague: true, isForAmounts: true },
	{ code: 'SDG', words: 'sudanese pound, sudanese pounds, sdg, جنيه سوداني, جنيهاً سودانياً, جنيهات سودانية' },
	{ code: 'RUB', words: 'russian rouble, russian roubles, russian ruble, russian rubles, rub, ₽, روبل روسي' },
	{ code: 'RUB', words: 'rouble, roubles, ruble, rubles, روبل' },
	{ code: 'ARS', words: 'argentine peso, argentine pesos, argentinian peso, ars, ar$, بيزو أرجنتيني' },
	{ code: 'ARS', words: 'بيزو', isVague: true },
	{ code: 'ARS', words: 'peso, pesos', isVague: true, isForAmounts: true },
	{ code: 'VES', words: 'venezuelan bolívar, venezuelan bolivar, bolívar, bolivar, bolívars, bolivars, ves, bs' },
	{ code: 'VES', words: 'bolívares, bolivares, بوليفار, بوليفار فنزويلي' },
	{
		code: 'GBP',
		words: 'british pound, british pounds, uk pound, uk pounds, pound sterling, pounds sterling, sterling, quid, gbp'
	},
	{ code: 'GBP', words: 'جنيه إسترليني, إسترليني, باوند' },
	{ code: 'SAR', words: 'saudi riyal, saudi riyals, saudi rial, sar, ر.س, ريال سعودي, ريالاً سعودياً' },
	{ code: 'AED', words: 'emirati dirham, uae dirham, aed, درهم إماراتي' },
	{ code: 'AED', words: 'dirham, dirhams, درهم, دراهم', isVague: true },
	{ code: 'JOD', words: 'jordanian dinar, jordanian dinars, jod, دينار أردني, ديناراً أردنياً' },
	{ code: 'KWD', words: 'kuwaiti dinar, kuwaiti dinars, kwd, د.ك, دينار كويتي, ديناراً كويتياً' },
	{ code: 'SEK', words: 'swedish krona, swedish kronor, sek, كرونة سويدية' },
	{ code: 'SEK', words: 'krona, kronor', isVague: true }
];

/** Units of a currency that is counted in several; else the unit is called as the code. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
	SYP: ['syp-old', 'syp-new'],
	VES: ['ved', 'ves', 'vef']
};

/** Words beside those of a currency that name one of its units. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
	new: 'syp-new',
	old: 'syp-old',
	جديده: 'syp-new',
	قديمه: 'syp-old',
	جديد: 'syp-new',
	قديم: 'syp-old'
};

/** What a word beside an amount means: one unit, or any of several. */
export interface CurrencyWord {
	/** Ids of units, of which the word names one. */
	readonly units: readonly string[];
	readonly times: number;
	readonly isVague: boolean;
}

let words: ReadonlyMap<string, CurrencyWord> | undefined;

function allWords(): ReadonlyMap<string, CurrencyWord> {
	return new Map(CURRENCY_NAMES.flatMap(entriesOf));
}

type Entry = readonly [spelling: string, word: CurrencyWord];

function entriesOf({ code, words: text, times = 1, others = [], isVague }: CurrencyName): Entry[] {
	const units = [code, ...others].flatMap((one) => UNITS[one] ?? one.toLowerCase());
	return text.split(', ').map((word) => [plainSpelling(word), { units, times, isVague: isVague === true }]);
}

/** A name, also with “new” or “old” beside it, which name one unit. */
function wordOf(spelling: string): CurrencyWord | undefined {
	words ??= allWords();
	const found = words.get(spelling);
	if (found) return found;
	const parts = spelling.split(' ');
	const at = parts.findIndex((part) => part in UNIT_WORDS);
	const unit = UNIT_WORDS[parts[at] ?? ''];
	const whole = words.get(parts.filter((_, index) => index !== at).join(' '));
	return whole && unit !== undefined && whole.units.includes(unit) ? { ...whole, units: [unit] } : undefined;
}

/**
 * What a word or sign means beside an amount. The id of a unit, which is its currency's code for most, always means that unit.
 *
 * @param units - ids of the units that there are
 * @returns undefined where it names none of them
 * @example currencyOf('€', ['usd', 'eur']) // { units: ['eur'], times: 1, isVague: false }
 * @example currencyOf('GBP', ['usd', 'eur']) // undefined
 */
export function currencyOf(word: string, units: readonly string[]): CurrencyWord | undefined {
	const spelling = plainSpelling(word);
	if (units.includes(spelling)) return { units: [spelling], times: 1, isVague: false };
	const found = wordOf(spelling);
	const known = found?.units.filter((id) => units.includes(id)) ?? [];
	return found && known.length > 0 ? { ...found, units: known } : undefined;
}
