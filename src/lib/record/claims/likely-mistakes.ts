import { isMissing, type Change, type Missing } from '#lib/series/index.ts';
import type { SeriesInfo } from '../record.ts';
import type { MoveClaim, Reading } from './claim.ts';
import { changeFrom } from './bases.ts';
import { counterpartOf, independent, type Evidence } from './evidence.ts';
import type { BaseMove, MoveFinding, MoveSlip, Sizes, SlipKind, StartDate } from './finding.ts';
import { falls, readingsAllowed, readingsStated, readingsThatFit, sizesOf, sizesOfChange } from './sizes.ts';

/** What is known of a claim that does not match. */
export interface Unmatched {
	readonly evidence: Evidence;
	readonly info: SeriesInfo;
	readonly claim: MoveClaim;
	readonly base: StartDate | undefined;
	readonly change: Change | Missing;
	readonly range: MoveFinding['range'];
	readonly bases: readonly BaseMove[];
}

/** The slips under which a claim would be right, the likeliest first: one that is enough leaves out the ones behind it. */
export function likelyMistakes(unmatched: Unmatched): readonly MoveSlip[] {
	const turned = otherReading(unmatched);
	if (turned.some(({ fit }) => fit === 'exact')) return turned;
	return [...turned, ...mixedUnits(unmatched), ...otherMarket(unmatched), ...otherBase(unmatched)];
}

/** The figure is one of the other reading: exactly, or roughly, or as far as the quotes of the days allow it. */
function otherReading({ claim, change, range, info, bases, base }: Unmatched): readonly MoveSlip[] {
	if (claim.measure === 'unstated' || claim.kind !== 'change') return [];
	const other: Reading = claim.measure === 'price' ? 'value' : 'price';
	const kind = turnedKind(claim, claim.measure);
	const roughly = { ...claim, about: true };
	const fits = (asOther: MoveClaim, move: Change) =>
		readingsThatFit(asOther, sizesOfChange(move, claim.direction)).includes(other);
	if (!isMissing(change)) {
		const isAllowed = range !== undefined && readingsAllowed(claim, range).includes(other);
		if (fits(claim, change)) return [{ kind, change, info, fit: 'exact' }];
		if (isAllowed) return [{ kind, change, info, fit: 'within-quotes' }];
		return fits(roughly, change) ? [{ kind, change, info, fit: 'within-a-tenth' }] : [];
	}
	if (base) return [];
	return bases
		.filter((one) => fits(roughly, one.change))
		.slice(0, 1)
		.map((one) => {
			const fit = fits(claim, one.change) ? 'exact' : 'within-a-tenth';
			return { kind, change: one.change, info, fit, base: one.base };
		});
}

/** The mistake of stating a figure of the other reading as one of this reading. */
function turnedKind({ direction, size }: MoveClaim, stated: Reading): SlipKind {
	if (falls(direction, stated) && size.value >= 100) return 'more-than-all-lost';
	return stated === 'value' ? 'price-as-value' : 'value-as-price';
}

/** The first value in one unit and the last in another: possible where a unit came in between. */
function mixedUnits({ evidence, claim, change, info }: Unmatched): readonly MoveSlip[] {
	if (isMissing(change)) return [];
	const { from, to } = change;
	return [...evidence.record.units.values()].flatMap(({ currency, validFrom, perBase }): MoveSlip[] => {
		const between = validFrom !== undefined && validFrom > from.observed && validFrom <= to.observed;
		if (currency !== info.currency || !between || perBase === info.unit.perBase) return [];
		const mixed = sizesOf((change.multiple * perBase) / info.unit.perBase, claim.direction);
		return fitsAsStated(claim, mixed) ? [{ kind: 'units-mixed', change, info, fit: 'exact' }] : [];
	});
}

/** The official rate moved so much, not the market's, or the other way round. */
function otherMarket({ evidence, claim, base, info }: Unmatched): readonly MoveSlip[] {
	const other = counterpartOf(evidence.record, info);
	if (!other || !base) return [];
	const change = changeFrom(independent(evidence, other, claim), base, claim.to);
	if (isMissing(change) || !fitsAsStated(claim, sizesOfChange(change, claim.direction))) return [];
	const kind = info.market === 'official' ? 'parallel-for-official' : 'official-for-parallel';
	return [{ kind, change, info: other, fit: 'exact' }];
}

/** It counts from another day than it states; if it states none, the table of usual bases covers it. */
function otherBase({ claim, base, change, bases, info }: Unmatched): readonly MoveSlip[] {
	if (!base) return [];
	const index = isMissing(change) ? undefined : change.from.index;
	const stated = readingsStated(claim);
	return bases
		.filter((one) => one.change.from.index !== index && one.fits.some((reading) => stated.includes(reading)))
		.map((one) => ({ kind: 'wrong-base', change: one.change, info, fit: 'exact', base: one.base }));
}

function fitsAsStated(claim: MoveClaim, sizes: Sizes): boolean {
	const stated = readingsStated(claim);
	return readingsThatFit(claim, sizes).some((reading) => stated.includes(reading));
}
