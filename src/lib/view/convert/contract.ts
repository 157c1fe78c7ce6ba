import { inLanguage } from '#lib/context/context.ts';
import { m } from '#i18n/compiled/messages.js';
import { formatDay, plain, inDigits } from '#lib/format/index.ts';
import { cite } from '#lib/wording/cite.ts';
import type { Converted, Language, Leg } from '#lib/record/index.ts';
import { writeConvert } from '#lib/query/index.ts';
import type { AddressIn } from '#lib/context/request.ts';
import { onDayInWords, rateName } from '#lib/wording/level-clause.ts';
import { citedOf } from '#lib/wording/citation-data.ts';
import { sentenceOf } from './answer.ts';
import { legRateText, sideText } from './legs.ts';
import type { ConvertContext } from './context.ts';
import { daysInWords } from '#lib/wording/age.ts';

/** The rate of a day under a stated rule, with an address that keeps saying so. */
export interface Contract {
	readonly rule: string;
	/** Each rate with its market and the day on which it was observed. */
	readonly rates: readonly string[];
	/** Absolute, with the day and the rule in it. */
	readonly address: string;
	readonly citations: readonly { readonly language: Language; readonly text: string }[];
}

/** How many days old each of the rates may be: what the address asks, or what the series that may be carried longest allows. */
function maxAgeOf({ request }: ConvertContext, legs: readonly Leg[]): number {
	return request.maxAge ?? Math.max(0, ...legs.map(({ info }) => info.carryDays));
}

/** The query that pins a conversion: its day and its rule are written out. */
export function pinnedConvertQuery(context: ConvertContext, { legs }: Converted): string {
	const { request, convertDefaults, day } = context;
	return writeConvert(
		{ ...request, asOf: day, compareDate: undefined, maxAge: maxAgeOf(context, legs), digits: convertDefaults.digits },
		convertDefaults
	);
}

/** A conversion as a contract can state it: its rule, its permanent address, and a citation in both languages. */
export function contractOf(context: ConvertContext, found: Converted, addressIn: AddressIn): Contract | undefined {
	if (found.legs.length === 0) return undefined;
	const query = pinnedConvertQuery(context, found);
	const languages: readonly Language[] = ['en', 'ar'];
	return {
		rule: ruleText(context, found),
		rates: found.legs.map((leg) => rateLine(context, leg)),
		address: addressIn(context.language, query),
		citations: languages.map((language) => ({
			language,
			text: inDigits(
				citationText(spokenIn(context, language), found, addressIn(language, query)),
				inLanguage(context, language).locale.digits
			)
		}))
	};
}

function ruleText(context: ConvertContext, { legs }: Converted): string {
	const { words, locale, day } = context;
	const inputs = { day: formatDay(day, 'day', locale), limit: daysInWords(context, maxAgeOf(context, legs)) };
	return m.convert_rule(inputs, words);
}

function rateLine(context: ConvertContext, leg: Leg): string {
	const { observed, precision } = leg.observation;
	const when = onDayInWords(context, { day: observed, precision });
	return m.convert_contract_rate(
		{ name: rateName(context, leg.info, [leg.point]), rate: legRateText(context, leg), when },
		context.words
	);
}

function spokenIn(context: ConvertContext, language: Language): ConvertContext {
	return { ...context, language, locale: { language, digits: 'latn' }, words: { locale: language } };
}

/** The sentence, the rule, each rate behind it with its side and its publishers, and where all of them are. */
function citationText(context: ConvertContext, found: Converted, address: string): string {
	const { language, words, today } = context;
	const cited = found.legs.flatMap((leg, i) => {
		// The citation names the side that was used.
		const point = { ...leg.point, value: leg.sided.value };
		const { what, where } = cite(citedOf(context, leg.info, { address, accessed: today, point }));
		const isLast = i === found.legs.length - 1;
		return [what[language], sideText(context, leg), isLast ? where[language] : ''].filter((text) => text !== '');
	});
	const sentence = m.convert_contract({ sentence: sentenceOf(context, found), rule: ruleText(context, found) }, words);
	return plain([sentence, ...cited].join(' '));
}
