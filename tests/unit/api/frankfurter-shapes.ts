/**
 * The shapes of Frankfurter's answers, versions 1 and 2: the schemas of its own description in `tests/fixtures/frankfurter`,
 * with two exceptions that version 1 needs for a pound, and without fields of our own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';

const ajv = new Ajv({ strict: false }).addFormat('date', /^\d{4}-\d{2}-\d{2}$/);

/**
 * Its thirty currencies do not include the pound: any three capitals are a code. It rounds to five decimals, which leaves one
 * significant digit of an old pound in dollars: rates keep theirs.
 */
function amended(key: string, value: unknown): unknown {
	if (key === 'base' && typeof value === 'object' && value !== null && 'enum' in value)
		return { type: 'string', pattern: '^[A-Z]{3}$' };
	return key === 'multipleOf' ? undefined : value;
}

/** What is no field of theirs is refused. */
const closed = (_key: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'properties' in value
		? { ...value, additionalProperties: false }
		: value;

/** Adds a document to the known schemas, under its version. */
function add(version: string, change: (key: string, value: unknown) => unknown): void {
	const file = join(import.meta.dirname, '../../fixtures/frankfurter', `${version}.openapi.json`);
	const text = readFileSync(file, 'utf8');
	ajv.addSchema(
		JSON.parse(text, (key, value) => closed(key, change(key, value))),
		version
	);
}

add('v1', amended);
add('v2', (_key, value) => value);

const schema = (version: string, name: string) => ajv.compile({ $ref: `${version}#/components/schemas/${name}` });
const response = (version: string, name: string) =>
	ajv.compile({ $ref: `${version}#/components/responses/${name}/content/application~1json/schema` });
const listOf = (version: string, name: string) =>
	ajv.compile({ type: 'array', minItems: 1, items: { $ref: `${version}#/components/schemas/${name}` } });

/** Whether a body is what version 1 answers. */
export const V1 = {
	ratesOnDate: schema('v1', 'ratesOnDate'),
	ratesDuringPeriod: response('v1', 'PeriodRateGetResponse'),
	currencies: schema('v1', 'currencies'),
	notFound: response('v1', 'NotFound')
};

/** Whether a body is what version 2 answers. */
export const V2 = {
	rate: schema('v2', 'Rate'),
	rates: listOf('v2', 'Rate'),
	currencies: listOf('v2', 'Currency'),
	providers: listOf('v2', 'Provider'),
	notFound: response('v2', 'NotFound'),
	refused: response('v2', 'UnprocessableEntity')
};
