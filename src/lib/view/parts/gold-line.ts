import { m } from '#i18n/compiled/messages.js';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { isHomeRate } from '#lib/record/index.ts';
import { isMissing, premium, type Day, type Precision } from '#lib/series/index.ts';
import { presetQuery } from '#lib/view/parts/preset-query.ts';
import { observationAmount } from '#lib/wording/change.ts';
import { percentInWords } from '#lib/wording/percent.ts';

/** The dollar that follows from goldsmiths' prices, beside the market's. */
export interface GoldLine {
	readonly text: string;
	/** The comparison of both, without the language. */
	readonly path: string;
}

/**
 * The last gold dollar, and how far it was from the market's dollar on its day.
 *
 * @returns undefined where the record has none, or no comparison of it, or where the market had no rate on its day
 * @example goldLine(context)?.text // 'The “gold dollar”, … was 11,550 old pounds on 2 February 2026, 1.4% below that day’s market rate of 11,718.'
 */
export function goldLine(context: ViewContext): GoldLine | undefined {
	const { record, series } = context;
	const info = [...record.series.values()].find((one) => one.market === 'goldsmiths' && isHomeRate(record, one));
	const preset = record.presets.find((one) => info && one.series.includes(info.id));
	const market = inRole(context, 'headline');
	if (!info || !preset || !market) return undefined;
	const gold = series(info.id);
	const last = gold.points[gold.points.length - 1];
	const both = last && premium(gold.series, market.series, last.day);
	if (!last || !both || isMissing(both)) return undefined;
	const gap = { gold: both.parallel.value, market: both.official.value, apart: both.premium };
	return {
		text: textOf(context, last, gap),
		path: ADDRESSES.compare.path + presetQuery(context, preset)
	};
}

/** Two rates in old pounds per dollar, and how far the first is above the second, a fraction. */
interface Gap {
	readonly gold: number;
	readonly market: number;
	readonly apart: number;
}

function textOf(
	context: ViewContext,
	{ day, precision }: { readonly day: Day; readonly precision: Precision },
	{ gold, market, apart }: Gap
): string {
	const { words, locale, unit } = context;
	const pounds = inRole(context, 'headline')?.info.unit ?? unit;
	const [value, beside] = [gold, market].map((one) => observationAmount(context, { value: one, unit: pounds }));
	const inputs = {
		value: `${value} ${textIn(unit.name, words)}`,
		day: formatDay(day, precision, locale),
		gap: percentInWords(apart, context),
		market: beside ?? ''
	};
	return (apart > 0 ? m.convert_gold_above : apart < 0 ? m.convert_gold_below : m.convert_gold_same)(inputs, words);
}
