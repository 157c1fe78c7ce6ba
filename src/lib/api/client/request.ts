/** One request to the API, and its answer as the schema has it. */
import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { problem, type Problem } from '../schema/index.ts';

/** Why the API has no answer: a parameter that cannot be used (400), or nothing to answer with (404). */
export interface Refusal {
	readonly problem: Problem;
}

/**
 * Whether the API refused to answer.
 *
 * @example isRefusal(await client.getRate({ series: 'gold' })) // true
 */
export function isRefusal(answer: object): answer is Refusal {
	return 'problem' in answer;
}

/** What a request is made with: the address of the API, and how addresses are fetched. */
export interface Connection {
	/** Such as `https://sarraf.example/api/v1`. */
	readonly root: string;
	readonly fetch: typeof fetch;
}

/** The parameters of a request; what is undefined is left out. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/**
 * Asks for an answer.
 *
 * @param path - below the root, such as `/rate`
 * @returns the answer, or the problem by which it was refused
 * @throws {TypeError} when the network fails, or the answer is not what the API promises
 * @example await ask(connection, rate, '/rate', { series: 'syp-parallel' }) // { value: 13800, … }
 */
export async function ask<Schema extends GenericSchema>(
	{ root, fetch }: Connection,
	schema: Schema,
	path: string,
	parameters: Parameters
): Promise<InferOutput<Schema> | Refusal> {
	const given = Object.entries(parameters).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, String(value)]]
	);
	const query = new URLSearchParams(given).toString();
	const address = `${root}${path}${query === '' ? '' : `?${query}`}`;
	const reply = await fetch(address, { headers: { accept: 'application/json' } });
	const body: unknown = await reply.json();
	return reply.ok ? read(schema, body, address) : { problem: read(problem, body, address) };
}

function read<Schema extends GenericSchema>(schema: Schema, body: unknown, address: string): InferOutput<Schema> {
	const read = safeParse(schema, body);
	if (read.success) return read.output;
	const [issue] = read.issues;
	const path = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
	throw new TypeError(
		`${address} answers what the API does not promise: ${path === '' ? '' : `${path}: `}${issue.message}`
	);
}
