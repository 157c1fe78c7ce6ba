/** Claims of a move: by how much, how many times, from where to where. */
import type { ClaimQuery } from '#lib/query/claim-query.ts';
import type { PublishedNumber, SeriesInfo } from '#lib/record/record.ts';
import type { Day } from '#lib/series/index.ts';
import { endDays, moveDays } from './days.ts';
import { around, EMPTY, levelsOf, datedClaim, valueOf, type DatedClaim } from './made.ts';
import type { FigurePart, Parts } from './parts.ts';
import { multiplied, type Roles } from './roles.ts';
import { movedBy, type NoRate } from './subject.ts';
import { directionOf } from './way.ts';

/** “A third of what it was”, “fell to 1% of its value”: what is left, as a move. */
export function whatIsLeft(parts: Parts, size: FigurePart, info: SeriesInfo): Partial<ClaimQuery> | NoRate | undefined {
	if (size.form !== 'percent') return undefined;
	const left = size.link === 'to' || (parts.ofWhat.length > 0 && parts.directions.length === 0);
	if (!left) return undefined;
	if (parts.ofWhat.length + parts.values.length === 0) return { fault: 'left-over', given: size.text };
	return partLeft(parts, size, info);
}

function partLeft(parts: Parts, size: FigurePart, info: SeriesInfo): Partial<ClaimQuery> | NoRate {
	const measure = movedBy(parts, info);
	if (measure === undefined || measure === 'rate') return { fault: 'no-subject', given: '' };
	const direction = measure === 'value' ? 'weaker' : 'stronger';
	if (size.parts) return { kind: 'multiple', measure, direction, multiple: size.parts, ...around(size) };
	if (size.figure.value >= 100) return { fault: 'left-over', given: size.text };
	const decimals = size.figure.digits.split('.')[1]?.length ?? 0;
	const lost = (100 - size.figure.value).toFixed(decimals);
	if (size.bound ?? size.upper) return { fault: 'left-over', given: size.text };
	return {
		kind: 'change',
		measure,
		direction,
		percent: { value: Number(lost), digits: lost },
		about: size.about
	};
}

/** “The dollar rose 5% in a week”, “the pound halved”. */
export function moveOf(
	parts: Parts,
	{ size, start, level }: Roles,
	info: SeriesInfo,
	latest: Day
): DatedClaim | NoRate {
	const word = multiplied(parts);
	const move = directionOf(parts, info);
	if (!move) return { fault: 'no-direction', given: '' };
	const { bound, about } = parts.multipliedBy;
	if (size && word && (!word.grows || bound !== undefined || about))
		return { fault: 'several-figures', given: size.text };
	const common = { ...EMPTY, ...move, ...(size ? around(size) : { bound, about }), ...levelsOf(start, level) };
	const days = moveDays(parts, latest);
	if (!size || size.form === 'times') {
		const multiple = size?.figure ?? { value: word?.times ?? NaN, digits: String(word?.times) };
		return datedClaim(
			days,
			lostTimes(parts, move.measure) ? lost(common, multiple) : { ...common, kind: 'multiple', multiple }
		);
	}
	return datedClaim(days, { ...common, kind: 'change', percent: size.figure });
}

/** “Lost 300 times its value”: a fall, and more than there is. */
function lostTimes({ values, directions }: Parts, measure: ClaimQuery['measure']): boolean {
	const [direction] = directions;
	return values.length > 0 && measure === 'value' && direction?.kind === 'direction' && direction.losing === true;
}

function lost(common: ClaimQuery, { value }: PublishedNumber): ClaimQuery {
	return { ...common, kind: 'change', percent: { value: value * 100, digits: String(value * 100) }, upper: undefined };
}

/** “Rose by 1,000”, “rose 1,000”, “ارتفع بـ 1000”: so much more, not a level as in “rose above 13,000”. */
export function differs({ link, text, of }: FigurePart): boolean {
	if (link === 'by' || (link === 'at' && text.startsWith('ب'))) return true;
	return of !== 'level' && (link === undefined || link === 'of');
}

/** “The dollar rose by 1,000 pounds”. */
export function differenceOf(parts: Parts, level: FigurePart, info: SeriesInfo, latest: Day): DatedClaim | NoRate {
	const move = directionOf(parts, info);
	if (!move) return { fault: 'no-direction', given: '' };
	const [later] = parts.levels.filter(({ first }) => first > (parts.directions[0]?.first ?? 0));
	if (later) return { fault: 'left-over', given: later.text };
	if (level.of === 'either' && level.link === undefined) return { fault: 'left-over', given: level.text };
	const upper = level.upper && valueOf({ ...level, figure: level.upper }, undefined);
	const claim = {
		...EMPTY,
		...move,
		...around(level),
		upper,
		kind: 'difference',
		difference: valueOf(level, undefined)
	} as const;
	return datedClaim(moveDays(parts, latest), claim);
}

/** “From 47 in 2011 to 13,800”, which a stated direction has to fit. */
export function bothEnds(
	parts: Parts,
	{ start, level }: { readonly start: FigurePart; readonly level: FigurePart },
	info: SeriesInfo,
	latest: Day
): DatedClaim | NoRate {
	const opposite = oppositeWord(parts, start, level, info);
	if (opposite !== undefined) return { fault: 'left-over', given: opposite };
	const days = endDays(parts, latest);
	if ('fault' in days) return days;
	return datedClaim(days, {
		...EMPTY,
		...levelsOf(start, level),
		...around(level),
		about: level.about || start.about
	});
}

/** The word that states the other direction than the two rates: “weakened from 18,000 to 12,500”. */
function oppositeWord(parts: Parts, start: FigurePart, level: FigurePart, info: SeriesInfo): string | undefined {
	const [direction] = parts.directions;
	const moved = movedBy(parts, info);
	if (!direction || (moved !== 'price' && moved !== 'value')) return undefined;
	const [first, last] = [start, level].map((part) => valueOf(part, undefined).value);
	if (first === undefined || last === undefined || first === last) return undefined;
	const rose = last > first;
	return direction.up === (moved === 'price' ? rose : !rose) ? undefined : direction.text;
}
