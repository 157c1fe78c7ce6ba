import { plainNumber } from './number.ts';

/**
 * A value as JSON, its numbers without scientific notation.
 *
 * @example writeJson({ value: 1e-7, day: '2024-12-06' }) // '{"value":0.0000001,"day":"2024-12-06"}'
 */
export function writeJson(value: unknown): string {
	if (typeof value === 'number') return plainNumber(value);
	if (Array.isArray(value)) return `[${value.map(writeJson).join()}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
	const members = Object.entries(value).filter(([, member]) => member !== undefined);
	return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join()}}`;
}
