import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatNumber, textIn } from '#lib/format/index.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import type { CaveatKind } from '#lib/record/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import { noticesOf } from '#lib/wording/problems/problems.ts';
import { formulaTerms } from './formulas.ts';
import { glossary } from './glossary.ts';
import { flagTerms, signTexts, type SignText } from './marks.ts';
import type { TermSection } from './term.ts';
import { carryTerms, dayTerms } from './values.ts';

/** How published quotes become what the site shows, for readers. */
export interface MethodPage extends PageHead {
	/** How values come about, and every formula. */
	readonly values: readonly TermSection[];
	readonly signs: readonly SignText[];
	readonly flags: TermSection;
	/** What was collected and is not in the record, and what in it is uncertain. */
	readonly leftOut: readonly string[];
	readonly doubtful: readonly string[];
	/** How many figures are shown without being part of a series, and how many were corrected. */
	readonly outside: string;
	readonly glossary: TermSection;
	/** Where else on the page a term is explained. */
	readonly explained: readonly { readonly id: string; readonly name: string }[];
}

/**
 * The method, as far as it concerns the record.
 *
 * @param latestHref - the query of the same page with the newest figures
 */
export function methodPage(
	context: ViewContext,
	problems: readonly ParameterProblem[],
	latestHref: string
): MethodPage {
	const { words } = context;
	const values = [dayTerms(context), carryTerms(context), formulaTerms(context)];
	const flags = flagTerms(context);
	return {
		title: m.method_title({}, words),
		description: m.method_description({}, words),
		notices: noticesOf(problems, words),
		asOf: asOfBanner(context, latestHref),
		values,
		signs: signTexts(context),
		flags,
		leftOut: caveats(context, 'left-out'),
		doubtful: caveats(context, 'doubtful'),
		outside: outsideText(context),
		glossary: glossary(context),
		explained: [...values, flags].flatMap(({ terms }) => terms).map(({ id, name }) => ({ id, name }))
	};
}

function caveats({ record, words }: ViewContext, kind: CaveatKind): readonly string[] {
	return record.caveats.filter((one) => one.kind === kind).map(({ text }) => textIn(text, words));
}

function outsideText({ record, day, locale, words }: ViewContext): string {
	const context = record.quotes.filter((quote) => quote.date <= day && quote.context !== undefined);
	const corrected = record.corrections.filter(({ replaced }) => replaced.date <= day);
	return m.method_left_out_counts(
		{ context: formatNumber(context.length, locale), corrected: formatNumber(corrected.length, locale) },
		words
	);
}
