/** JSON of others: numbers with the digits that were published, fields held against a schema. */
import * as v from 'valibot';
import { InputFault } from './input-fault.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON by a schema. Every number reaches the schema as a text with its published digits.
 *
 * @param file - the name that faults carry
 * @throws InputFault [json], or [shape] with the path of the field
 * @example readJson('a.json', encode('{"usd":{"syp":13001.50}}'), schema).usd.syp // '13001.50'
 */
export function readJson<S extends v.GenericSchema>(file: string, bytes: Uint8Array, schema: S): v.InferOutput<S> {
	const text = new TextDecoder().decode(bytes);
	const parsed = v.safeParse(schema, parse(file, text));
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	const value = issue.input === undefined ? 'nothing' : (JSON.stringify(issue.input) ?? String(issue.input));
	throw new InputFault({ file, column: v.getDotPath(issue) ?? '', rule: 'shape', found: value });
}

function parse(file: string, text: string): unknown {
	try {
		JSON.parse(text);
	} catch {
		throw new InputFault({ file, rule: 'json', found: text.slice(0, 60) });
	}
	return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`)));
}

/**
 * The value at a path of names and numbers, such as `data.rates` or `0.buy`.
 *
 * @returns undefined where there is none
 * @example valueAt({ data: [{ buy: '118' }] }, 'data.0.buy') // '118'
 */
export function valueAt(value: unknown, path: string): unknown {
	const names = path === '' ? [] : path.split('.');
	return names.reduce<unknown>((inner, name) => {
		if (typeof inner !== 'object' || inner === null) return undefined;
		return Object.entries(inner).find(([key]) => key === name)?.[1];
	}, value);
}
