import type { Figure, SeriesInfo } from '#lib/record/record.ts';
import type { Day } from '#lib/series/index.ts';
import type { ClaimSpec } from '#lib/query/claim-spec.ts';
import { endDays, moveDays, rateDays, type ClaimDays } from './days.ts';
import type { FigurePart, Parts } from './parts.ts';
import { multiplied, rolesOf, unitOf, type Roles } from './roles.ts';
import { movedBy, rateOf, type NoRate, type Rates } from './subject.ts';
import { wayOf } from './way.ts';

/** A claim, and whether it asks for its day: it speaks of the past and names none. */
export interface Understood {
	readonly claim: ClaimSpec;
	readonly undated: boolean;
	/** The same claim where a figure such as `18.000` is meant otherwise. */
	readonly otherwise: ClaimSpec | undefined;
}

/** The claim that the parts of a sentence make, or what has no place in it. */
export function claimOf(parts: Parts, rates: Rates, latest: Day): Understood | NoRate {
	const [left] = parts.left;
	if (left) return { fault: 'left-over', given: left.text };
	const premium = parts.premiums.length > 0;
	const info = rateOf(premium ? { ...parts, markets: [] } : parts, rates);
	if ('fault' in info) return info;
	const roles = rolesOf(parts, info);
	if ('fault' in roles) return roles;
	const unit = unitOf(parts, info, rates);
	if (typeof unit === 'object') return unit;
	const made = premium ? premiumOf(parts, roles, latest) : claimFrom(parts, roles, info, latest);
	if ('fault' in made) return made;
	const claim: ClaimSpec = {
		...made.claim,
		market: made.claim.kind === 'premium' ? marketOf(rates, info) : info.id,
		unit
	};
	const late = lateFault(claim, latest);
	if (late) return late;
	return { claim, undated: made.undated && isPast(parts), otherwise: otherwiseOf(claim, roles) };
}

/** The market whose premium over the official rate is told. */
function marketOf({ series }: Rates, info: SeriesInfo): string {
	const market = [...series.values()].find(
		({ currency, per, market: name }) => currency === info.currency && per === info.per && name === 'parallel'
	);
	return market?.id ?? info.id;
}

/** What a claim is made of before its market and unit are known. */
interface Made extends ClaimDays {
	readonly claim: ClaimSpec;
}

const EMPTY: ClaimSpec = {
	kind: 'rate',
	market: '',
	said: 'unsaid',
	pound: 'weaker',
	percent: undefined,
	multiple: undefined,
	difference: undefined,
	value: undefined,
	start: undefined,
	upper: undefined,
	bound: undefined,
	unit: undefined,
	about: false,
	from: undefined,
	began: undefined,
	to: undefined,
	over: undefined
};

/** What a figure says beside itself. */
function around({ upper, bound, about }: FigurePart): Pick<ClaimSpec, 'upper' | 'bound' | 'about'> {
	return { upper, bound, about };
}

function made(days: ClaimDays | NoRate, claim: Omit<ClaimSpec, 'from' | 'began' | 'to' | 'over'>): Made | NoRate {
	if ('fault' in days) return days;
	const { from, began, to, over } = days;
	return { ...days, claim: { ...claim, from, began, to, over } };
}

/** “The gap between the official and the market rate is 13%”. */
function premiumOf(parts: Parts, { size, level, start }: Roles, latest: Day): Made | NoRate {
	const strange = parts.directions[0] ?? level ?? start;
	if (strange) return { fault: 'left-over', given: strange.text };
	if (size?.form !== 'percent') return { fault: 'left-over', given: size?.text ?? parts.premiums[0]?.text ?? '' };
	const days = rateDays(parts, latest);
	return made(days, { ...EMPTY, kind: 'premium', percent: size.figure, ...around(size) });
}

function claimFrom(parts: Parts, roles: Roles, info: SeriesInfo, latest: Day): Made | NoRate {
	const { size, start, level, amount } = roles;
	const [first, ...more] = parts.directions;
	const turned = more.find(({ up }) => up !== first?.up);
	if (turned) return { fault: 'left-over', given: turned.text };
	if (!parts.mentions.length && !speaksOfRates(parts)) return { fault: 'no-subject', given: '' };
	const whole = size && partOfWhat(parts, size, info);
	if (whole)
		return 'fault' in whole ? whole : made(moveDays(parts, latest), { ...EMPTY, ...whole, ...levelsOf(start, level) });
	const ofWhat = parts.ofWhat[0];
	if (ofWhat && size?.form !== 'times') return { fault: 'left-over', given: ofWhat.text };
	if (size || multiplied(parts)) return moveOf(parts, roles, info, latest);
	if (!level) return { fault: 'no-figure', given: '' };
	if (start) return bothEnds(parts, start, level, latest);
	if (first && !amount && differs(level)) return differenceOf(parts, level, info, latest);
	const value = valueOf(level, amount);
	return made(rateDays(parts, latest), {
		...EMPTY,
		value,
		...around(level),
		upper: level.upper && valueOf({ ...level, figure: level.upper }, amount)
	});
}

