import type { ViewContext } from '#lib/context/context.ts';
import { textIn } from '#lib/format/index.ts';
import { m } from '#i18n/compiled/messages.js';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { checkableClaim, checkClaim, evidenceOf } from '#lib/record/claims/index.ts';
import type { Claim, Story } from '#lib/record/index.ts';
import { isRate, verdictText } from '#lib/view/check/verdict.ts';
import { observationAmount } from '#lib/wording/change.ts';
import { publishedPercentInWords } from '#lib/wording/percent.ts';
import { frontPageMark } from '#lib/wording/quote.ts';

/** One figure of a story, with its verdict. */
export interface StoryFigure {
	readonly id: string;
	readonly figure: string;
	readonly claim: string;
	readonly finding: string;
	/** Where it is checked in full, without the language. */
	readonly path: string;
}

/** The publication of a story. */
export interface StorySource {
	readonly text: string;
	readonly href: string;
	/** Blank where the exact page is known. */
	readonly flags: string;
}

/** A story in figures. */
export interface ShortStory {
	readonly intro: string;
	readonly figures: readonly StoryFigure[];
	/** Who published it, and whether only the publisher’s front page is known. */
	readonly source: StorySource;
	/** The whole story, without the language. */
	readonly path: string;
}

/** The record's first story; undefined as of a day before it. */
export function shortStory(context: ViewContext): ShortStory | undefined {
	const { record, day, words } = context;
	const inputs = record.stories.find(({ date, claims }) => date <= day && claims.length > 0);
	if (!inputs) return undefined;
	return {
		intro: textIn(inputs.intro, words),
		figures: inputs.claims.map((claim) => figureOf(context, claim)),
		source: sourceOf(context, inputs, textIn(inputs.source.publisher, words)),
		path: pathTo(ADDRESSES.story, { id: inputs.id })
	};
}

/**
 * Leads to the publication of a story.
 *
 * @param text - what the link says
 * @example sourceOf(context, homs, 'Newslooks').flags // 'exact page unknown'
 */
export function sourceOf({ words }: ViewContext, { source: { address } }: Story, text: string): StorySource {
	return { text, href: address, flags: frontPageMark(address, words) };
}

function figureOf(context: ViewContext, claim: Claim): StoryFigure {
	const { words } = context;
	return {
		id: claim.id,
		figure: printed(context, claim),
		claim: textIn(claim.text, words),
		finding: findingOf(context, claim),
		path: pathTo(ADDRESSES.claim, { id: claim.id })
	};
}

/** The verdict; where the claim's own figure is part of the record's value, that it is not counted. */
function findingOf(context: ViewContext, claim: Claim): string {
	const { record, day, words } = context;
	const finding = checkClaim(evidenceOf(record, day), checkableClaim(record, claim));
	const verdict = verdictText(context, finding);
	// Of a rate within the day's quotes the verdict itself says so.
	const isSaid = isRate(finding) && finding.verdict === 'within-quotes';
	return finding.ownPoints.length > 0 && !isSaid ? `${verdict} ${m.check_without_own({}, words)}` : verdict;
}

/** A percentage as printed; a rate in the unit that the reader has chosen. */
export function printed(context: ViewContext, { percent, toValue = NaN, unit }: Claim): string {
	if (percent === undefined) return observationAmount(context, { value: toValue, unit });
	return publishedPercentInWords({ value: percent, digits: String(percent) }, context);
}
