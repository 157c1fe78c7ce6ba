import type { Finding, MoveFinding, PremiumFinding, RateFinding, Reading } from '#lib/record/claims/index.ts';
import { isMissing } from '#lib/series/index.ts';
import { claimedChange, claimedMultiple } from './claimed-change.ts';
import { isPremium, isRate, movedBy } from './verdict.ts';

/** A claimed and a recorded figure as bars from one line, in hundredths of the longest; below zero on the other side. */
export interface ReadingBars {
	readonly claimed: number;
	readonly record: number;
	/** From the least to the most that the quotes allow. */
	readonly range: readonly [least: number, most: number] | undefined;
}

interface Figures {
	readonly claimed: number | undefined;
	readonly record: number | undefined;
	readonly range: readonly [number, number] | undefined;
}

/**
 * The bars of the rows of `readingRows`, in their order. All have one scale; where a figure is beyond 100%, each row has its own.
 *
 * @returns undefined for a row that lacks the claim's figure or the record's, or whose claim is a range
 * @example readingBars(findingOfTheSeed)[1] // { claimed: -75, record: -50, range: [-60, -27] } of −25% and −16.6%, beside +33.3%
 */
export function readingBars(finding: Finding): readonly (ReadingBars | undefined)[] {
	const rows = figuresOf(finding);
	const longest = Math.max(...rows.map(longestOf));
	return rows.map((row) => barsOf(row, longest <= 1 ? longest : longestOf(row)));
}

function figuresOf(finding: Finding): readonly Figures[] {
	if (isPremium(finding)) return [premiumFigures(finding)];
	return isRate(finding) ? [rateFigures(finding)] : moveFigures(finding);
}

function premiumFigures({ claim, premium, range }: PremiumFinding): Figures {
	const record = isMissing(premium) ? undefined : premium.premium;
	return { claimed: claim.upper ? undefined : claim.size.value / 100, record, range };
}

function rateFigures({ claim, stated, quoted }: RateFinding): Figures {
	const claimed = claim.upper ? undefined : stated;
	if (isMissing(quoted)) return { claimed, record: undefined, range: undefined };
	return { claimed, record: quoted.observation.value, range: [quoted.low, quoted.high] };
}

function moveFigures(finding: MoveFinding): readonly Figures[] {
	const { claim, range, change } = finding;
	const move = movedBy(finding);
	const of = (reading: Reading): Figures => ({
		claimed: claim.upper ? undefined : claimedChange(claim, reading),
		record: move?.[reading],
		range: range?.[reading]
	});
	if (claim.kind !== 'multiple') return [of('price'), of('value')];
	const record = isMissing(change) ? undefined : change.multiple;
	return [{ claimed: claim.upper ? undefined : claimedMultiple(claim), record, range: undefined }, of('value')];
}

function longestOf({ claimed = 0, record = 0, range = [0, 0] }: Figures): number {
	return Math.max(...[claimed, record, ...range].map(Math.abs));
}

function barsOf({ claimed, record, range }: Figures, longest: number): ReadingBars | undefined {
	if (claimed === undefined || record === undefined || !(longest > 0)) return undefined;
	const share = (figure: number) => Math.round((figure / longest) * 100);
	const [least, most] = range ?? [record, record];
	return {
		claimed: share(claimed),
		record: share(record),
		range: least < most ? [share(least), share(most)] : undefined
	};
}
