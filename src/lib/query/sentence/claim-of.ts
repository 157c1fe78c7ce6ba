import type { SeriesInfo } from '#lib/record/record.ts';
import type { Day } from '#lib/series/index.ts';
import type { ClaimQuery } from '#lib/query/claim-query.ts';
import { moveDays, rateDays } from './days.ts';
import { around, EMPTY, levelsOf, datedClaim, ratesOf, valueOf, type DatedClaim } from './made.ts';
import { bothEnds, differenceOf, differs, moveOf, whatIsLeft } from './moves.ts';
import type { Parts } from './parts.ts';
import { multiplied, rolesOf, claimUnitOf, type Roles } from './roles.ts';
import { inNamedUnit, invertedPair, pricedInItself, rateOf, type NoRate, type Rates } from './subject.ts';

/** A claim, and whether it asks for its day: it speaks of the past and names none. */
export interface Understood {
	readonly claim: ClaimQuery;
	readonly undated: boolean;
	/** The same claim where a figure such as `18.000` is meant otherwise. */
	readonly otherwise: ClaimQuery | undefined;
}

/** The claim that the parts of a sentence make, or what has no place in it. */
export function claimOf(read: Parts, rates: Rates, latest: Day): Understood | NoRate {
	const left = firstRun(read.left);
	if (left !== '') return { fault: 'left-over', given: left };
	const premium = read.premiums.length > 0;
	const info = rateOf(premium ? { ...read, markets: [] } : read, rates);
	if ('fault' in info) return info;
	const strange = pricedInItself(read, info)?.text ?? invertedPair(read, info);
	if (strange !== undefined) return { fault: 'left-over', given: strange };
	const parts = inNamedUnit(read, info);
	const roles = rolesOf(parts, info);
	if ('fault' in roles) return roles;
	const unit = claimUnitOf(parts, info, rates);
	if (typeof unit === 'object') return unit;
	const found = premium ? premiumOf(parts, roles, latest) : claimFrom(parts, roles, info, latest);
	if ('fault' in found) return found;
	const claim: ClaimQuery = {
		...found.claim,
		market: found.claim.kind === 'premium' ? marketOf(rates, info) : info.id,
		unit
	};
	const late = lateFault(claim, latest);
	if (late) return late;
	return { claim, undated: found.undated && isPast(parts), otherwise: otherwiseOf(claim, roles) };
}

/** Words without a place, as far as they stand beside one another, or but for one word such as “the”. */
function firstRun(left: Parts['left']): string {
	const end = left.findIndex(({ first }, index) => index > 0 && first > (left[index - 1]?.last ?? NaN) + 2);
	return left
		.slice(0, end < 0 ? left.length : end)
		.filter(({ first }, index, run) => first !== run[index + 1]?.first)
		.map(({ text }) => text)
		.join(' ');
}

/** The market whose premium over the official rate is claimed. */
function marketOf({ series }: Rates, info: SeriesInfo): string {
	const market = [...series.values()].find(
		({ currency, per, market: name }) => currency === info.currency && per === info.per && name === 'parallel'
	);
	return market?.id ?? info.id;
}

/** “The gap between the official and the market rate is 13%”. */
function premiumOf(parts: Parts, { size, level, start }: Roles, latest: Day): DatedClaim | NoRate {
	const strange = parts.directions[0] ?? level ?? start;
	if (strange) return { fault: 'left-over', given: strange.text };
	if (size?.form !== 'percent') return { fault: 'left-over', given: size?.text ?? parts.premiums[0]?.text ?? '' };
	const days = rateDays(parts, latest);
	return datedClaim(days, { ...EMPTY, kind: 'premium', percent: size.figure, ...around(size) });
}

function claimFrom(parts: Parts, roles: Roles, info: SeriesInfo, latest: Day): DatedClaim | NoRate {
	const { size, start, level, amount } = roles;
	const [first, ...more] = parts.directions;
	const turned = more.find(({ up }) => up !== first?.up);
	if (turned) return { fault: 'left-over', given: turned.text };
	if (!parts.mentions.length && !speaksOfRates(parts)) return { fault: 'no-subject', given: '' };
	const whole = size && whatIsLeft(parts, size, info);
	if (whole)
		return 'fault' in whole
			? whole
			: datedClaim(moveDays(parts, latest), { ...EMPTY, ...whole, ...levelsOf(start, level) });
	const ofWhat = parts.ofWhat[0];
	if (ofWhat && size?.form !== 'times') return { fault: 'left-over', given: ofWhat.text };
	if (size || multiplied(parts)) return moveOf(parts, roles, info, latest);
	if (!level) return { fault: 'no-figure', given: '' };
	if (start) return bothEnds(parts, { start, level }, info, latest);
	if (first && !amount && differs(level)) return differenceOf(parts, level, info, latest);
	return datedClaim(rateDays(parts, latest), { ...EMPTY, ...around(level), ...ratesOf(parts, level, amount) });
}

/** A currency, a rate or a market is named; else the sentence has a direction and its subject is known. */
function speaksOfRates({ figures, values, rates, markets, directions, units }: Parts): boolean {
	const named = [values, rates, markets, directions, units].some((part) => part.length > 0);
	return named || figures.some(({ code, unit }) => code !== undefined || unit !== undefined);
}

/** The claim with the other meaning of its figure. */
function otherwiseOf(claim: ClaimQuery, { size, level }: Roles): ClaimQuery | undefined {
	const figure = size ?? level;
	if (!figure?.otherwise) return undefined;
	const value = size ? figure.otherwise : valueOf({ ...figure, figure: figure.otherwise }, undefined);
	const names = {
		rate: 'value',
		change: 'percent',
		premium: 'percent',
		multiple: 'multiple',
		difference: 'difference'
	} as const;
	return { ...claim, [names[claim.kind]]: value };
}

function isPast({ directions, levels, perfect, bounds, figures }: Parts): boolean {
	if (perfect.length > 0) return false;
	return [...directions, ...levels, ...bounds, ...figures].some(({ past }) => past);
}

/** No claim speaks of days that are not over, and its first day lies before its last. */
function lateFault({ from, to }: ClaimQuery, latest: Day): NoRate | undefined {
	const last = to ?? latest;
	if (last > latest || (from !== undefined && from > latest)) return { fault: 'future', given: '' };
	return from !== undefined && from >= last ? { fault: 'days-order', given: '' } : undefined;
}
