import type { CheckableClaim, RateClaim } from '#lib/record/claims/index.ts';
import { isMarketRate, type NamedUnit, type SeriesInfo } from '#lib/record/index.ts';
import { before, type Day } from '#lib/series/index.ts';
import type { ClaimProblem, CheckQuery, ClaimQuery } from '#lib/query/index.ts';
import type { ViewContext } from '#lib/context/context.ts';

/** The rates that a claim can be about, the pound's first. */
export function claimableSeries({ record }: ViewContext): readonly SeriesInfo[] {
	return [...record.series.values()].filter(isMarketRate);
}

/**
 * A claim that was filled in or read from a sentence, in each way that it can be meant: where both old and new pounds were
 * in use and none is named, in both; where a figure such as `18.000` has two meanings, in both.
 *
 * @returns at least one claim, the usual unit first; what is wrong where the record has no such rate
 * @example resolveClaims(context, { claim: { kind: 'rate', value: 13800, … }, … }) // [{ unit: syp-old, … }, { unit: syp-new, … }]
 */
export function resolveClaims(
	context: ViewContext,
	{ claim, otherwise }: Pick<CheckQuery, 'otherwise'> & { readonly claim: ClaimQuery }
): readonly [CheckableClaim, ...CheckableClaim[]] | ClaimProblem {
	const info = claimableSeries(context).find(({ id }) => id === claim.market);
	if (!info) return { name: 'market', given: claim.market, expected: 'rate' };
	const [first, ...others] = unitsOf(context, info, claim);
	const read = (one: ClaimQuery, unit: NamedUnit) => claimAt(context, info, one, unit);
	const more = otherwise ? [first, ...others].map((unit) => read(otherwise, unit)) : [];
	return [read(claim, first), ...others.map((unit) => read(claim, unit)), ...more];
}

/** The units in which a claim's figures can be meant: the one that it names, else those in use on its day. */
function unitsOf(context: ViewContext, info: SeriesInfo, claim: ClaimQuery): readonly [NamedUnit, ...NamedUnit[]] {
	const { unit, otherUnit, day, query } = context;
	if (info.currency !== unit.currency) return [info.unit];
	if (claim.unit !== undefined) return [claim.unit === query.unit ? unit : (otherUnit ?? unit)];
	const to = claim.to ?? day;
	const [first, second] = [unit, otherUnit].filter((one): one is NamedUnit => one !== undefined && inUse(one, to));
	const valued = [claim.value, claim.start, claim.difference].some((figure) => figure !== undefined);
	return second && valued ? [first ?? unit, second] : [first ?? unit];
}

function inUse({ validFrom, validTo }: NamedUnit, day: Day): boolean {
	return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day < validTo);
}

function claimAt(context: ViewContext, info: SeriesInfo, claim: ClaimQuery, unit: NamedUnit): CheckableClaim {
	const { kind, about, bound, upper, from, period, start, value } = claim;
	const common = {
		series: info.id,
		to: claim.to ?? context.day,
		about,
		bound,
		upper,
		unit,
		unitStated: info.currency !== context.unit.currency || claim.unit !== undefined,
		sources: []
	};
	if (kind === 'rate') return rateOf(claim, common);
	if (kind === 'premium') return { ...common, kind, size: claim.percent ?? NOTHING, from };
	const sizes = { change: claim.percent, multiple: claim.multiple, difference: claim.difference };
	const size = sizes[kind] ?? NOTHING;
	return {
		...common,
		kind,
		size,
		measure: claim.measure,
		direction: claim.direction,
		since: from,
		sinceUpTo: claim.began,
		period,
		start,
		value
	};
}

/** A rate; with the rate at its beginning where the claim gives one. */
function rateOf(
	{ value, start, from, began, period }: ClaimQuery,
	common: Omit<RateClaim, 'kind' | 'value' | 'from' | 'began'>
): RateClaim {
	const first = period === undefined ? from : before(common.to, period);
	const inputs = { ...common, kind: 'rate', value: value ?? NOTHING } as const;
	if (!start || first === undefined) return { ...inputs, from, began: undefined };
	return { ...inputs, from: undefined, began: { value: start, from: first, to: began ?? first } };
}

/** Never met: a claim that was read has the figure of its kind. */
const NOTHING = { value: NaN, digits: '' } as const;
