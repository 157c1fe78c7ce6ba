/** What a record is about, by the roles of its series: code asks for a role, never for an id. */
import type { NamedUnit, RateRecord, Roles, SeriesInfo } from './record.ts';
import { ROLES, type Role } from './vocabulary.ts';

/**
 * The series of each role.
 *
 * @param series - of the record; no role stands twice
 * @example rolesOf(record.series.values()).headline?.name.en // 'Parallel market, Damascus'
 */
export function rolesOf(series: Iterable<SeriesInfo>): Roles {
	const all = [...series];
	const of = (role: Role) => all.find((info) => info.role === role);
	return { headline: of('headline'), official: of('official'), remittance: of('remittance'), reported: of('reported') };
}

type About = Pick<RateRecord, 'roles' | 'series'>;

/**
 * The rate that stands for the record: the first that has a role, else its first rate.
 *
 * @returns undefined in a record without rates
 * @example leadingRate(record)?.name.en // 'Parallel market, Damascus'
 */
export function leadingRate({ roles, series }: About): SeriesInfo | undefined {
	// Without lists: a page asks thousands of times.
	for (const role of ROLES) if (roles[role]) return roles[role];
	for (const info of series.values()) if (info.quantity === 'rate') return info;
	return undefined;
}

/**
 * The series that are compared by default: the headline and the official rate, or the first rates of a record
 * that lacks one of them.
 *
 * @returns two ids; fewer in a record with fewer rates
 * @example comparedByDefault(record) // ['syp-parallel', 'syp-official']
 */
export function comparedByDefault({ roles, series }: About): readonly string[] {
	const rates = [...series.values()].filter(({ quantity }) => quantity === 'rate');
	const all = [roles.headline, roles.official, ...rates].flatMap((info) => info?.id ?? []);
	return [...new Set(all)].slice(0, 2);
}

/**
 * The currency that the record is about.
 *
 * @returns its code; blank in a record without rates
 * @example homeCurrency(record) // 'SYP'
 */
export function homeCurrency(record: About): string {
	return leadingRate(record)?.currency ?? '';
}

/**
 * The currency whose price is the headline, and through which other rates are derived.
 *
 * @returns its code; blank in a record without rates
 * @example anchorCurrency(record) // 'USD'
 */
export function anchorCurrency(record: About): string {
	return leadingRate(record)?.per ?? '';
}

/** Whether a series is the price of the anchor currency in the home currency. */
export function isHomeRate(
	record: About,
	{ quantity, currency, per }: Pick<SeriesInfo, 'quantity' | 'currency' | 'per'>
): boolean {
	return quantity === 'rate' && currency === homeCurrency(record) && per === anchorCurrency(record);
}

/**
 * Whether a series is a rate that somebody can have paid, and a claim can be about: neither the figures that an article gave
 * itself nor the reference rates of feeds.
 *
 * @example isMarketRate(parallel) // true
 */
export function isMarketRate({ quantity, market }: Pick<SeriesInfo, 'quantity' | 'market'>): boolean {
	return quantity === 'rate' && market !== 'reported' && market !== 'reference';
}

/**
 * The rates of the home currency on its markets: the headline and the official rate first, then the others as the record
 * lists them. The figures that an article gave itself are no market.
 *
 * @example homeRates(record).map(({ id }) => id) // ['syp-parallel', 'syp-official', 'syp-parallel-aleppo', …]
 */
export function homeRates(record: About): readonly SeriesInfo[] {
	const { headline, official, reported } = record.roles;
	const isHome = ({ quantity, currency }: SeriesInfo) => quantity === 'rate' && currency === homeCurrency(record);
	const all = [headline, official, ...record.series.values()].flatMap((info) => info ?? []);
	return [...new Set(all)].filter((info) => isHome(info) && info !== reported);
}

/**
 * The units in which the home currency is quoted: the last one, and the one before a redenomination. A unit that gathers
 * many, such as a billion, is none.
 *
 * @returns the older first; one where there was no redenomination, none in a record without rates
 * @example homeUnits(record).map(({ id }) => id) // ['syp-old', 'syp-new']
 */
export function homeUnits(record: About & Pick<RateRecord, 'units'>): readonly NamedUnit[] {
	const home = homeCurrency(record);
	return [...record.units.values()]
		.filter(({ currency, perBase }) => home !== '' && currency === home && perBase >= 1)
		.sort((a, b) => beginOf(a) - beginOf(b))
		.slice(-2);
}

function beginOf({ validFrom }: NamedUnit): number {
	return validFrom ?? Number.MIN_SAFE_INTEGER;
}
