/** What is wrong with a file that was handed in or fetched. */
import { quoted } from '#lib/record/files/rules/rules.ts';

/** The rules for imported files. The key names the rule in a report, the text says what is allowed. */
const INPUT_RULES = {
	encoding: 'UTF-8, or UTF-16 with a byte-order mark',
	json: 'JSON',
	xml: 'the XML that this source has always sent',
	archive: 'an archive with the file that this source has always sent',
	shape: 'the fields that this source has always sent; where it has changed, its connector must follow',
	csv: 'rows of fields, separated by one sign throughout; a field with that sign is enclosed in double quotes',
	'column-missing': 'a header that names this column',
	'column-twice': 'a header that names each column once',
	'column-unknown': 'a header that names no other column than those of the table',
	'field-count': 'as many fields in a row as in the header',
	date: 'a day of the calendar, such as 2024-12-06',
	'date-ambiguous': 'days that can be read in one way; save them as 2024-12-06',
	number: 'a number such as 13800 or 118.45',
	'number-ambiguous': 'a number that can be read in one way; save it without separators between thousands',
	unit: 'the amount that this source has always quoted a rate for',
	nothing: 'at least one figure: that nothing is found is no quiet day',
	formula: 'a text that no spreadsheet would execute',
	profile: 'a file of a known profile, or a map of its columns'
} as const;

export type InputRule = keyof typeof INPUT_RULES;

/** Where something is wrong, which rule it breaks, and what was found. */
export interface InputPlace {
	/** The file, or the address that it came from. */
	readonly file: string;
	/** The line, the header being 1; 0 where the file has none or the whole of it is meant. */
	readonly line?: number;
	/** The column, or the path of a field in JSON. */
	readonly column?: string;
	readonly rule: InputRule;
	/** The text that was found, as the file has it. */
	readonly found: string;
}

/**
 * A file cannot be used. Nothing of it is.
 *
 * @example new InputFault({ file: 'wfp.csv', line: 7, column: 'price', rule: 'number', found: 'n/a' }).message
 * // 'wfp.csv:7 price [number] found "n/a"; expected: a number such as 13800 or 118.45'
 */
export class InputFault extends Error {
	override readonly name = 'InputFault';
	readonly place: InputPlace;

	constructor(place: InputPlace) {
		const { file, line = 0, column = '', rule, found } = place;
		const where = [line > 0 ? `${file}:${line}` : file, column].filter(Boolean).join(' ');
		super(`${where} [${rule}] found ${quoted(found)}; expected: ${INPUT_RULES[rule]}`);
		this.place = place;
	}
}
