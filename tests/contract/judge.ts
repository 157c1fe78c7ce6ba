/** Whether a reply is what the document promises. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import type { readDocument } from './document.ts';

/** A reply of the API. */
export interface ApiReply {
	readonly status: number;
	readonly type: string;
	/** The value of `Access-Control-Allow-Origin`. */
	readonly open: string | null;
	readonly body: string;
}

/** What the document says that a request can be refused with. */
const REFUSALS: readonly number[] = [400, 404, 414];

/** A number in scientific notation, in a text without strings. */
const SCIENTIFIC = /\d[eE][+-]?\d/;
const STRINGS = /"(?:[^"\\]|\\.)*"/g;

/**
 * Makes the judge of a document's replies.
 *
 * @returns a function from an operation's id and its reply to what is wrong with it; blank where nothing is
 */
export function judgeOf({ schemas }: ReturnType<typeof readDocument>): (id: string, reply: ApiReply) => string {
	const ajv = new Ajv2020({ strict: true, strictTypes: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
	const valid = new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
	const faultOf = (name: string, value: unknown): string => {
		const validate = valid.get(name);
		if (!validate) return `the document has no schema ${name}`;
		return validate(value) ? '' : ajv.errorsText(validate.errors);
	};

	return (id, { status, type, open, body }) => {
		if (open !== '*') return 'scripts of other sites may not read it';
		if (REFUSALS.includes(status)) {
			if (type !== 'application/problem+json') return `a refusal as ${type}`;
			return faultOf('Problem', JSON.parse(body));
		}
		if (status !== 200) return `status ${status}`;
		if (type.startsWith('application/json')) {
			if (SCIENTIFIC.test(body.replaceAll(STRINGS, ''))) return 'a number in scientific notation';
			return faultOf(id.charAt(0).toUpperCase() + id.slice(1), JSON.parse(body));
		}
		return textFault(type, body);
	};
}

function textFault(type: string, body: string): string {
	if (type.startsWith('text/csv')) return parse(body, { columns: true }).every(isObject) ? '' : 'no table';
	if (type.startsWith('application/x-ndjson')) {
		const lines = body.split('\n').slice(0, -1);
		return lines.every((line) => isObject(JSON.parse(line))) ? '' : 'a line that is no object';
	}
	return type.startsWith('text/plain') ? '' : `an answer as ${type}`;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
