import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

/**
 * The schema of an answer as JSON Schema (2020-12), without the name of its dialect, which documents have once.
 *
 * @throws {Error} where a schema does what JSON Schema cannot say
 * @example jsonSchemaOf(v.object({ day: v.string() })) // { type: 'object', properties: { day: { type: 'string' } }, required: ['day'] }
 */
export function jsonSchemaOf(schema: GenericSchema): Readonly<Record<string, unknown>> {
	const part = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'output' });
	return Object.fromEntries(Object.entries(part).filter(([name]) => name !== '$schema'));
}
