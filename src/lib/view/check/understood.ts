import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import type { AskedClaim, MoveClaim, RateClaim } from '#lib/record/claims/index.ts';
import type { Figure, SeriesInfo } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import type { Scene } from '#lib/context/context.ts';
import { boundText, claimedText, dayText, listed, namesOf, sizeText } from './tell.ts';

/**
 * A claim as it was understood, in words, so that a reader can see whether it was.
 *
 * @example understood(scene, info, claim)
 * // 'The pound lost 25% of its value, in the week to 6 December 2024, to 18,000 old pounds, Parallel market, Damascus'
 */
export function understood(scene: Scene, info: SeriesInfo, claim: AskedClaim): string {
	const parts = partsOf(scene, info, claim);
	const about = claim.about ? m.check_about({}, scene.words) : '';
	return listed(scene, [...parts, about, textIn(info.name, scene.words)]);
}

function partsOf(scene: Scene, info: SeriesInfo, claim: AskedClaim): string[] {
	if (claim.kind === 'rate') return rateParts(scene, info, claim);
	if (claim.kind !== 'premium') return moveParts(scene, info, claim);
	return [m.check_asked_premium({ size: sizeText(scene, claim) }, scene.words), whenOf(scene, claim.from, claim.to)];
}

function rateParts(scene: Scene, info: SeriesInfo, claim: RateClaim): string[] {
	const { words } = scene;
	const { value, upper, unit, from, to, began } = claim;
	const text = (figure: Figure) => claimedText(scene, figure.value, unit);
	const told = boundText(scene, claim, text(value), upper && text(upper));
	const start = began && m.check_levels({ start: text(began.value), value: told }, words);
	const when = began ? whenOf(scene, began.from, to) : whenOf(scene, from, to);
	const { item } = namesOf(scene, info);
	return [m.check_asked_rate({ value: start ?? told, item }, words), when];
}

function whenOf(scene: Scene, from: Day | undefined, to: Day): string {
	const { words } = scene;
	const when =
		from === undefined
			? m.check_when_on({ day: dayText(scene, to) }, words)
			: m.check_when_between({ from: dayText(scene, from), to: dayText(scene, to) }, words);
	return when;
}

function moveParts(scene: Scene, info: SeriesInfo, claim: MoveClaim): string[] {
	const { words } = scene;
	const { start, value, unit } = claim;
	const end = value && claimedText(scene, value.value, unit);
	const levels =
		end === undefined
			? ''
			: start
				? m.check_levels({ start: claimedText(scene, start.value, unit), value: end }, words)
				: m.check_levels_to({ value: end }, words);
	return [whatMoved(scene, info, claim), whenMoved(scene, claim), levels];
}

function whatMoved(scene: Scene, info: SeriesInfo, claim: MoveClaim): string {
	const { kind, said, way } = claim;
	const told = { size: sizeText(scene, claim), ...namesOf(scene, info) };
	const weaker = way === 'weaker';
	if (kind === 'difference')
		return (weaker ? m.check_asked_difference_up : m.check_asked_difference_down)(told, scene.words);
	if (kind === 'multiple') return (weaker ? m.check_asked_times_up : m.check_asked_times_down)(told, scene.words);
	const texts = {
		price: weaker ? m.check_asked_price_up : m.check_asked_price_down,
		value: weaker ? m.check_asked_value_down : m.check_asked_value_up,
		unsaid: weaker ? m.check_asked_weaker : m.check_asked_stronger
	};
	return texts[said](told, scene.words);
}

function whenMoved(scene: Scene, { since, over, to }: MoveClaim): string {
	const { words } = scene;
	const told = { to: dayText(scene, to) };
	if (since !== undefined) return m.check_when_between({ ...told, from: dayText(scene, since) }, words);
	if (over === undefined) return m.check_when_unsaid(told, words);
	const texts = {
		day: m.check_when_over_day,
		week: m.check_when_over_week,
		month: m.check_when_over_month,
		year: m.check_when_over_year
	};
	return texts[over](told, words);
}
