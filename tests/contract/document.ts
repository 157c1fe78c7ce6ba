/** The document of the API, as a program of somebody else reads it. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** The document that the server offers, and that of the last release. */
export const DOCUMENT = 'static/api/v1/openapi.json';
export const RELEASED = 'tests/contract/released.json';

const parameter = v.object({
	name: v.string(),
	in: v.picklist(['path', 'query']),
	required: v.optional(v.boolean(), false),
	example: v.union([v.string(), v.number()]),
	schema: v.object({
		type: v.picklist(['string', 'integer']),
		enum: v.optional(v.array(v.string()), []),
		pattern: v.optional(v.string()),
		minimum: v.optional(v.number()),
		maximum: v.optional(v.number())
	})
});

const document = v.object({
	paths: v.record(v.string(), v.object({ get: v.object({ operationId: v.string(), parameters: v.array(parameter) }) })),
	components: v.object({ schemas: v.record(v.string(), v.looseObject({})) })
});

export type Parameter = v.InferOutput<typeof parameter>;

/** An operation of the document. */
export interface DocumentedOperation {
	readonly id: string;
	/** Below `/api/v1`. */
	readonly path: string;
	readonly parameters: readonly Parameter[];
}

/** What the document says of its operations, and the schemas of their answers by name. */
export function readDocument(file = DOCUMENT) {
	const { paths, components } = v.parse(document, JSON.parse(readFileSync(file, 'utf8')));
	const operations: readonly DocumentedOperation[] = Object.entries(paths).map(([path, { get }]) => ({
		id: get.operationId,
		path,
		parameters: get.parameters
	}));
	return { operations, schemas: components.schemas };
}
