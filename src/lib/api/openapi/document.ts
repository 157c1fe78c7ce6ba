/** The API as a document of OpenAPI 3.1: made from the operations, the table of parameters and the schemas of the answers. */
import { m } from '#i18n/compiled/messages.js';
import { say } from '#lib/format/index.ts';
import { API_FORMS, typeOf } from '#lib/query/api-forms.ts';
import { OPERATIONS, type Operation } from '../operations/index.ts';
import { problem } from '../schema/index.ts';
import { LICENCE } from '../v1/series-file.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { parametersOf, type ApiParameter } from './parameters.ts';
import { summaryOf } from './summaries.ts';

/** The document is in the language that those who write programs share. */
const WORDS = { locale: 'en' } as const;

/** Where all paths begin. */
const ROOT = '/api/v1';

/**
 * The document, as `JSON.stringify` writes it.
 *
 * @example openApi().openapi // '3.1.1'
 */
export function openApi() {
	return {
		openapi: '3.1.1',
		info: {
			title: m.api_document_title({}, WORDS),
			version: '1',
			description: say(m.api_document, {}, WORDS),
			license: { name: LICENCE.name, url: LICENCE.address }
		},
		servers: [{ url: ROOT }],
		security: [],
		paths: Object.fromEntries(OPERATIONS.map((operation) => [pathOf(operation), { get: operationPart(operation) }])),
		components: {
			schemas: {
				...Object.fromEntries(OPERATIONS.map((operation) => [nameOf(operation), jsonSchemaOf(operation.schema)])),
				Problem: jsonSchemaOf(problem)
			},
			responses: {
				BadRequest: refusal(m.api_bad_request({}, WORDS)),
				NotFound: refusal(m.api_not_found({}, WORDS)),
				TooLong: refusal(m.api_too_long({}, WORDS)),
				TooMany: { ...refusal(m.api_too_many({}, WORDS)), headers: RETRY },
				Busy: { ...refusal(m.api_busy({}, WORDS)), headers: RETRY },
				NotModified: { description: m.api_not_modified({}, WORDS) },
				OtherContent: refusal(m.api_other_content({}, WORDS))
			}
		}
	};
}

function pathOf({ address }: Operation): string {
	return address.path.slice(ROOT.length).replace('[id]', '{id}');
}

const nameOf = ({ id }: Operation): string => id.charAt(0).toUpperCase() + id.slice(1);

function operationPart(operation: Operation) {
	const { id, example } = operation;
	const inPath = { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: example.id };
	return {
		operationId: id,
		summary: summaryOf(operation, WORDS),
		parameters: [
			...(example.id === undefined ? [] : [{ ...inPath, description: m.api_series_id({}, WORDS) }]),
			...parametersOf(operation, WORDS).map(parameterPart)
		],
		responses: {
			'200': { description: m.api_answer({}, WORDS), headers: HEADERS, content: contentOf(operation) },
			'304': { $ref: '#/components/responses/NotModified' },
			'400': { $ref: '#/components/responses/BadRequest' },
			'404': { $ref: '#/components/responses/NotFound' },
			'412': { $ref: '#/components/responses/OtherContent' },
			'414': { $ref: '#/components/responses/TooLong' },
			'429': { $ref: '#/components/responses/TooMany' },
			'503': { $ref: '#/components/responses/Busy' }
		}
	};
}

function parameterPart({ name, description, schema, example, required }: ApiParameter) {
	return { name, in: 'query', description, ...(required ? { required } : {}), schema, example };
}

/** JSON is the answer whole; the other forms are text. */
function contentOf(operation: Operation) {
	const whole = { $ref: `#/components/schemas/${nameOf(operation)}` };
	return Object.fromEntries(
		API_FORMS.map((form) => [typeOf(form), { schema: form === 'json' ? whole : { type: 'string' } }])
	);
}

const HEADERS = {
	ETag: { description: m.api_header_etag({}, WORDS), schema: { type: 'string' } },
	Link: { description: say(m.api_header_link, {}, WORDS), schema: { type: 'string' } }
};

/** After how long a refused client may try again. */
const RETRY = { 'Retry-After': { description: m.api_header_retry({}, WORDS), schema: { type: 'integer' } } };

function refusal(description: string) {
	const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
	return { description, content };
}
