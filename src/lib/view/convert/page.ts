import { m } from '#i18n/compiled/messages.js';
import { formatNumber } from '#lib/format/index.ts';
import { asOfBanner } from '#lib/view/parts/as-of-banner.ts';
import type { PageHead } from '#lib/view/parts/page-head.ts';
import type { PageRequest } from '#lib/context/request.ts';
import { answerOf, resultMoney, titleOf, type ConversionResult } from './answer.ts';
import { noAnswerOf, type NoConversion } from './no-answer.ts';
import { fittingDescription } from '#lib/wording/head-text.ts';
import { contractOf, type Contract } from './contract.ts';
import { pageForm, type PageForm } from './page-form.ts';
import { convertQuery, exchangeOf, withAmount, type ConvertContext } from './context.ts';
import { goldLine, type GoldLine } from '#lib/view/parts/gold-line.ts';
import { isRefused, otherNotices } from './refusal.ts';
import { convertTable, type ConvertTable } from './table.ts';
import { countedNotes, replacedText, restatedText } from './unit-notes.ts';
import { worthOf, worthTitle, type Worth } from './worth.ts';
import { convertedQuery, LATEST } from '#lib/query/index.ts';
import { widgetPath } from '#lib/view/parts/embed-link.ts';
import type { OldNotes } from '#lib/view/parts/old-notes.ts';

/** An amount at the rate of a market and a day. */
export interface ConvertPage extends PageHead {
	/** Something in the form could not be read, so that there is nothing to answer. */
	readonly refused: boolean;
	readonly form: PageForm;
	readonly answer: ConversionResult | undefined;
	/** Set where there is no answer. */
	readonly none: NoConversion | undefined;
	/** Why the result is not in the requested unit; blank where it is. */
	readonly replaced: string;
	/** What a new pound means before there was one; blank where it does not matter. */
	readonly restated: string;
	/** The dollar by the price of gold; undefined where the record has none. */
	readonly gold: GoldLine | undefined;
	readonly table: ConvertTable | undefined;
	/** Set when the query names a past day. */
	readonly worth: Worth | undefined;
	readonly contract: Contract | undefined;
	/** Whether the home currency has an older and a newer unit. */
	readonly twoUnits: boolean;
	/** The status of old notes; undefined where none are counted. */
	readonly oldNotes: OldNotes | undefined;
	readonly jsonHref: string;
	/** The page that builds an embed of it, without the language. */
	readonly embed: string;
}

/** Where and when the page is read, and how its address was. */
export interface ConvertRequest extends PageRequest {
	/** The other number that the typed amount could mean. */
	readonly otherwise: number | undefined;
}

/** The page of a conversion. */
export function convertPage(context: ConvertContext, { problems, otherwise, addressIn }: ConvertRequest): ConvertPage {
	const { words } = context;
	const { found, beside } = exchangeOf(context);
	const refused = isRefused(problems);
	const worth = refused ? undefined : worthOf(context);
	// A past amount in its own unit is only a question of what it was worth.
	const isOwnUnit = context.fromUnit.id === context.toUnit.id && worth !== undefined;
	const usable = 'rate' in found && !refused && !isOwnUnit ? found : undefined;
	const answer = usable && answerOf(context, usable, beside);
	const replaced = usable ? replacedText(context, usable) : '';
	const title = worth ? worthTitle(context) : usable && titleOf(context, usable);
	return {
		title: title ?? m.convert_title({}, words),
		description: fittingDescription(sentencesOf(context, title, worth, answer)),
		refused,
		notices: [...otherNotices(problems, words), ...(refused ? [] : ambiguityOf(context, otherwise))],
		asOf: asOfBanner(context, convertQuery(context, LATEST)),
		form: pageForm(context, problems),
		answer,
		none: 'blocked' in found && !refused ? noAnswerOf(context, found) : undefined,
		replaced,
		restated: refused || replaced ? '' : restatedText(context),
		gold: goldLine(context),
		table: usable && convertTable(context, usable),
		worth,
		contract: usable && contractOf(context, usable, addressIn),
		twoUnits: context.otherUnit !== undefined,
		oldNotes: countedNotes(context),
		jsonHref: `convert.json${convertQuery(context).replace(/^\?$/, '')}`,
		embed: converterPath(context)
	};
}

/** How a number was read that could have been meant otherwise, and what the other one is. */
export function ambiguityOf(context: ConvertContext, otherwise: number | undefined): readonly string[] {
	const { request, locale, words } = context;
	if (otherwise === undefined) return [];
	const number = (value: number) => formatNumber(value, locale, 3);
	const inputs = { read: number(request.amount), otherwise: number(otherwise) };
	const { found } = exchangeOf(context);
	if (!('rate' in found)) return [m.number_ambiguous(inputs, words)];
	const result = resultMoney(withAmount(context, otherwise), found).text;
	return [m.number_ambiguous_result({ ...inputs, result }, words)];
}

/** What an amount was worth and would have to be, or the conversion and the age of its rate. */
function sentencesOf(
	{ words }: ConvertContext,
	title: string | undefined,
	worth: Worth | undefined,
	answer: ConversionResult | undefined
): readonly string[] {
	if (worth?.lines[0]) return [...worth.lines, worth.keepUp];
	const sentences = [worth ? title : answer?.sentence, answer?.legs[0]?.chip.text ?? m.convert_intro({}, words)];
	return sentences.flatMap((sentence) => (sentence ? [`${sentence}.`] : []));
}

/** The builder's page for a conversion, without the language. */
export function converterPath({ request, convertDefaults, language }: ConvertContext): string {
	return widgetPath('convert', convertedQuery(request, convertDefaults), language);
}
