import type { SeriesInfo } from '#lib/record/record.ts';
import { homeCurrency } from '#lib/record/roles.ts';
import type { ClaimQuery } from '#lib/query/claim-query.ts';
import type { FigurePart, Parts } from './parts.ts';
import type { NoRate, Rates } from './subject.ts';

/** Figures by what they are to the claim. */
export interface Roles {
	readonly size: FigurePart | undefined;
	readonly start: FigurePart | undefined;
	readonly level: FigurePart | undefined;
	/** An amount of what is paid for: 100 dollars. */
	readonly amount: FigurePart | undefined;
}

/** What each figure of a sentence is to the claim; or one that has no place in it. */
export function rolesOf(parts: Parts, info: SeriesInfo): Roles | NoRate {
	const { figures } = parts;
	const points = figures.find(({ form }) => form === 'points');
	if (points) return { fault: 'points', given: points.text };
	const paid = figures.find((one) => (one.link === 'in' || isAgainst(one)) && one.code !== info.per);
	if (paid) return { fault: 'left-over', given: paid.text };
	const sizes = figures.filter(({ form }) => form !== 'money');
	const money = figures.filter(({ form }) => form === 'money');
	const amounts = money.filter(({ code }) => code === info.per);
	const levels = money.filter(({ code }) => code === undefined || code === info.currency);
	const other = money.find(({ code }) => code !== undefined && code !== info.per && code !== info.currency);
	if (other) return { fault: 'two-currencies', given: other.text };
	const start = levels.find(({ link }) => link === 'from');
	const rest = levels.filter((one) => one !== start);
	const extra = sizes[1] ?? amounts[1] ?? rest[1] ?? (sizes[0] ? amounts[0] : undefined);
	if (extra) return { fault: 'several-figures', given: extra.text };
	const [size, amount] = [sizes[0], amounts[0]];
	const [apart, more] = parts.bounds;
	if (more || (apart && (size ?? rest[0]?.bound ?? rest[0]?.upper)))
		return { fault: 'left-over', given: (more ?? apart)?.text ?? '' };
	const level = rest[0] && apart ? { ...rest[0], bound: apart.bound } : rest[0];
	const loose = size && level && isLoose(level, parts) ? level : undefined;
	if (loose) return { fault: 'several-figures', given: loose.text };
	const bounded = [start, amount, size ? level : undefined].find((one) => one && (one.bound ?? one.upper));
	if (bounded) return { fault: 'left-over', given: bounded.text };
	if (!size && !level && !multiplied(parts)) {
		const lone = start ?? amount;
		return lone ? { fault: 'left-over', given: lone.text } : { fault: 'no-figure', given: '' };
	}
	return { size, start, level, amount };
}

/** Beside a size, a number alone is no level: nothing says that the rate reached it. */
function isLoose({ link, code, unit, bound }: FigurePart, { levels, bounds }: Parts): boolean {
	const isNamed = [link, code, unit, bound].some((one) => one !== undefined);
	return !isNamed && levels.length + bounds.length === 0;
}

/** “Against 13,000”; “وصل لـ13000” is “to”. */
function isAgainst({ link, text }: FigurePart): boolean {
	return link === 'against' && !/^ل/u.test(text);
}

/** Old or new pounds, where the sentence names them. */
export function claimUnitOf(
	{ units, figures }: Parts,
	{ currency }: SeriesInfo,
	rates: Rates
): ClaimQuery['unit'] | NoRate {
	const stated = [...figures.flatMap(({ unit, text }) => (unit ? [{ unit, text }] : [])), ...units];
	const [first] = stated;
	const strange = currency === homeCurrency(rates) ? stated.find(({ unit }) => unit !== first?.unit) : first;
	return strange ? { fault: 'left-over', given: strange.text } : first?.unit;
}

/** The meaning of a word such as “doubled”. */
export function multiplied({ directions }: Parts): { readonly times: number; readonly grows?: true } | undefined {
	return directions.flatMap((one) => (one.kind === 'multiplied' ? [one] : []))[0];
}
