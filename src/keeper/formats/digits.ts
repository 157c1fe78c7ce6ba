/** Numbers of others as plain digits: the notation may change, the number never does. */

/**
 * How numbers are written: with decimals behind a point; by a spreadsheet with either mark, so that what could be both is
 * refused; or by hand, where a group of thousands may have a digit too many, and is refused as well.
 */
export type NumberStyle = 'point' | 'spreadsheet' | 'typed';

/** Thousands parted by one mark that is never a decimal mark. */
const QUIET_GROUPS = /^(-?\d{1,3})((?<mark>[ '٬])\d{3}(?:\k<mark>\d{3})*)(?![\d '٬])(.*)$/;
const PLAIN = /^-?\d+(\.\d+)?$/;
const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/;
const GROUPS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const COMMA_GROUPS = /^-?\d{1,3}(\.\d{3})+,\d+$/;
const MANY_POINTS = /^-?\d{1,3}(\.\d{3}){2,}$/;
const COMMA = /^-?\d+,\d+$/;
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const LONG_GROUP = /^-?[1-9]\d{0,2},\d{4,}$/;

/**
 * The digits of a number as the record writes them: Latin, without separators between thousands, with a decimal point and
 * without an exponent. No digit is lost or added.
 *
 * @returns the digits; `ambiguous` where a mark may be either; undefined where it is no number
 * @example
 * plainDigits('4.79927e-4') // '0.000479927'
 * plainDigits('13,800.50') // '13800.50'
 * plainDigits('13,800', 'spreadsheet') // 'ambiguous'
 * plainDigits('1,0850', 'spreadsheet') // '1.0850'
 * plainDigits('18,0000', 'typed') // undefined
 */
export function plainDigits(text: string, style: NumberStyle = 'point'): string | undefined {
	const latin = withoutQuietGroups(inOneScript(text));
	if (style === 'typed' && LONG_GROUP.test(latin)) return undefined;
	if (style !== 'point') {
		if (EITHER.test(latin)) return 'ambiguous';
		if (COMMA_GROUPS.test(latin)) return latin.replaceAll('.', '').replace(',', '.');
		if (COMMA.test(latin)) return latin.replace(',', '.');
		if (MANY_POINTS.test(latin)) return latin.replaceAll('.', '');
	}
	if (PLAIN.test(latin)) return latin;
	if (GROUPS.test(latin)) return latin.replaceAll(',', '');
	return withoutExponent(latin);
}

/** Latin digits, a plain space, one apostrophe, one comma and one point. */
function inOneScript(text: string): string {
	return withLatinDigits(text)
		.trim()
		.replace(/^-\s+/, '-')
		.replace(/\s/g, ' ')
		.replaceAll('’', "'")
		.replace('٫', '.')
		.replaceAll('،', ',');
}

function withoutQuietGroups(latin: string): string {
	return latin.replace(
		QUIET_GROUPS,
		(_, first: string, groups: string, mark: string, rest: string) => first + groups.replaceAll(mark, '') + rest
	);
}

/**
 * Arabic-Indic and Persian digits as Latin ones.
 *
 * @example withLatinDigits('١١٫٥') // '11٫5'
 */
export function withLatinDigits(text: string): string {
	// In both rows the last four bits of the code are the digit.
	return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

function withoutExponent(text: string): string | undefined {
	const [, sign = '', whole = '', part = '', power = ''] = EXPONENT.exec(text) ?? [];
	if (power === '') return undefined;
	const point = whole.length + Number(power);
	const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${part}`.padEnd(point, '0');
	const at = Math.max(1, point);
	const fraction = digits.slice(at);
	return `${sign}${digits.slice(0, at).replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}` : ''}`;
}
