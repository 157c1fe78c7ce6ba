import { m } from '#i18n/compiled/messages.js';
import { dayInDamascus, formatDay } from '#lib/format/index.ts';
import { exchangeUnits } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { convertDefaults, parseConvert, writeConvert, type ConvertQuery } from '#lib/query/convert.ts';
import { LATEST } from '#lib/query/vintage.ts';
import { answerOf, type ConversionResult } from '#lib/view/convert/answer.ts';
import { noAnswerOf } from '#lib/view/convert/no-answer.ts';
import { convertForm, type ConvertForm } from '#lib/view/convert/form.ts';
import { ambiguityOf } from '#lib/view/convert/page.ts';
import { convertContextOf, exchangeOf, type ConvertContext } from '#lib/view/convert/context.ts';
import { fieldLabels } from '#lib/view/convert/field-labels.ts';
import { isRefused } from '#lib/view/convert/refusal.ts';
import { converterError } from '#lib/wording/problems/converter-errors.ts';
import type { OfflineVisit } from './last-known.ts';
import type { Newest } from './read-latest.ts';

/** A conversion at the latest saved rates, offline. */
export interface OfflineConversion {
	readonly notices: readonly string[];
	readonly form: ConvertForm;
	/** Undefined where there is no rate, or nothing that could be read. */
	readonly answer: ConversionResult | undefined;
	/** Why there is no rate. */
	readonly reasons: readonly string[];
	/** The query of the same conversion's address. */
	readonly query: string;
}

/**
 * Converts as the page does: the same reading of the address, the same rules, the same words. What needs past rates is answered
 * and left out.
 *
 * @param parameters - the query of an address, or what the form holds
 * @example offlineConversion(newest, new URLSearchParams('amount=100'), visit).answer?.money.figure // '1,380,000'
 */
export function offlineConversion(newest: Newest, parameters: URLSearchParams, visit: OfflineVisit): OfflineConversion {
	const { language, now } = visit;
	const converterDefaults = convertDefaults(newest.record, { unit: newest.unit, digits: 'latn' });
	const today = day(dayInDamascus(now));
	const ids = exchangeUnits(newest.record).map(({ id }) => id);
	const { query, problems, otherwise } = parseConvert(parameters, ids, today, converterDefaults);
	const known: ConvertQuery = { ...query, ...LATEST, compareDate: undefined };
	const context = convertContextOf(newest, known, today, language, converterDefaults);
	const { found, beside } = exchangeOf(context);
	const refused = isRefused(problems);
	return {
		notices: [
			...problems.flatMap((one) => converterError(one, context.words, fieldLabels(context.words)) ?? []),
			...(refused ? [] : ambiguityOf(context, otherwise)),
			...needsLine(context, query)
		],
		form: convertForm(context, problems),
		answer: 'rate' in found && !refused ? answerOf(context, found, beside) : undefined,
		reasons: 'blocked' in found && !refused ? noAnswerOf(context, found).reasons : [],
		query: writeConvert(known, converterDefaults)
	};
}

/** Parts of a request that need the whole record. */
function needsLine({ locale, words }: ConvertContext, { asOf, compareDate }: ConvertQuery): readonly string[] {
	const text = (at: typeof compareDate) => (at === undefined ? '' : formatDay(at, 'day', locale));
	return [
		...(asOf === undefined ? [] : [m.offline_past_rate({ day: text(asOf) }, words)]),
		...(compareDate === undefined ? [] : [m.offline_worth({ day: text(compareDate) }, words)])
	];
}
