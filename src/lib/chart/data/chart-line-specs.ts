import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { anchorCurrency, homeCurrency, ratioParts, type RateRecord, type SeriesInfo } from '#lib/record/index.ts';
import { LINE_ROLES, type LineRole } from '#lib/chart/layout/chart-input.ts';
import type { ChartLineSpec } from './chart-line-spec.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The looks of the headline and of the official rate, which are theirs on every chart. */
const ROLE_LOOKS: readonly LineRole[] = ['market', 'official'];

function fixedRoles({ roles: { headline, official } }: RateRecord): ReadonlyMap<string, LineRole> {
	const looks: readonly (readonly [SeriesInfo | undefined, LineRole])[] = [
		[headline, 'market'],
		[official, 'official']
	];
	return new Map(looks.flatMap(([info, lineRole]) => (info ? [[info.id, lineRole] as const] : [])));
}

/**
 * Several series as the lines of one comparison, each with a look of its own and a label that is short and tells it from
 * the others: the city among the pound's markets, the currency among currencies, else the name.
 *
 * @param ids - of series, or `a/b` for the ratio of two; at most as many as there are looks
 * @example lineSpecsOf(context, ['syp-parallel', 'syp-parallel-aleppo']).map(({ label }) => label) // ['Damascus', 'Aleppo']
 */
export function lineSpecsOf(context: ViewContext, ids: readonly string[]): readonly ChartLineSpec[] {
	const labels = labelsOf(context, ids);
	// The market's and the official look are given away last: the eye knows whose they are.
	const ofRoles = fixedRoles(context.record);
	const own = ids.flatMap((id) => ofRoles.get(id) ?? []);
	const free = [...LINE_ROLES.slice(ROLE_LOOKS.length), ...ROLE_LOOKS].filter((lineRole) => !own.includes(lineRole));
	let next = 0;
	return ids.map((id, i) => ({
		id,
		lineRole: ofRoles.get(id) ?? free[next++] ?? 'sixth',
		label: labels[i] ?? id
	}));
}

/** The labels of several series; of ratios that share one side, the other side's. */
function labelsOf(context: ViewContext, ids: readonly string[]): readonly string[] {
	const legs = ids.map((id) => ratioParts(id) ?? ([id] as const));
	const [tops, bottoms] = [legs.map(([top]) => top), legs.flatMap(([, bottom]) => bottom ?? [])];
	const names = namesOf(context, tops);
	if (bottoms.length === 0) return names;
	const lowerPanel = namesOf(context, bottoms);
	const allDivided = bottoms.length === ids.length;
	if (allDivided && new Set(bottoms).size === 1) return names;
	let next = 0;
	return legs.map(([, bottom], i) => {
		if (bottom === undefined) return names[i] ?? '';
		const by = lowerPanel[next++] ?? '';
		return allDivided && new Set(tops).size === 1 ? `÷ ${by}` : `${names[i] ?? ''} ÷ ${by}`;
	});
}

function namesOf(context: ViewContext, ids: readonly string[]): readonly string[] {
	const infos = ids.map((id) => context.series(id).info);
	return infos.map((info) => nameOf(context, info, infos));
}

function nameOf(context: ViewContext, info: SeriesInfo, among: readonly SeriesInfo[]): string {
	const { record, language, words } = context;
	const currencies = new Set(among.map(({ currency }) => currency));
	const rates = among.every(({ quantity }) => quantity === 'rate');
	if (!rates || info.per !== anchorCurrency(record)) return textIn(info.name, words);
	if (currencies.size === 1 && info.currency === homeCurrency(record)) return homeName(context, info, among);
	const alone = among.filter(({ currency }) => currency === info.currency).length === 1;
	return currencies.size > 1 && alone
		? (record.currencies.get(info.currency)?.name[language] ?? info.currency)
		: textIn(info.name, words);
}

/** Among home rates: the city where there are several, else the kind of market. */
function homeName({ record, language, words }: ViewContext, info: SeriesInfo, among: readonly SeriesInfo[]): string {
	if (info.market === 'official') return m.chart_label_official({}, words);
	if (info.market !== 'parallel') return textIn(info.name, words);
	const cities = among.filter(({ market }) => market === 'parallel').map(({ places }) => places[0]);
	const place = record.places.get(info.places[0] ?? '')?.name[language];
	return new Set(cities).size > 1 && place !== undefined ? place : m.chart_label_market({}, words);
}
