/** What the answers of several operations have in common. */
import * as v from 'valibot';

/** A calendar day, as `2024-12-06`. */
export const day = v.pipe(v.string(), v.isoDate());
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A fraction: 0.25 for 25%. */
export const fraction = v.number();
export const precision = v.picklist(['day', 'month', 'year']);
export const missing = v.object({ missing: v.pipe(v.string(), v.description('why there is no figure')) });

/** A text in the languages of the site. */
export const text = v.object({ en: v.string(), ar: v.string() });

/** A published figure: as a number, and with the digits that its publisher printed. */
export const figure = v.object({
	value: v.number(),
	digits: v.pipe(v.string(), v.description('as printed by its publisher'))
});

export const place = v.object({ id: v.string(), name: text });

/** A quote as it was published. */
export const quote = v.object({
	bid: v.nullable(figure),
	ask: v.nullable(figure),
	mid: v.nullable(figure),
	unit: v.pipe(v.string(), v.description('the unit as published')),
	publisher: text,
	address: v.string(),
	place,
	flags: v.array(v.string()),
	note: v.nullable(text)
});

/** Metadata of every answer. */
export const head = {
	record_version: v.pipe(v.string(), v.description('identifies the content of the record')),
	licence: v.object({ name: v.string(), address: v.string() })
};
