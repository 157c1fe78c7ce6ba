/** Days, figures and addresses as an operator types them, in either script, and as the record writes them. */
import { isAddress } from '#lib/record/files/rules/cells.ts';
import { RULES, type SeriesInfo } from '#lib/record/index.ts';
import { parseDay } from '#lib/series/index.ts';
import { UsageError } from '../command.ts';
import { plainDigits, withLatinDigits } from '../formats/digits.ts';

/** What the record would have, or what is wrong with it. */
type Typed = { readonly text: string } | { readonly fault: string };

/**
 * A day as it was typed.
 *
 * @example typedDay('٢٠٢٤-١٢-٠٦') // { text: '2024-12-06' }
 * @example typedDay('2024-02-30') // { fault: 'A day of the calendar, such as 2024-12-06.' }
 */
export function typedDay(text: string): Typed {
	const latin = withLatinDigits(text);
	return parseDay(latin) === undefined ? { fault: 'A day of the calendar, such as 2024-12-06.' } : { text: latin };
}

/**
 * A figure as it was typed: its digits stay, and a mark that may stand before decimals or between thousands is refused.
 *
 * @param quantity - what the figure is of: only a percentage may be zero or less
 * @example typedFigure('١٣٧٥٠', 'rate') // { text: '13750' }
 * @example typedFigure('13.750', 'rate') // { fault: '“13.750” can be read in two ways. Write 13750 or 13.75.' }
 */
export function typedFigure(text: string, quantity: SeriesInfo['quantity']): Typed {
	const digits = plainDigits(text, 'typed');
	if (digits === undefined) return { fault: 'A plain number such as 13800 or 118.45, without separators.' };
	if (digits === 'ambiguous') return { fault: twoWays(text) };
	const isPossible = quantity === 'percent' || Number(digits) > 0;
	return isPossible ? { text: digits } : { fault: 'A figure greater than zero.' };
}

function twoWays(text: string): string {
	const [whole = '', part = ''] = withLatinDigits(text).split(/[.,٫،]/);
	return `“${text}” can be read in two ways. Write ${whole}${part} or ${Number(`${whole}.${part}`)}.`;
}

/**
 * An address as it was typed or pasted, by the record's own rule.
 *
 * @example typedAddress('https://https://radio.example/1') // { fault: 'Give an address without spaces that …' }
 */
export function typedAddress(text: string): Typed {
	return isAddress(text) ? { text } : { fault: `Give ${RULES.address}.` };
}

/** What is wrong with what was typed; undefined where it will do. */
export function faultOf(typed: Typed): string | undefined {
	return 'fault' in typed ? typed.fault : undefined;
}

/**
 * What the record would have.
 *
 * @throws {UsageError} with the flag and what would be right
 */
export function demand(flag: string, text: string, typed: Typed): string {
	if ('fault' in typed) throw new UsageError(`${flag} "${text}": ${typed.fault}`);
	return typed.text;
}
