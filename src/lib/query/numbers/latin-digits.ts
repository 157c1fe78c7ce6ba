/** Digits of any script that people type, as Latin ones. */
/** Arabic-Indic digits and those of Persian: in both rows the last four bits of the code are the digit. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A text with its digits in Latin script.
 *
 * @example latinDigits('٢٠٢٤-١٢') // '2024-12'
 */
export function latinDigits(text: string): string {
	return text.replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
}
