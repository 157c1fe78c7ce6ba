/** What the page of the API shows: each operation with what it takes, and what it answers to an example. */
import type { Words } from '#lib/format/index.ts';
import { pathTo } from '#lib/query/addresses.ts';
import { OPERATIONS, type ApiRequest, type Operation } from '../operations/index.ts';
import { writeAnswer } from '../writing/forms.ts';
import { parametersOf, type ApiParameter } from './parameters.ts';
import { summaryOf } from './summaries.ts';

/** An operation as it is explained. */
interface OperationPart {
	readonly id: string;
	/** With `<id>` where the path names something. */
	readonly path: string;
	readonly summary: string;
	/** A request that can be tried, in the base language. */
	readonly example: string;
	/** The first lines of its answer as text. */
	readonly answer: string;
	readonly parameters: readonly ParameterPart[];
}

interface ParameterPart {
	readonly name: string;
	readonly description: string;
	/** What it can be. */
	readonly values: readonly string[];
	/** Blank where nothing stands for it. */
	readonly usual: string;
}

/** So much of an example's answer is shown, in lines. */
const LINES = 3;

/**
 * Every operation, its example answered from the record.
 *
 * @param asked - the record, the day and the language; its address is that of no operation
 * @example operationParts(asked, { locale: 'en' })[0]?.answer // '18000\n'
 */
export function operationParts(asked: Omit<ApiRequest, 'id' | 'parameters'>, words: Words): readonly OperationPart[] {
	return OPERATIONS.map((operation) => ({
		id: operation.id,
		path: operation.address.path.replace('[id]', '<id>'),
		summary: summaryOf(operation, words),
		example: exampleOf(operation),
		answer: answerOf(operation, asked),
		parameters: parametersOf(operation, words).map(parameterPart)
	}));
}

/**
 * The example of an operation, in the base language.
 *
 * @example exampleOf(rate) // '/api/v1/rate?series=syp-parallel&asof=2024-12-06'
 */
export function exampleOf({ address, example }: Operation): string {
	return pathTo(address, { id: example.id ?? '' }) + example.query;
}

/** Blank of a record that lacks what the example asks for. */
function answerOf(operation: Operation, asked: Omit<ApiRequest, 'id' | 'parameters'>): string {
	const { id = '', query } = operation.example;
	const outcome = operation.answer({ ...asked, id, parameters: new URLSearchParams(query) });
	if (!('answer' in outcome)) return '';
	return writeAnswer(operation, outcome.answer, 'txt').split('\n', LINES).join('\n');
}

function parameterPart({ name, description, schema, example }: ApiParameter): ParameterPart {
	const { minimum, maximum, enum: words } = schema;
	const span = minimum === undefined || maximum === undefined ? [] : [`${minimum}–${maximum}`];
	const values = words ?? (span.length > 0 ? span : [String(example)]);
	return { name, description, values, usual: schema.default === undefined ? '' : String(schema.default) };
}
