import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import { askedOf, checkClaim, evidenceOf } from '#lib/record/claims/index.ts';
import type { Claim } from '#lib/record/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { writeCheck, type BadClaim, type CheckSpec, type WrittenCheck } from '#lib/query/index.ts';
import { asOfBanner, type AsOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { AddressIn, Asked } from '#lib/context/request.ts';
import { claimError } from '#lib/wording/sentence-problems.ts';
import type { Scene } from '#lib/context/context.ts';
import { answerTo, type Answer } from './answer.ts';
import { askedClaims } from './asked-claim.ts';
import { supportedDays, type SupportedDay } from './supported-days.ts';
import { claimForm, specOf, type ClaimForm } from './claim-form.ts';
import { verdictText } from './verdict.ts';

/** A published claim with what was found. */
export interface Example {
	readonly id: string;
	readonly text: string;
	readonly published: string;
	readonly verdict: string;
}

/** Everything that the claim check shows. */
export interface CheckPage {
	readonly title: string;
	readonly description: string;
	readonly notices: readonly string[];
	readonly asOf: AsOfBanner | undefined;
	/** The sentence, as it was typed. */
	readonly q: string;
	readonly form: ClaimForm;
	/** Undefined where nothing was asked, it was not understood, or its day is not known. */
	readonly answer: Answer | undefined;
	/** The answers to the other ways in which the sentence can be meant. */
	readonly others: readonly Answer[];
	/** Set where the sentence speaks of the past and names no day: the days on which the record supports it. */
	readonly undated: readonly SupportedDay[] | undefined;
	readonly examples: readonly Example[];
	/** What could not be used of the address. */
	readonly bad: readonly BadClaim[];
	/** The query of this page's address. */
	readonly query: string;
}

/** One published claim, checked, at an address of its own. */
export interface ClaimPage {
	readonly title: string;
	readonly description: string;
	readonly text: string;
	readonly published: string;
	readonly href: string;
	readonly note: string;
	readonly answer: Answer;
	/** The claim filled in on the page of the check. */
	readonly edit: string;
}

/**
 * The page of the claim check.
 *
 * @param scene - in the unit that the claim names
 */
export function checkPage(
	scene: Scene,
	spec: CheckSpec,
	{ bad, addressIn }: Pick<Asked, 'addressIn'> & { readonly bad: readonly BadClaim[] }
): CheckPage {
	const query = writeCheck(spec, scene.defaults);
	const { words } = scene;
	const { claim } = spec;
	const asked = claim && bad.length === 0 ? askedClaims(scene, { ...spec, claim }) : undefined;
	const wrong = asked && 'expected' in asked ? [asked] : bad;
	const undated = spec.undated && wrong.length === 0 ? supportedDays(scene, spec) : undefined;
	const [answer, ...others] =
		asked && !('expected' in asked) && !undated
			? asked.map((one) => answerTo(scene, one, (language) => addressIn(language, shortQuery(scene, spec))))
			: [];
	return {
		title: answer?.headline ?? (undated ? m.check_undated({}, words) : m.check_title({}, words)),
		description: answer
			? m.check_description({ claim: answer.understood, verdict: answer.headline }, words)
			: m.check_intro({}, words),
		notices: wrong.map((one) => claimError(one, words)),
		asOf: bannerOf(scene, spec),
		q: spec.q,
		form: claimForm(scene, spec.claim),
		answer,
		others,
		undated,
		examples: scene.record.claims.filter(({ date }) => date <= scene.day).map((claim) => exampleOf(scene, claim)),
		bad: wrong,
		query
	};
}

/** The query of a claim's answer as of the day on which it was given: “today” goes on to mean that day. */
export function pinnedQuery({ day, defaults }: Scene, spec: WrittenCheck): string {
	return writeCheck({ ...spec, asOf: spec.asOf ?? day }, defaults);
}

/**
 * The same for a text that is pasted: a sentence in other letters than Latin ones would be lines of percent signs there, so
 * that the claim is written as it is filled in.
 */
function shortQuery(scene: Scene, spec: CheckSpec): string {
	return pinnedQuery(scene, spec.claim && !/^[ -~]*$/.test(spec.q) ? { ...spec, q: '' } : spec);
}

/** Leads to the latest answer to the same claim. */
function bannerOf(scene: Scene, spec: CheckSpec): AsOfBanner | undefined {
	const banner = asOfBanner(scene);
	return banner && { ...banner, latestHref: writeCheck({ ...spec, asOf: undefined }, scene.defaults) || '?' };
}

function exampleOf(scene: Scene, claim: Claim): Example {
	const { record, words } = scene;
	return {
		id: claim.id,
		text: textIn(claim.text, words),
		published: publishedText(scene, claim),
		verdict: verdictText(scene, checkClaim(evidenceOf(record, scene.day), askedOf(record, claim)))
	};
}

function publishedText({ words, locale }: Scene, { source, date }: Claim): string {
	return m.check_published({ publisher: textIn(source.publisher, words), day: formatDay(date, 'day', locale) }, words);
}

/** The page of a published claim. */
export function claimPage(scene: Scene, claim: Claim, addressIn: AddressIn): ClaimPage {
	const { record, words } = scene;
	const asked = askedOf(record, claim);
	const answer = answerTo(scene, asked, (one) => addressIn(one, ''));
	const text = textIn(claim.text, words);
	const edit = { q: '', claim: specOf(scene.record, asked), asOf: scene.spec.asOf, digits: scene.spec.digits };
	return {
		title: text,
		description: m.check_description({ claim: text, verdict: answer.headline }, words),
		text,
		published: publishedText(scene, claim),
		href: claim.source.address,
		note: textIn(claim.note, words),
		answer,
		edit: `${ADDRESSES.check.path}${writeCheck(edit, scene.defaults)}#fill`
	};
}
