import type { RateRecord, SeriesInfo } from '#lib/record/record.ts';
import { anchorCurrency, homeCurrency, isMarketRate } from '#lib/record/roles.ts';
import type { SentenceFault } from '#lib/query/problems.ts';
import type { FigurePart, Parts } from './parts.ts';

/** The record, as a sentence speaks of it. */
export type Rates = Pick<RateRecord, 'currencies' | 'places' | 'roles' | 'series'>;

/** Why there is no rate to check, and the words that ask for it. */
export interface NoRate {
	readonly fault: SentenceFault;
	readonly given: string;
}

/** Where a sentence names no market, the first of these that a currency has. */
const MARKETS_IN_ORDER = ['parallel', 'market', 'official'] as const;

/** The currencies that a sentence names, with the words that do so. */
export function namedCurrencies({ mentions, figures }: Parts): ReadonlyMap<string, string> {
	const named = new Map<string, string>();
	for (const { code, text } of mentions) named.set(code, text);
	for (const { code, text } of figures) if (code !== undefined && !named.has(code)) named.set(code, text);
	return named;
}

/** The rate that a sentence speaks of: its currency, what it is paid for, its market and its place. */
export function rateOf(parts: Parts, rates: Rates): SeriesInfo | NoRate {
	const all = [...rates.series.values()].filter(isMarketRate);
	const [home, anchor] = [homeCurrency(rates), anchorCurrency(rates)];
	const named = namedCurrencies(parts);
	const foreign = [...named].filter(([code]) => code !== home && code !== anchor);
	const [one, second] = foreign;
	if (second) return { fault: 'two-currencies', given: second[1] };
	if (one && statesLevel(parts) && hasTwoRates(one[0], named, all, [home, anchor]))
		return { fault: 'no-counter', given: one[1] };
	const pair = one ? pairOf(one[0], named, all, [home, anchor]) : { currency: home, per: anchor };
	const candidates = pair ? all.filter(({ currency, per }) => currency === pair.currency && per === pair.per) : [];
	const text = one?.[1] ?? [...named.values()][0] ?? '';
	if (candidates.length === 0) return { fault: 'no-rate', given: text };
	return inMarket(parts, candidates);
}

/** Its figures are rates, not shares or multiples, and it does not say by how much one moved. */
function statesLevel({ figures, directions }: Parts): boolean {
	return directions.length === 0 && figures.every(({ form }) => form === 'money');
}

/** A figure alone cannot say which rate is meant: 41 Turkish liras to the dollar, or 300 pounds for one of them. */
function hasTwoRates(
	code: string,
	named: ReadonlyMap<string, string>,
	all: readonly SeriesInfo[],
	[home, anchor]: readonly [string, string]
): boolean {
	const quoted = all.filter((one) => isMeant(one, undefined));
	const has = (currency: string, per: string) => quoted.some((one) => one.currency === currency && one.per === per);
	return !named.has(home) && !named.has(anchor) && has(code, anchor) && has(home, code);
}

/** Of two currencies, which is counted and which is paid for. */
function pairOf(
	code: string,
	named: ReadonlyMap<string, string>,
	all: readonly SeriesInfo[],
	[home, anchor]: readonly [string, string]
): { readonly currency: string; readonly per: string } | undefined {
	const has = (currency: string, per: string) => all.some((one) => one.currency === currency && one.per === per);
	const against = named.has(anchor);
	if (!named.has(home) && has(code, anchor)) return { currency: code, per: anchor };
	return !against && has(home, code) ? { currency: home, per: code } : undefined;
}

function inMarket({ markets, places }: Parts, candidates: readonly SeriesInfo[]): SeriesInfo | NoRate {
	const [place, otherPlace] = places;
	const named = [...new Set(markets.map(({ markets: [first] }) => first))];
	const market = markets[0];
	if (named.length > 1) return { fault: 'left-over', given: markets[1]?.text ?? '' };
	if (otherPlace && otherPlace.place !== place?.place) return { fault: 'left-over', given: otherPlace.text };
	const wanted = market?.markets ?? (place ? ['parallel'] : MARKETS_IN_ORDER);
	const inOrder = wanted.flatMap((name) => candidates.filter((one) => one.market === name && isMeant(one, market)));
	const found = inOrder.find(({ places: of }) => !place || of.includes(place.place));
	return found ?? { fault: 'no-rate', given: (inOrder.length > 0 ? place : market)?.text ?? '' };
}

/** A market that has ended is meant only where a sentence names it. */
function isMeant({ ended }: SeriesInfo, market: Parts['markets'][number] | undefined): boolean {
	return ended === undefined || market !== undefined;
}

/** “The toman is 188,000”: a figure without a currency is counted in the one that the sentence names. */
export function inNamedUnit(parts: Parts, { currency }: SeriesInfo): Parts {
	const times = parts.mentions.find(({ code }) => code === currency)?.times ?? 1;
	const isOpen = ({ form, code }: FigurePart) => form === 'money' && code === undefined;
	return times === 1
		? parts
		: { ...parts, figures: parts.figures.map((one) => (isOpen(one) ? { ...one, times } : one)) };
}

/** The figure of “The pound is 18,500 Syrian pounds”: by its currency the pound is another country's. */
export function pricedInItself(parts: Parts, { currency, per }: SeriesInfo): FigurePart | undefined {
	const { mentions, figures } = parts;
	if (!statesLevel(parts) || namedCurrencies(parts).has(per)) return undefined;
	const isSubject = mentions.some(({ code, isBare, counter }) => code === currency && isBare && !counter);
	return isSubject ? figures.find(({ code, isBare }) => code === currency && !isBare) : undefined;
}

/** “SYP/USD 0.00007”: in the notation of markets, dollars for a pound, which is no rate of the record. */
export function invertedPair(parts: Parts, { currency, per }: SeriesInfo): string | undefined {
	if (!statesLevel(parts)) return undefined;
	const pair = parts.mentions.flatMap((second, index) => {
		const first = parts.mentions[index - 1];
		const isPair = first?.code === currency && second.code === per && second.at === first.at + 2 && second.isStroked;
		return isPair ? [`${first.text}/${second.text}`] : [];
	});
	return pair[0];
}

/** What a sentence says that moved: the price of what is paid for, the value of the currency, or it does not say. */
export function movedBy(parts: Parts, { per, currency }: SeriesInfo): 'price' | 'value' | 'rate' | undefined {
	const [direction] = parts.directions;
	const at = direction?.first ?? 0;
	const arabic = direction?.arabic === true;
	const sides = parts.mentions
		.filter(({ counter, code }) => !counter && (code === per || code === currency))
		.map((mention) => ({ ...mention, wrong: mention.at < at === arabic }));
	const [nearest] = [...sides].sort((a, b) => Number(a.wrong) - Number(b.wrong) || a.at - b.at);
	if (nearest) return nearest.code === per ? 'price' : 'value';
	if (parts.values.length > 0) return 'value';
	const [counter] = parts.mentions;
	if (counter?.counter) return counter.code === per ? 'value' : 'price';
	return parts.rates.length > 0 || parts.markets.length > 0 ? 'rate' : undefined;
}
