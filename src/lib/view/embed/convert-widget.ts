import { pathIn } from '#i18n/language.ts';
import { m } from '#i18n/compiled/messages.js';
import type { Converted } from '#lib/record/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { embedPath, type EmbedQuery } from '#lib/query/index.ts';
import { answerOf, requestText, type ConversionResult } from '#lib/view/convert/answer.ts';
import { noAnswerOf, type NoConversion } from '#lib/view/convert/no-answer.ts';
import { pageForm, type PageForm } from '#lib/view/convert/page-form.ts';
import type { ConvertRequest } from '#lib/view/convert/page.ts';
import { ambiguityOf } from '#lib/view/convert/page.ts';
import { replacedText, restatedText } from '#lib/view/convert/unit-notes.ts';
import { exchangeOf, type ConvertContext } from '#lib/view/convert/context.ts';
import { errorOf } from '#lib/wording/problems/problems.ts';
import { sourcesOfPoints } from '#lib/wording/publishers.ts';
import { widgetFrame, type WidgetModel } from './widget.ts';

/** An amount at the rate of a market and a day, and the form that asks for another one. */
export interface ConvertWidget extends WidgetModel {
	readonly form: PageForm;
	/** Where the form is sent. */
	readonly action: string;
	/** Parameters of the widget's address that have no visible field. */
	readonly keep: PageForm['keep'];
	/** What was wrong in the address beside the fields; with either there is no answer. */
	readonly notices: readonly string[];
	readonly answer: (ConversionResult & { readonly request: string }) | undefined;
	/** Set where nothing is wrong and there is no answer. */
	readonly none: NoConversion | undefined;
	/** How the answer is to be understood. */
	readonly remarks: readonly string[];
}

/** The fields that are seen; what was wrong in one of them stands beside it. */
const FIELDS = ['amount', 'from_unit', 'to_unit', 'market', 'side', 'asof'];

/** What a converter is, in words that stay right whatever it converts. */
export function convertTitle({ words }: ConvertContext): string {
	return m.convert_title({}, words);
}

/**
 * The widget of a conversion.
 *
 * @param request - its address, read
 * @param origin - where readers meet the site, without a path
 * @example convertWidget(context, request, embed, 'https://sarraf.example').answer?.money.figure // '1,800,000'
 */
export function convertWidget(
	context: ConvertContext,
	{ problems, otherwise }: Pick<ConvertRequest, 'problems' | 'otherwise'>,
	embed: EmbedQuery,
	origin: string
): ConvertWidget {
	const { words } = context;
	const { found, beside } = exchangeOf(context);
	const usable = problems.length === 0 && 'rate' in found ? found : undefined;
	const form = pageForm(context, problems);
	const { pathname, searchParams } = new URL(embedPath({ ...embed, query: '' }), origin);
	const most = form.maxAge === '' ? [] : [{ name: 'max_age', value: form.maxAge }];
	return {
		...widgetFrame(context, { embed, title: convertTitle(context), origin, text: sourcesOf(context, usable) }),
		form,
		action: pathname,
		keep: [...form.keep, ...most, ...[...searchParams].map(([name, value]) => ({ name, value }))],
		notices: problems.filter(({ name }) => !FIELDS.includes(name)).map((one) => errorOf(one, words)),
		answer: usable && { ...answerOf(context, usable, beside), request: requestText(context, usable) },
		none: problems.length === 0 && 'blocked' in found ? noneOf(context, noAnswerOf(context, found), origin) : undefined,
		remarks: usable ? remarksOf(context, usable, otherwise) : []
	};
}

function remarksOf(context: ConvertContext, found: Converted, otherwise: number | undefined): readonly string[] {
	const units = replacedText(context, found) || restatedText(context);
	return [...ambiguityOf(context, otherwise), units].filter(Boolean);
}

function sourcesOf(context: ConvertContext, found: Converted | undefined): string {
	return sourcesOfPoints(context, found?.legs.map(({ point }) => point) ?? []);
}

/** The page shows the day on which it was possible. */
function noneOf({ language }: ConvertContext, { reasons, possible }: NoConversion, origin: string): NoConversion {
	return {
		reasons,
		possible: possible && { ...possible, href: origin + pathIn(ADDRESSES.convert.path + possible.href, language) }
	};
}
