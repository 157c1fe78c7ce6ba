import { unitsInUse } from '#lib/context/unit.ts';
import type { Scene } from '#lib/context/context.ts';
import { textIn } from '#lib/format/index.ts';
import {
	anchorCurrency,
	exchangeUnits,
	findExchange,
	homeCurrency,
	marketsOf,
	oldCross,
	unitOfCurrency,
	type Converted,
	type NamedUnit
} from '#lib/record/index.ts';
import { freshnessChip } from '#lib/wording/freshness.ts';
import type { QuickUnit } from './quick-answer.ts';

/** The units that can be converted at the market’s rates; what is derived from too old a rate is left out. */
export function quickUnits(scene: Scene): ReadonlyMap<string, QuickUnit> {
	const { record } = scene;
	const home = homeCurrency(record);
	const foreign = exchangeUnits(record).filter(({ currency }) => currency !== home);
	const quick = [...foreign, ...unitsInUse(scene)].flatMap((one) => {
		const made = quickUnit(scene, one);
		return made ? [[one.id, made] as const] : [];
	});
	return new Map(quick);
}

function quickUnit(scene: Scene, from: NamedUnit): QuickUnit | undefined {
	const found = targetsOf(scene, from).flatMap((to) => {
		const { found: one } = findExchange(ruleOf(scene), from, to);
		return 'rate' in one ? [{ to, one }] : [];
	});
	const [main] = found;
	if (!main || main.one.legs.length === 0 || oldCross(main.one, scene.day)) return undefined;
	return {
		rates: found.map(({ to, one: { rate } }) => ({
			unit: textIn(to.name, scene.words),
			decimals: to.decimals,
			times: rate.times,
			over: rate.over
		})),
		note: noteOf(scene, main.one)
	};
}

/** The market's mid rates as of the scene's day. */
function ruleOf({ record, series, day }: Scene): Parameters<typeof findExchange>[0] {
	const [market = 'parallel'] = marketsOf(record);
	return { record, series, day, market, side: 'mid', most: undefined };
}

/** Pounds are told in the anchor currency and in the other pounds, all else in the pounds of the day. */
function targetsOf(scene: Scene, from: NamedUnit): readonly NamedUnit[] {
	const { record } = scene;
	const home = unitsInUse(scene);
	if (from.currency !== homeCurrency(record)) return home;
	const anchor = unitOfCurrency(record, anchorCurrency(record));
	return [...(anchor ? [anchor] : []), ...home.filter(({ id }) => id !== from.id)];
}

/** The day and the age of the oldest rate behind another. */
function noteOf(scene: Scene, { legs }: Converted): string {
	const [oldest] = [...legs].sort((a, b) => a.reading.observed - b.reading.observed);
	return oldest ? freshnessChip(scene, scene.series(oldest.info.id), oldest.point).text : '';
}
