import { m } from '#i18n/compiled/messages.js';
import { textIn } from '#lib/format/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { goodsPrices, homeCurrency, type Market, type SeriesInfo } from '#lib/record/index.ts';

/** Series of one kind under the title that readers know. */
export interface SeriesGroup {
	readonly title: string;
	readonly infos: readonly SeriesInfo[];
}

/** The markets of a currency in the order of their weight: actual prices before those of a bulletin. */
const PAID: readonly Market[] = ['parallel', 'market'];

/** For how much of it gold is priced. */
const GOLD: readonly string[] = ['gram', 'coin', 'ounce'];

/**
 * Every series of the record by what it is: rates of the home currency by market, gold, other currencies, then prices, wages
 * and statistics, and the reference rates of feeds. Groups without a series are left out.
 *
 * @example seriesGroups(context).map(({ title }) => title) // ['Syrian pound: market rates', …, 'Other currencies', …]
 */
export function seriesGroups({ record, words }: Pick<ViewContext, 'record' | 'words'>): readonly SeriesGroup[] {
	const all = [...record.series.values()];
	const home = homeCurrency(record);
	const goods = goodsPrices(record);
	const isGold = (info: SeriesInfo) => info.market === 'goldsmiths' || GOLD.includes(info.per) || goods.includes(info);
	const isReference = ({ market }: SeriesInfo) => market === 'reference';
	const rates = all.filter((info) => info.quantity === 'rate' && !isGold(info) && !isReference(info));
	const ofHome = rates.filter(({ currency }) => currency === home);
	const others = rates.filter(({ currency }) => currency !== home);
	const rest = all.filter((info) => info.quantity !== 'rate' && !isGold(info));
	const isPaid = ({ market }: SeriesInfo) => PAID.includes(market);
	const of = (market: Market) => rest.filter((info) => info.market === market);
	const currency = textIn(record.currencies.get(home)?.name, words) || home;
	return [
		{ title: m.group_market({ currency }, words), infos: ofHome.filter(isPaid) },
		{ title: m.group_official({ currency }, words), infos: ofHome.filter((info) => !isPaid(info)) },
		{ title: m.group_gold({}, words), infos: all.filter(isGold) },
		{ title: m.fresh_other({}, words), infos: byCurrency(others) },
		{ title: m.choose_prices({}, words), infos: of('prices') },
		{ title: m.choose_wages({}, words), infos: of('wages') },
		{
			title: m.choose_statistics({}, words),
			infos: rest.filter(({ market }) => market !== 'prices' && market !== 'wages')
		},
		{ title: m.group_reference({}, words), infos: all.filter(isReference) }
	].filter(({ infos }) => infos.length > 0);
}

/** Currencies stay in the record's order; of each the rate that people pay comes first. */
function byCurrency(rates: readonly SeriesInfo[]): readonly SeriesInfo[] {
	const codes = [...new Set(rates.map(({ currency }) => currency))];
	const weight = ({ market }: SeriesInfo) => (PAID.includes(market) ? 0 : 1);
	return codes.flatMap((code) =>
		rates.filter(({ currency }) => currency === code).sort((a, b) => weight(a) - weight(b))
	);
}
