import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import type { ParameterProblem } from '#lib/query/index.ts';
import { daysInWords } from '#lib/wording/age.ts';
import type { ConvertContext } from './context.ts';
import { convertForm, keptFields, MORE, type ConvertForm } from './form.ts';
import { fieldLabels } from './field-labels.ts';
import { fieldFaults, type FieldFault } from './refusal.ts';
import { marketName, sideName } from './words.ts';

/** The form with what was wrong in it. The one that readers keep for when they are offline does without these words. */
export interface PageForm extends ConvertForm {
	/** What the fields are called. */
	readonly labels: ReturnType<typeof fieldLabels>;
	/** The fields that hold what could not be used, and why. */
	readonly faults: readonly FieldFault[];
	/** What the advanced fields hold, in words; blank where that is nothing. */
	readonly chosen: string;
}

/** The form as it is filled in, with what was wrong in it. */
export function pageForm(context: ConvertContext, problems: readonly ParameterProblem[]): PageForm {
	return {
		...convertForm(context, problems),
		labels: fieldLabels(context.words),
		faults: fieldFaults(problems, context.words),
		chosen: chosenText(context)
	};
}

/** What was chosen in the advanced fields: “6 December 2024 · Official rate”. */
function chosenText(context: ConvertContext): string {
	const { request, words, locale } = context;
	const texts: Readonly<Record<string, string>> = {
		asof: request.asOf === undefined ? '' : formatDay(request.asOf, 'day', locale),
		market: marketName(context, request.market),
		side: sideName(request.side, words),
		max_age: m.convert_max_age_is({ days: daysInWords(context, request.maxAge ?? 0) }, words)
	};
	return keptFields(context, MORE)
		.map(({ name }) => texts[name] ?? '')
		.join(' · ');
}