/** A currency, a rate or a market is named; else the sentence has a direction and its subject is known. */
function speaksOfRates({ figures, values, rates, markets, directions, units }: Parts): boolean {
	const named = [values, rates, markets, directions, units].some((part) => part.length > 0);
	return named || figures.some(({ code, unit }) => code !== undefined || unit !== undefined);
}

function levelsOf(start: FigurePart | undefined, level: FigurePart | undefined): Pick<ClaimSpec, 'start' | 'value'> {
	return { start: start && valueOf(start, undefined), value: level && valueOf(level, undefined) };
}

/** “A third of what it was”, “1% of what it was”: what is left, told as a move. */
function partOfWhat(parts: Parts, size: FigurePart, info: SeriesInfo): Partial<ClaimSpec> | NoRate | undefined {
	const [direction] = parts.directions;
	if (parts.ofWhat.length === 0 || size.form !== 'percent' || (direction && size.link !== 'to')) return undefined;
	const said = movedBy(parts, info);
	if (said === undefined || said === 'rate') return { fault: 'no-subject', given: '' };
	const pound = said === 'value' ? 'weaker' : 'stronger';
	if (size.parts) return { kind: 'multiple', said, pound, multiple: size.parts, ...around(size) };
	if (size.figure.value >= 100) return { fault: 'left-over', given: size.text };
	const decimals = size.figure.digits.split('.')[1]?.length ?? 0;
	const lost = (100 - size.figure.value).toFixed(decimals);
	if (size.bound ?? size.upper) return { fault: 'left-over', given: size.text };
	return { kind: 'change', said, pound, percent: { value: Number(lost), digits: lost }, about: size.about };
}

function moveOf(parts: Parts, { size, start, level }: Roles, info: SeriesInfo, latest: Day): Made | NoRate {
	const word = multiplied(parts);
	const way = wayOf(parts, info);
	if (!way) return { fault: 'no-direction', given: '' };
	if (size && word && !word.grows) return { fault: 'several-figures', given: size.text };
	const common = { ...EMPTY, ...way, ...(size ? around(size) : {}), ...levelsOf(start, level) };
	const days = moveDays(parts, latest);
	if (!size || size.form === 'times') {
		const multiple = size?.figure ?? { value: word?.times ?? NaN, digits: String(word?.times) };
		return made(days, lostTimes(parts, way.said) ? lost(common, multiple) : { ...common, kind: 'multiple', multiple });
	}
	return made(days, { ...common, kind: 'change', percent: size.figure });
}

/** “Lost 300 times its value”: a fall, and more than there is. */
function lostTimes({ values, directions }: Parts, said: ClaimSpec['said']): boolean {
	const [direction] = directions;
	return values.length > 0 && said === 'value' && direction?.kind === 'direction' && !direction.up;
}

function lost(common: ClaimSpec, { value }: Figure): ClaimSpec {
	return { ...common, kind: 'change', percent: { value: value * 100, digits: String(value * 100) }, upper: undefined };
}

/** “Rose by 1,000”, “rose 1,000”: so much more, not a level. */
function differs({ link }: FigurePart): boolean {
	return link === 'by' || link === undefined || link === 'of';
}

function differenceOf(parts: Parts, level: FigurePart, info: SeriesInfo, latest: Day): Made | NoRate {
	const way = wayOf(parts, info);
	if (!way) return { fault: 'no-direction', given: '' };
	const [later] = parts.levels.filter(({ first }) => first > (parts.directions[0]?.first ?? 0));
	if (later) return { fault: 'left-over', given: later.text };
	const upper = level.upper && valueOf({ ...level, figure: level.upper }, undefined);
	const claim = {
		...EMPTY,
		...way,
		...around(level),
		upper,
		kind: 'difference',
		difference: valueOf(level, undefined)
	} as const;
	return made(moveDays(parts, latest), claim);
}

function bothEnds(parts: Parts, start: FigurePart, level: FigurePart, latest: Day): Made | NoRate {
	const days = endDays(parts, latest);
	if ('fault' in days) return days;
	return made(days, {
		...EMPTY,
		...levelsOf(start, level),
		...around(level),
		about: level.about || start.about
	});
}

/** The rate that a figure tells, in the record's unit of count: of one dollar, in rials. */
function valueOf({ figure, times }: FigurePart, amount: FigurePart | undefined): Figure {
	const divisor = amount?.figure.value ?? 1;
	if (times === 1 && divisor === 1) return figure;
	const value = (figure.value * times) / divisor;
	return { value, digits: String(value) };
}

/** The claim with the other meaning of its figure. */
function otherwiseOf(claim: ClaimSpec, { size, level }: Roles): ClaimSpec | undefined {
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

function isPast({ directions, levels, perfect }: Parts): boolean {
	if (perfect.length > 0) return false;
	return directions.some(({ past }) => past) || levels.some(({ past }) => past);
}

/** No claim speaks of days that are not over, and its first day lies before its last. */
function lateFault({ from, to }: ClaimSpec, latest: Day): NoRate | undefined {
	const last = to ?? latest;
	if (last > latest || (from !== undefined && from > latest)) return { fault: 'future', given: '' };
	return from !== undefined && from >= last ? { fault: 'days-order', given: '' } : undefined;
}
