import { m } from '#i18n/compiled/messages.js';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { figureWithUnit, inUnitInUse } from '#lib/context/unit.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { isHomeRate } from '#lib/record/index.ts';
import { isMissing, premium, type Day, type Observation, type Precision, type Premium } from '#lib/series/index.ts';
import { presetQuery } from '#lib/view/parts/preset-query.ts';
import { baseInWords, observationAmount } from '#lib/wording/change.ts';
import { onDayInWords } from '#lib/wording/level-clause.ts';
import { percentInWords } from '#lib/wording/percent.ts';

/** The dollar that follows from goldsmiths' prices, beside the market's. */
export interface GoldLine {
	readonly text: string;
	/** The comparison of both, without the language. */
	readonly path: string;
}

/**
 * The last gold dollar, and how far it was from the market's dollar on its day, or from the last one before it; before 2026 in
 * old pounds, whatever is chosen.
 *
 * @returns undefined where the record has none, or no comparison of it, or where the market had no rate on its day
 * @example goldLine(context)?.text // 'The “gold dollar”, … was 11,550 old pounds on 2 February 2026, 1.4% below the market rate of 11,718 on 28 January 2026.'
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
	return {
		text: textOf(inUnitInUse(context), last, both),
		path: ADDRESSES.compare.path + presetQuery(context, preset)
	};
}

function textOf(
	context: ViewContext,
	gold: { readonly day: Day; readonly precision: Precision },
	{ parallel, official, premium: apart }: Premium
): string {
	const { words, unit } = context;
	const inputs = {
		value: figureWithUnit(observationAmount(context, parallel), unit, words),
		when: onDayInWords(context, gold),
		gap: percentInWords(apart, context),
		market: marketText(context, official)
	};
	return (apart > 0 ? m.convert_gold_above : apart < 0 ? m.convert_gold_below : m.convert_gold_same)(inputs, words);
}

/** The market's rate, with its own day or month where it is not of the day itself. */
function marketText(context: ViewContext, market: Observation): string {
	const isOfDay = market.precision === 'day' && market.age === 0;
	if (isOfDay) return m.convert_gold_market({ rate: observationAmount(context, market) }, context.words);
	return m.convert_gold_market_last({ rate: baseInWords(context, market) }, context.words);
}
