import { m } from '#i18n/compiled/messages.js';
import { formatDay, textIn } from '#lib/format/index.ts';
import { homeCurrency, type NotConverted } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import { ageNow, daysInWords } from '#lib/wording/age.ts';
import { baseInWords } from '#lib/wording/change.ts';
import { convertQuery, type ConvertContext } from './context.ts';
import { marketText } from './words.ts';

/** Why there is no answer, and when there was one. */
export interface NoConversion {
	readonly reasons: readonly string[];
	/** The last day on which it was possible; undefined where it never was. */
	readonly possible: { readonly text: string; readonly href: string } | undefined;
}

/** Why nothing can be converted, with what was last known, and the last day on which it was possible. */
export function noAnswerOf(context: ConvertContext, { blocked, possible }: NotConverted): NoConversion {
	const { words, request } = context;
	const reasons = blocked.map(({ info, missing }) => {
		const name = textIn(info.name, words);
		if (!missing.last) return m.convert_not_observed({ name }, words);
		const limit = daysInWords(context, Math.min(request.maxAge ?? info.carryDays, info.carryDays));
		const last = baseInWords(inItsUnit(context, info.unit.id), missing.last);
		return m.convert_too_old({ name, last, age: ageNow(context, missing.last.age), limit }, words);
	});
	const market = marketText(context, request.market);
	return {
		reasons: reasons.length > 0 ? reasons : [m.convert_not_quoted({ market }, words)],
		possible: possible === undefined ? undefined : possibleLink(context, possible)
	};
}

function possibleLink(context: ConvertContext, day: Day): NonNullable<NoConversion['possible']> {
	const text = m.convert_possible({ day: formatDay(day, 'day', context.locale) }, context.words);
	return { text, href: convertQuery(context, { asOf: day }) };
}

/** A context whose unit is that of a series in another currency; pounds stay in the chosen unit. */
function inItsUnit(context: ConvertContext, id: string): ConvertContext {
	const unit = context.record.units.get(id);
	return !unit || unit.currency === homeCurrency(context.record) ? context : { ...context, unit };
}
