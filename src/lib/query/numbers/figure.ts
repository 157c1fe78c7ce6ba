import type { PublishedNumber } from '#lib/record/record.ts';
import { parseNumber } from './parse-number.ts';

/**
 * A number with the digits after its decimal mark, as it was typed.
 *
 * @returns undefined where it cannot be read
 * @example figureOf('٣٠٫٩٠') // { value: 30.9, digits: '30.90' }
 */
export function figureOf(text: string): PublishedNumber | undefined {
	const typed = parseNumber(text);
	if ('fault' in typed) return undefined;
	const digits = typed.value.toFixed(Math.min(typed.decimals, 10));
	return { value: typed.value, digits: Number(digits) === typed.value ? digits : String(typed.value) };
}
