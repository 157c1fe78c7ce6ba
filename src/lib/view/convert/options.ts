import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import { homeCurrency, type ExchangeMarket, type NamedUnit, type NotConverted } from '#lib/record/index.ts';
import type { Option } from '#lib/view/parts/option.ts';
import { exchangeOf, type ConvertScene } from './context.ts';
import { marketName } from './words.ts';

/**
 * The units of the form. Those without a usable rate on the market and day stand last, with the day of their last quote.
 *
 * @example unitOptions(scene, 'usd').at(-1)?.text // 'Lebanese pounds (last rate: 14 March 2023)'
 */
export function unitOptions(scene: ConvertScene, chosen: string): readonly Option[] {
	return ordered(
		scene.units.map((unit) => {
			const text = textIn(unit.name, scene.words);
			return { value: unit.id, text, chosen: unit.id === chosen, blocked: blockedUnit(scene, unit) };
		}),
		scene
	);
}

/** The markets of the form; one without a usable rate of the anchor currency stands last, with the day of its last quote. */
export function marketOptions(scene: ConvertScene): readonly Option[] {
	const { words, asked } = scene;
	return ordered(
		scene.usual.markets.map((market) => {
			const text = marketName(market, words);
			return { value: market, text, chosen: market === asked.market, blocked: blockedMarket(scene, market) };
		}),
		scene
	);
}

interface Candidate extends Option {
	readonly blocked: NotConverted | undefined;
}

function ordered(candidates: readonly Candidate[], scene: ConvertScene): readonly Option[] {
	const options = (all: readonly Candidate[]) =>
		all.map(({ value, text, chosen, blocked }): Option => ({ value, text: textOf(scene, text, blocked), chosen }));
	return [
		...options(candidates.filter(({ blocked }) => !blocked)),
		...options(candidates.filter(({ blocked }) => blocked))
	];
}

/** Why a currency can be turned into neither home nor anchor; these two have the market's own rate. */
function blockedUnit(scene: ConvertScene, unit: NamedUnit): NotConverted | undefined {
	if (unit.currency === homeCurrency(scene.record) || unit.id === scene.anchor.id) return undefined;
	const { found } = exchangeOf(scene, { from: unit, to: scene.anchor });
	if ('rate' in found || 'rate' in exchangeOf(scene, { from: unit, to: scene.unit }).found) return undefined;
	return found;
}

function blockedMarket(scene: ConvertScene, market: ExchangeMarket): NotConverted | undefined {
	const { found } = exchangeOf(scene, { market, from: scene.unit, to: scene.anchor });
	return 'rate' in found ? undefined : found;
}

function textOf({ locale, words }: ConvertScene, name: string, blocked: NotConverted | undefined): string {
	if (!blocked) return name;
	const [last] = blocked.blocked.flatMap(({ missing }) => missing.last ?? []).sort((a, b) => a.observed - b.observed);
	if (!last) return m.convert_option_none({ name }, words);
	return m.convert_option_last({ name, day: formatDay(last.observed, last.precision, locale) }, words);
}
