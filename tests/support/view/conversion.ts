import { exchangeUnits, type Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { convertDefaults, parseConvert, type ParsedConvert } from '#lib/query/convert.ts';
import { convertPage, type ConvertPage } from '#lib/view/convert/page.ts';
import { convertContext, type ConvertContext } from '#lib/view/convert/context.ts';
import { record } from '#tests/support/record/real.ts';

/** Conversions of the published record, made from their addresses, on 23 November 2026. */

const TODAY = day('2026-11-23');
export const USUAL = convertDefaults(record, { unit: 'old', digits: 'latn' });
export const UNITS = exchangeUnits(record).map(({ id }) => id);

export function parsed(query: string): ParsedConvert {
	return parseConvert(new URLSearchParams(query), UNITS, TODAY, USUAL);
}

export function conversionContext(query: string, language: Language = 'en'): ConvertContext {
	return convertContext(record, parsed(query).query, TODAY, language, USUAL);
}

export function pageOf(query: string, language: Language = 'en'): ConvertPage {
	const { problems, otherwise } = parsed(query);
	const addressIn = (of: Language, requested: string) =>
		`https://sarraf.example${of === 'ar' ? '/ar' : ''}/convert${requested}`;
	return convertPage(conversionContext(query, language), { problems, otherwise, addressIn, today: TODAY });
}
