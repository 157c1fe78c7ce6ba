import { m } from '#i18n/compiled/messages.js';
import { formatChange, formatDay, formatMove, textIn } from '#lib/format/index.ts';
import type { Finding, MoveFinding, RateFinding } from '#lib/record/claims/index.ts';
import { isMissing, type Day, type Observation } from '#lib/series/index.ts';
import { sidesApart } from '#lib/wording/base-note.ts';
import { observationAmount, reasonInWords } from '#lib/wording/change.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { moveText, claimedText, hasAmount, namesOf, claimRateText, ownPublishers, readingText } from './phrases.ts';
import { endsOf, isPremium, isRate, movedBy, verdictText } from './verdict.ts';

/** What stands behind a verdict, sentence by sentence: where the rate would have begun, which reading is nearer. */
export function explanation(context: ViewContext, finding: Finding): readonly string[] {
	const { claim } = finding;
	const name = context.record.units.get(claim.unit.id)?.name[context.language] ?? '';
	const unit = !claim.unitStated && hasAmount(claim) ? [m.check_unit_taken({ unit: name }, context.words)] : [];
	const inputs = [...ownSourceDetails(context, finding), ...kindDetails(context, finding)];
	return [...new Set([...inputs, ...besideDetails(context, finding), ...unit])];
}

/** What only a rate or only a move has to say. */
function kindDetails(context: ViewContext, finding: Finding): string[] {
	if (isPremium(finding)) return [];
	if (!isRate(finding)) return moveDetails(context, finding);
	return otherEndDetails(context, finding);
}

/** What is found about the end of a move that did not decide the verdict. */
function otherEndDetails(context: ViewContext, finding: RateFinding): string[] {
	const [, other] = endsOf(finding);
	if (!other) return [];
	const inputs = {
		value: claimedText(context, other.claim.value.value, other.claim.unit),
		verdict: verdictText(context, other)
	};
	return [(other === finding.ends?.began ? m.check_d_began : m.check_d_ended)(inputs, context.words)];
}

/** Why the record's line has another value than the one that a claim is compared with: its own source is part of it. */
function ownSourceDetails(context: ViewContext, finding: Finding): string[] {
	const { info, claim, ownPoints } = finding;
	return ownPoints.map((point) => {
		const inputs = {
			publisher: ownPublishers(context, claim, point),
			line: claimRateText(context, info, point.value, point.day),
			day: formatDay(point.day, point.precision, context.locale)
		};
		const compared = comparedWith(finding, point.day);
		if (!compared) return m.check_d_own_source_only(inputs, context.words);
		// A day is named once.
		const isOfDay = compared.observed === point.day && compared.precision === point.precision;
		const without = isOfDay ? observationAmount(context, compared) : readingText(context, compared);
		return m.check_d_own_source({ ...inputs, compared: without }, context.words);
	});
}

/** What a claim is compared with on a day, or on the last one before it. */
function comparedWith(finding: Finding, day: Day): Observation | undefined {
	const ends = isRate(finding)
		? [finding.quoted]
		: isPremium(finding)
			? finding.ends?.slice(0, 1)
			: [...(finding.ends ?? []), finding.last];
	return (ends ?? [])
		.flatMap((end) => (isMissing(end) || end.observation.observed > day ? [] : [end.observation]))
		.at(-1);
}

/** The official rate under its own name, where the market has no quote. */
function besideDetails(context: ViewContext, { beside }: Finding): string[] {
	if (!beside) return [];
	const quoted =
		'quoted' in beside
			? readingText(context, beside.quoted.observation)
			: moveText(context, beside.info, beside.change);
	return [m.check_d_beside({ market: textIn(beside.info.name, context.words), quoted }, context.words)];
}

function moveDetails(context: ViewContext, finding: MoveFinding): string[] {
	const { change, verdict, level, claim } = finding;
	const exact = claim.bound === undefined && claim.upper === undefined;
	const inputs =
		exact && (verdict === 'too-much' || verdict === 'too-little' || verdict === 'no-base' || verdict === 'impossible');
	return [
		...(isMissing(change) && verdict !== 'no-base' ? reasonOf(context, finding) : []),
		...ownDetails(context, finding),
		...(inputs ? needsDetails(context, finding) : []),
		...(verdict === 'too-much' || verdict === 'too-little' ? nearerDetails(context, finding) : []),
		...(level ? [levelText(context, level)] : []),
		...sidesDetails(context, finding)
	];
}

/** Which prices the record's change compares, where they are not the same. */
function sidesDetails(context: ViewContext, { change, info }: MoveFinding): string[] {
	const sides = isMissing(change) ? undefined : sidesApart(context, info, change);
	return sides ? [m.check_d_sides(sides, context.words)] : [];
}

/** Why the change cannot be calculated; stated when the verdict is about something else. */
function reasonOf(context: ViewContext, { change, own, verdict }: MoveFinding): string[] {
	if (!isMissing(change) || change.missing === 'base-missing' || (!own && verdict !== 'impossible')) return [];
	return [`${reasonInWords(context, change)}.`];
}

function ownDetails(context: ViewContext, finding: MoveFinding): string[] {
	const { own, claim, basis, info } = finding;
	if (!own || !claim.start || !claim.value) return [];
	const [start, value] = [claim.start, claim.value].map((figure) => claimedText(context, figure.value, claim.unit));
	const inputs = { start: start ?? '', value: value ?? '' };
	if (basis === 'own') return [m.check_d_own(inputs, context.words)];
	const { price, value: worth } = movedBy({ ...finding, change: { missing: 'base-missing' } }) ?? {
		price: 0,
		value: 0
	};
	const [a, b] = [formatMove(price, context.locale), formatMove(worth, context.locale)];
	return [m.check_d_own_too({ ...inputs, price: a, worth: b, ...namesOf(context, info) }, context.words)];
}

function needsDetails(context: ViewContext, { needs, claim, info, change }: MoveFinding): string[] {
	if (!needs?.price) return [];
	const { words } = context;
	const amount = (value: number) => observationAmount(context, { value, unit: info.unit });
	const [end, price] = [amount(needs.end), amount(needs.price.rate)];
	const names = namesOf(context, info);
	const needed =
		claim.kind === 'multiple'
			? m.check_d_needs_times({ end, price }, words)
			: needs.value
				? m.check_d_needs({ end, price, value: amount(needs.value.rate), ...names }, words)
				: m.check_d_needs_one({ end, price, ...names }, words);
	if (!isMissing(change)) return [needed, m.check_d_quoted({ quoted: readingText(context, change.from) }, words)];
	const near = [needs.value, needs.price].flatMap((need) => {
		if (!need) return [];
		const rate = amount(need.rate);
		return need.near
			? [m.check_d_near({ rate, near: readingText(context, need.near) }, words)]
			: [m.check_d_never_near({ rate }, words)];
	});
	return [needed, ...near];
}

function nearerDetails(context: ViewContext, finding: MoveFinding): string[] {
	const { nearer, info, claim } = finding;
	const move = movedBy(finding);
	if (!nearer || !move || nearer === claim.measure) return [];
	const inputs = { price: formatChange(move.price, context.locale), value: formatChange(move.value, context.locale) };
	const text = nearer === 'price' ? m.check_d_nearer_price : m.check_d_nearer_value;
	return [text({ ...inputs, ...namesOf(context, info) }, context.words)];
}

function levelText(context: ViewContext, level: RateFinding): string {
	const { value, unit } = level.claim;
	const inputs = { value: claimedText(context, value.value, unit), verdict: verdictText(context, level) };
	return m.check_d_level(inputs, context.words);
}
