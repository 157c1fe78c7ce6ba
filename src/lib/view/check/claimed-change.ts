import type { MoveClaim, Reading } from '#lib/record/claims/index.ts';

/**
 * What a claim comes to in one reading, as a fraction: as stated, or converted to the other.
 *
 * @returns undefined where it has no such reading
 * @example claimedChange(lost25InAWeek, 'price') // 0.333…
 */
export function claimedChange(claim: MoveClaim, reading: Reading): number | undefined {
	const { kind, measure, size } = claim;
	if (kind === 'difference') return undefined;
	const stated = signed(claim, reading) * (size.value / 100);
	if (kind === 'change' && measure === 'unstated') return stated;
	const multiple = claimedMultiple(claim);
	if (!(multiple > 0) || multiple === Infinity) return reading === measure ? stated : undefined;
	return reading === 'price' ? multiple - 1 : 1 / multiple - 1;
}

/** −1 for the reading that falls: the value of a weaker pound, the price of a dollar against a stronger one. */
function signed({ direction }: MoveClaim, reading: Reading): 1 | -1 {
	return (direction === 'weaker') === (reading === 'price') ? 1 : -1;
}

/** How many times the rate at the beginning the rate at the end would be; not above zero where no rate would do. */
export function claimedMultiple(claim: MoveClaim): number {
	const { kind, size, direction, measure } = claim;
	if (kind === 'multiple') return direction === 'weaker' ? size.value : 1 / size.value;
	const part = (signed(claim, measure === 'value' ? 'value' : 'price') * size.value) / 100;
	return measure === 'value' ? 1 / (1 + part) : 1 + part;
}
