/**
 * The shapes of Frankfurter's answers, versions 1 and 2, written from the description of its API: `lib/public/v1/openapi.json`
 * and `lib/public/v2/openapi.json` of https://github.com/lineofflight/frankfurter. Where it allows less than a pound needs, such
 * as five decimals or its own list of currencies, a comment says so.
 */
import Ajv from 'ajv/dist/2020.js';

const ajv = new Ajv({ strict: false });

const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const maybeDate = { ...date, type: ['string', 'null'] };
const text = { type: 'string', minLength: 1 };
const maybeText = { type: ['string', 'null'] };
/** Version 1 lists its thirty currencies; the pound is not among them. */
const code = { type: 'string', pattern: '^[A-Z]{3}$' };
/** Version 1 rounds to five decimals, which leaves nothing of a pound in dollars. */
const positive = { type: 'number', exclusiveMinimum: 0 };

const objectOf = (properties: object) => ({
	type: 'object',
	properties,
	required: Object.keys(properties),
	additionalProperties: false
});
const byCode = (values: object) => ({
	type: 'object',
	propertyNames: code,
	additionalProperties: values,
	minProperties: 1
});
const listOf = (properties: object) => ({ type: 'array', minItems: 1, items: objectOf(properties) });

const rate = { date, base: code, quote: code, rate: positive };
const head = { amount: positive, base: code };
const byDate = { type: 'object', propertyNames: date, additionalProperties: byCode(positive), minProperties: 1 };

/** Whether a body is what version 1 answers. */
export const V1 = {
	ratesOnDate: ajv.compile(objectOf({ ...head, date, rates: byCode(positive) })),
	ratesDuringPeriod: ajv.compile(objectOf({ ...head, start_date: date, end_date: date, rates: byDate })),
	currencies: ajv.compile(byCode(text))
};

/** Whether a body is what version 2 answers. */
export const V2 = {
	rate: ajv.compile(objectOf(rate)),
	rates: ajv.compile(listOf(rate)),
	currencies: ajv.compile(
		listOf({
			iso_code: code,
			iso_numeric: maybeText,
			name: text,
			symbol: maybeText,
			start_date: maybeDate,
			end_date: maybeDate
		})
	),
	providers: ajv.compile(
		listOf({
			key: text,
			name: text,
			base: code,
			start_date: maybeDate,
			end_date: maybeDate,
			currencies: { type: 'array', items: code, minItems: 1 }
		})
	)
};

/** Whether a body is a refusal of either version. */
export const isMessage = ajv.compile(objectOf({ message: text }));
