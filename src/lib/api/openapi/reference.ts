/** The operations as the API page shows them: parameters, and an example with its answer. */
import type { Words } from '#lib/format/index.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { RateRecord } from '#lib/record/index.ts';
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
	/** A request that can be tried, in the base language; blank where the record answers none. */
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
	/** Blank if there is none. */
	readonly defaultText: string;
}

/** The lines of an example's answer that are shown. */
const LINES = 3;

/**
 * Every operation, its example answered from the record.
 *
 * @param request - the record, the day and the language; its address is that of no operation
 * @example operationParts(request, { locale: 'en' })[0]?.answer // '18000\n'
 */
export function operationParts(request: Omit<ApiRequest, 'id' | 'parameters'>, words: Words): readonly OperationPart[] {
	return OPERATIONS.map((operation) => ({
		id: operation.id,
		path: operation.address.path.replace('[id]', '<id>'),
		summary: summaryOf(operation, words),
		...answeredExample(operation, request),
		parameters: parametersOf(operation, words).map((one) => parameterPart(one, request.record))
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

/** The operation's example with its answer. If the record lacks what the example asks for, the example is the record's first series. */
function answeredExample(
	operation: Operation,
	request: Omit<ApiRequest, 'id' | 'parameters'>
): Pick<OperationPart, 'example' | 'answer'> {
	const [first = ''] = request.record.series.keys();
	const examples = [operation.example, { ...(operation.example.id === undefined ? {} : { id: first }), query: '' }];
	for (const example of examples) {
		const { id = '', query } = example;
		const outcome = operation.answer({ ...request, id, parameters: new URLSearchParams(query) });
		if (!('answer' in outcome)) continue;
		const lines = writeAnswer(operation, outcome.answer, 'txt').split('\n', LINES);
		return { example: exampleOf({ ...operation, example }), answer: lines.join('\n') };
	}
	return { example: '', answer: '' };
}

/** An example without the ids that only another record has. */
function ownExample({ example, isOfRecord }: ApiParameter, { series, units }: RateRecord): readonly string[] {
	const text = String(example);
	if (!isOfRecord) return [text];
	const own = text.split(',').filter((id) => series.has(id) || units.has(id));
	return own.length > 0 ? [own.join(',')] : [];
}

function parameterPart(parameter: ApiParameter, record: RateRecord): ParameterPart {
	const { name, description, schema } = parameter;
	const { minimum, maximum, enum: words } = schema;
	const span = minimum === undefined || maximum === undefined ? [] : [`${minimum}–${maximum}`];
	const values = words ?? (span.length > 0 ? span : ownExample(parameter, record));
	return { name, description, values, defaultText: schema.default === undefined ? '' : String(schema.default) };
}
