import { m } from '#i18n/compiled/messages.js';
import { unitsInUse } from '#lib/context/unit.ts';
import { inRole, type ViewContext } from '#lib/context/context.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import {
	anchorCurrency,
	exchangeUnits,
	findExchange,
	freshnessOn,
	homeCurrency,
	marketsOf,
	oldCross,
	unitOfCurrency,
	type Converted,
	type NamedUnit
} from '#lib/record/index.ts';
import { shortAge } from '#lib/wording/freshness.ts';
import type { QuickUnit } from './quick-answer.ts';

/** The units that can be converted at the market’s rates; what is derived from too old a rate is left out. */
export function quickUnits(context: ViewContext): ReadonlyMap<string, QuickUnit> {
	const { record } = context;
	const home = homeCurrency(record);
	const foreign = exchangeUnits(record).filter(({ currency }) => currency !== home);
	const quick = [...foreign, ...unitsInUse(context)].flatMap((one) => {
		const unit = quickUnit(context, one);
		return unit ? [[one.id, unit] as const] : [];
	});
	return new Map(quick);
}

function quickUnit(context: ViewContext, from: NamedUnit): QuickUnit | undefined {
	const found = targetsOf(context, from).flatMap((to) => {
		const { found: one } = findExchange(ruleOf(context), from, to);
		return 'rate' in one ? [{ to, one }] : [];
	});
	const [main] = found;
	if (!main || main.one.legs.length === 0 || oldCross(main.one, context.day)) return undefined;
	return {
		rates: found.map(({ to, one: { rate } }) => ({
			unit: textIn(to.name, context.words),
			forms: to.decimals === 0 ? to.forms?.[context.language] : undefined,
			decimals: to.decimals,
			times: rate.times,
			over: rate.over
		})),
		note: noteOf(context, main.one)
	};
}

/** The market's mid rates as of the context's day. */
function ruleOf({ record, series, day }: ViewContext): Parameters<typeof findExchange>[0] {
	const [market = 'parallel'] = marketsOf(record);
	return { record, series, day, market, side: 'mid', maxAge: undefined };
}

/** Pounds are converted to the anchor currency and to the other pounds, everything else to the pounds of the day. */
function targetsOf(context: ViewContext, from: NamedUnit): readonly NamedUnit[] {
	const { record } = context;
	const home = unitsInUse(context);
	if (from.currency !== homeCurrency(record)) return home;
	const anchor = unitOfCurrency(record, anchorCurrency(record));
	return [...(anchor ? [anchor] : []), ...home.filter(({ id }) => id !== from.id)];
}

/** The day of the oldest rate behind another, and which side of the market’s rate was used. */
function noteOf(context: ViewContext, { legs }: Converted): string {
	const [oldest] = [...legs].sort((a, b) => a.observation.observed - b.observation.observed);
	return [oldest ? dayOf(context, oldest) : '', sideOfMarket(context, legs)].filter(Boolean).join(' · ');
}

/** The day of a rate in short, with its age where it is overdue; that of the headline stands on its card. */
function dayOf(context: ViewContext, { info, point }: Converted['legs'][number]): string {
	const isOnCard = info.id === inRole(context, 'headline')?.info.id;
	const found = isOnCard ? undefined : freshnessOn(context.series(info.id), context.day, point.day);
	if (found && found.freshness !== 'fresh') return shortAge(context, point, found.age);
	return formatDay(point.day, point.precision, context.locale, 'short');
}

/** Which side of the home currency’s rate was used; blank where there is no such rate. */
function sideOfMarket({ record, words }: ViewContext, legs: Converted['legs']): string {
	const home = legs.find(({ info }) => info.currency === homeCurrency(record));
	if (!home) return '';
	const texts = { mid: m.convert_mid, bid: m.front_convert_bid, ask: m.front_convert_ask };
	return texts[home.sided.found]({}, words);
}
