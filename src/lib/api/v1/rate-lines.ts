import { EXCHANGE_MARKETS, freshnessOn, marketRate, sideOf, type SeriesInfo } from '#lib/record/index.ts';
import { isoDay, restateValue } from '#lib/series/index.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { clean } from '#lib/format/number.ts';
import { unitOf } from '#lib/context/unit.ts';
import { namesInWords } from '#lib/wording/names.ts';

/** How much of `YYYY-MM-DD` is known at each precision, in letters. */
const KNOWN = { day: 10, month: 7, year: 4 } as const;

/**
 * The last home rate of each market, a line each: series, value, unit, day, publishers, freshness, age in days and side,
 * with tabs between them. The publishers are in the language of the address; freshness is `fresh`, `old` or `stale` in
 * every language, and nothing may be derived from a stale value; the side is `mid`, or `bid` or `ask` where the changers’
 * buying or selling price alone was published.
 *
 * @returns a text for programs and terminals, its last line ended too
 * @example rateLines(context) // 'syp-parallel\t18000\tsyp-old\t2024-12-06\tSANA, Enab Baladi\tfresh\t0\tmid\n…'
 */
export function rateLines(context: ViewContext): string {
	const { record } = context;
	return EXCHANGE_MARKETS.flatMap((market) => marketRate(record, market) ?? [])
		.flatMap((info) => lineOf(context, info) ?? [])
		.map((line) => `${line}\n`)
		.join('');
}

function lineOf(context: ViewContext, info: SeriesInfo): string | undefined {
	const composed = context.series(info.id);
	const point = composed.points.at(-1);
	if (!point) return undefined;
	const { language } = context;
	const found = freshnessOn(composed, context.day);
	const unit = unitOf(context, info);
	const day = isoDay(point.day).slice(0, KNOWN[point.precision]);
	const publishers = [...new Set(point.quotes.map(({ source }) => source.publisher[language]))];
	return [
		info.id,
		String(clean(restateValue(point.value, info.unit, unit))),
		unit.id,
		day,
		namesInWords(publishers, context.words),
		found?.freshness ?? '',
		String(found?.age ?? ''),
		sideOf(point, 'mid', info.unit).found
	].join('\t');
}
