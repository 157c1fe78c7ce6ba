import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import { homeCurrency, type ExchangeMarket, type NamedUnit, type NotConverted } from '#lib/record/index.ts';
import type { SelectOption } from '#lib/view/parts/option.ts';
import { exchangeOf, type ConvertContext } from './context.ts';
import { marketName } from './words.ts';

/**
 * The units of the form. Those without a usable rate on the market and day stand last, with the day of their last quote.
 *
 * @example unitOptions(context, 'usd').at(-1)?.text // 'Lebanese pounds (last rate: 14 March 2023)'
 */
export function unitOptions(context: ConvertContext, chosen: string): readonly SelectOption[] {
	return ordered(
		context.units.map((unit) => {
			const text = textIn(unit.name, context.words);
			return { value: unit.id, text, chosen: unit.id === chosen, blocked: blockedUnit(context, unit) };
		}),
		context
	);
}

/** The markets of the form; one without a usable rate of the anchor currency stands last, with the day of its last quote. */
export function marketOptions(context: ConvertContext): readonly SelectOption[] {
	const { request } = context;
	return ordered(
		context.convertDefaults.markets.map((market) => {
			const text = marketName(context, market);
			return { value: market, text, chosen: market === request.market, blocked: blockedMarket(context, market) };
		}),
		context
	);
}

interface Candidate extends SelectOption {
	readonly blocked: NotConverted | undefined;
}

function ordered(candidates: readonly Candidate[], context: ConvertContext): readonly SelectOption[] {
	const options = (all: readonly Candidate[]) =>
		all.map(({ value, text, chosen, blocked }): SelectOption => ({
			value,
			text: textOf(context, text, blocked),
			chosen
		}));
	return [
		...options(candidates.filter(({ blocked }) => !blocked)),
		...options(candidates.filter(({ blocked }) => blocked))
	];
}

/** Why a currency can be turned into neither home nor anchor; these two have the market's own rate. */
function blockedUnit(context: ConvertContext, unit: NamedUnit): NotConverted | undefined {
	if (unit.currency === homeCurrency(context.record) || unit.id === context.anchor.id) return undefined;
	const { found } = exchangeOf(context, { from: unit, to: context.anchor });
	if ('rate' in found || 'rate' in exchangeOf(context, { from: unit, to: context.unit }).found) return undefined;
	return found;
}

function blockedMarket(context: ConvertContext, market: ExchangeMarket): NotConverted | undefined {
	const { found } = exchangeOf(context, { market, from: context.unit, to: context.anchor });
	return 'rate' in found ? undefined : found;
}

function textOf({ locale, words }: ConvertContext, name: string, blocked: NotConverted | undefined): string {
	if (!blocked) return name;
	const [last] = blocked.blocked.flatMap(({ missing }) => missing.last ?? []).sort((a, b) => a.observed - b.observed);
	if (!last) return m.convert_option_none({ name }, words);
	return m.convert_option_last({ name, day: formatDay(last.observed, last.precision, locale) }, words);
}
