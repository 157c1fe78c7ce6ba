/** Rows of units and of currencies to the objects that they describe. */
import type * as v from 'valibot';
import { inEach } from '#i18n/language.ts';
import type { CountedForms, Currency, NamedUnit } from '#lib/record/record.ts';
import type * as rows from '../rows.ts';
import { localized, textOf } from './texts.ts';

/** The unit of a row. */
export function toUnit({
	id,
	currency,
	per_base,
	decimals,
	valid_from,
	valid_to,
	name_en,
	name_ar,
	...row
}: rows.UnitRow): NamedUnit {
	return {
		id,
		currency,
		perBase: per_base,
		decimals,
		name: localized(name_en, name_ar),
		forms: inEach((language) => (language === 'ar' ? formsBeside(name_ar, row) : { one: row.one_en })),
		validFrom: valid_from,
		validTo: valid_to
	};
}

/** The forms that differ from the name. */
function formsBeside(name: string, { few_ar, many_ar }: Pick<rows.UnitRow, 'few_ar' | 'many_ar'>): CountedForms['ar'] {
	return { ...(few_ar !== name && { few: few_ar }), ...(many_ar !== name && { many: many_ar }) };
}

/**
 * The currency of a row.
 *
 * @param units - one of them is the unit that it is counted in, by whose name it goes
 */
export function toCurrency(
	{ code, symbol, ...row }: v.InferOutput<typeof rows.currencyRow>,
	units: ReadonlyMap<string, NamedUnit>
): Currency {
	const unit = [...units.values()].find(({ currency, name }) => currency === code && name.en === row.counted_en);
	return {
		code,
		symbol,
		name: localized(row.name_en, row.name_ar),
		per: localized(row.per_en, row.per_ar),
		counted: localized(row.counted_en, row.counted_ar),
		countedForms: unit?.forms,
		item: localized(row.item_en, row.item_ar),
		issuer: textOf(row.issuer_en, row.issuer_ar)
	};
}
