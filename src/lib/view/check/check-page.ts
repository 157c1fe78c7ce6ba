import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import {
	checkableClaim,
	checkClaim,
	evidenceOf,
	isSameClaim,
	verdictWord,
	type CheckableClaim,
	type VerdictWord
} from '#lib/record/claims/index.ts';
import type { Claim, Language } from '#lib/record/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import {
	LATEST,
	vintageOf,
	writeCheck,
	type ClaimProblem,
	type CheckQuery,
	type WrittenCheck
} from '#lib/query/index.ts';
import { asOfBanner, type AsOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import type { AddressIn, PageRequest } from '#lib/context/request.ts';
import { claimError } from '#lib/wording/problems/sentence-problems.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { answerTo, type ClaimResult } from './answer.ts';
import { resolveClaims } from './resolve-claim.ts';
import { supportedDays, type SupportedDay } from './supported-days.ts';
import { claimForm, type ClaimForm } from './claim-form.ts';
import { queryOfClaim } from './query-of-claim.ts';
import { answerHead, blankHead } from './check-head.ts';
import { findingText, labelOf, verdictText } from './verdict.ts';
import { frontPageMark } from '#lib/wording/quote.ts';

/** A published claim with what was found. */
export interface Example {
	readonly id: string;
	readonly text: string;
	readonly published: string;
	readonly verdict: string;
	/** What it comes to, and its name; the verdict begins with it. */
	readonly word: VerdictWord;
	readonly label: string;
	/** The rest of the verdict. */
	readonly finding: string;
}

/** Everything that the claim check shows. */
export interface CheckPage extends PageHead {
	/** The sentence, as it was typed. */
	readonly q: string;
	readonly form: ClaimForm;
	/** Undefined when there is no claim, it was not understood, or its day is not known. */
	readonly answer: ClaimResult | undefined;
	/** The same claim as it was published: its verdict leaves out the publisher's own figure. */
	readonly alike: readonly Example[];
	/** The answers to the other meanings of the sentence. */
	readonly others: readonly ClaimResult[];
	/** Set where the sentence speaks of the past and names no day: the days on which the record supports it. */
	readonly undated: readonly SupportedDay[] | undefined;
	readonly examples: readonly Example[];
	/** What could not be used of the address. */
	readonly problems: readonly ClaimProblem[];
	/** The query of this page's address. */
	readonly query: string;
}

/** One published claim, checked, at an address of its own. */
export interface ClaimPage {
	readonly title: string;
	readonly description: string;
	readonly text: string;
	readonly published: string;
	/** What stands behind it where only the publisher’s front page is known; else blank. */
	readonly flags: string;
	readonly href: string;
	readonly note: string;
	readonly answer: ClaimResult;
	/** The claim filled in on the page of the check. */
	readonly edit: string;
}

/**
 * The page of the claim check.
 *
 * @param context - in the unit that the claim names
 */
export function checkPage(
	context: ViewContext,
	query: CheckQuery,
	{ problems, addressIn }: Pick<PageRequest, 'addressIn'> & { readonly problems: readonly ClaimProblem[] }
): CheckPage {
	const search = writeCheck(query, context.record, context.defaults);
	const { words } = context;
	const { claim } = query;
	const claims = claim && problems.length === 0 ? resolveClaims(context, { ...query, claim }) : undefined;
	const wrong = claims && 'expected' in claims ? [claims] : problems;
	const undated = query.undated && wrong.length === 0 ? supportedDays(context, query) : undefined;
	const read = claims && !('expected' in claims) && !undated ? claims : [];
	const address = (language: Language) => addressIn(language, shortQuery(context, query));
	const [answer, ...others] = read.map((one) => answerTo(inUnitOf(context, one), one, address));
	const known = context.record.claims.filter(({ date }) => date <= context.day);
	const form = claimForm(context, query.claim);
	const labels = Object.fromEntries(form.fields.map(({ name, label }) => [name, label]));
	const isAlike = (one: Claim) => read.some((claim) => isSameClaim(claim, checkableClaim(context.record, one)));
	return {
		...(answer ? answerHead(context, query.q, answer) : blankHead(context, undated !== undefined)),
		notices: wrong.map((one) => claimError(one, words, labels)),
		asOf: bannerOf(context, query),
		q: query.q,
		form,
		answer,
		alike: known.filter(isAlike).map((one) => withinSentence(exampleOf(context, one))),
		others,
		undated,
		examples: known.map((one) => exampleOf(context, one)),
		problems: wrong,
		query: search
	};
}

/** An example whose verdict goes on a sentence, so that it begins with a small letter. */
function withinSentence({ verdict, ...example }: Example): Example {
	return { ...example, verdict: verdict.charAt(0).toLowerCase() + verdict.slice(1) };
}

/** The context in the pounds that a claim is meant in. */
function inUnitOf(context: ViewContext, { unit: { id } }: CheckableClaim): ViewContext {
	const { unit, otherUnit, query } = context;
	if (otherUnit?.id !== id) return context;
	return {
		...context,
		unit: otherUnit,
		otherUnit: unit,
		query: { ...query, unit: query.unit === 'old' ? 'new' : 'old' }
	};
}

/** The query of a claim's answer as of the day on which it was given: “today” goes on to mean that day. */
export function pinnedCheckQuery({ record, day, defaults }: ViewContext, query: WrittenCheck): string {
	return writeCheck({ ...query, asOf: query.asOf ?? day }, record, defaults);
}

/**
 * The same for a text that is pasted: a sentence in other letters than Latin ones would be lines of percent signs there, so
 * that the claim is written as it is filled in.
 */
function shortQuery(context: ViewContext, query: CheckQuery): string {
	return pinnedCheckQuery(context, query.claim && !/^[ -~]*$/.test(query.q) ? { ...query, q: '' } : query);
}

/** Leads to the latest answer to the same claim. */
function bannerOf(context: ViewContext, query: CheckQuery): AsOfBanner | undefined {
	const banner = asOfBanner(context);
	return (
		banner && { ...banner, latestHref: writeCheck({ ...query, ...LATEST }, context.record, context.defaults) || '?' }
	);
}

function exampleOf(context: ViewContext, claim: Claim): Example {
	const { record, words } = context;
	const finding = checkClaim(evidenceOf(record, context.day), checkableClaim(record, claim));
	const word = verdictWord(finding);
	return {
		id: claim.id,
		text: textIn(claim.text, words),
		published: publishedText(context, claim),
		verdict: verdictText(context, finding),
		word,
		label: labelOf(word, words),
		finding: findingText(context, finding)
	};
}

function publishedText({ words, locale }: ViewContext, { source, date }: Claim): string {
	return m.check_published({ publisher: textIn(source.publisher, words), day: formatDay(date, 'day', locale) }, words);
}

/** The page of a published claim. */
export function claimPage(context: ViewContext, claim: Claim, addressIn: AddressIn): ClaimPage {
	const { record, words } = context;
	const claims = checkableClaim(record, claim);
	const answer = answerTo(context, claims, (one) => addressIn(one, ''));
	const claimed = textIn(claim.text, words).replace(/\.$/, '');
	const text = m.check_quoted({ claim: claimed }, words);
	const edit = {
		q: '',
		claim: queryOfClaim(context.record, claims),
		...vintageOf(context.query),
		digits: context.query.digits
	};
	return {
		...answerHead(context, claimed, answer),
		text,
		published: publishedText(context, claim),
		flags: frontPageMark(claim.source.address, words),
		href: claim.source.address,
		note: textIn(claim.note, words),
		answer,
		edit: `${ADDRESSES.check.path}${writeCheck(edit, context.record, context.defaults)}#fill`
	};
}
