import type { AskedClaim } from '#lib/record/claims/index.ts';
import { anchorCurrency, type NamedUnit, type SeriesInfo } from '#lib/record/index.ts';
import type { BadParameter, ClaimSpec } from '#lib/query/index.ts';
import type { Scene } from '#lib/context/context.ts';

/** The prices of the anchor currency that a claim can be about, the pound's first. */
export function claimableSeries({ record }: Scene): readonly SeriesInfo[] {
	return [...record.series.values()].filter(
		({ quantity, per, market }) => quantity === 'rate' && per === anchorCurrency(record) && market !== 'reported'
	);
}

/**
 * A claim that was filled in or read from a sentence, ready to be checked: its market known, its unit named, its last day
 * told.
 *
 * @returns what is wrong where the record has no such rate
 * @example askedClaim(scene, { kind: 'rate', market: 'syp-parallel', value: 18000, … }) // { unit: syp-old, to: 2024-12-06, … }
 */
export function askedClaim(scene: Scene, claim: ClaimSpec): AskedClaim | BadParameter {
	const info = claimableSeries(scene).find(({ id }) => id === claim.market);
	if (!info) return { name: 'market', given: claim.market, expected: 'rate' };
	const pounds = info.currency === scene.unit.currency;
	const common = {
		series: info.id,
		to: claim.to ?? scene.day,
		about: claim.about,
		unit: pounds ? poundsOf(scene, claim.unit) : info.unit,
		unitSaid: !pounds || claim.unit !== undefined,
		sources: []
	};
	if (claim.kind === 'rate') return { ...common, kind: 'rate', value: claim.value ?? NOTHING, from: claim.from };
	const { said, pound, from, over, start, value } = claim;
	const size = (claim.kind === 'change' ? claim.percent : claim.multiple) ?? NOTHING;
	return { ...common, kind: claim.kind, size, said, way: pound, since: from, over, start, value };
}

/** Old or new pounds; the unit that comes first where the claim does not say. */
function poundsOf({ unit, otherUnit, spec }: Scene, said: ClaimSpec['unit']): NamedUnit {
	return said === undefined || said === spec.unit ? unit : (otherUnit ?? unit);
}

/** Never met: a claim that was read has the figure of its kind. */
const NOTHING = { value: NaN, digits: '' } as const;
