/** What an import is given, and what it makes of it. */
import type { Cells } from '#lib/record/files/text/sheet.ts';
import type { DateOrder } from '../formats/dates.ts';
import { startOf, type Pieces } from '../formats/pieces.ts';

/** The tables of the record that can be imported. */
export const IMPORT_TABLES = ['quotes', 'sources', 'events', 'places', 'series'] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];

/** A file to import. */
export interface InputFile {
	readonly file: string;
	readonly pieces: Pieces;
}

/** How to read a file that does not describe itself. */
export interface ImportOptions {
	/** For days such as 6/12/2024, whose order of day and month is not clear. */
	readonly dateOrder?: DateOrder;
}

/** A row for the record: its table and its cells. */
export interface ImportRow {
	readonly table: ImportTable;
	readonly cells: Cells;
	/** Of a row of a release: the file in which it was. Such a row is whole, and was judged before. */
	readonly file?: string;
}

/** What is known of a kind of file. */
export interface Profile {
	readonly id: string;
	/** What it reads, in a few words. */
	readonly summary: string;
	/** Whether a file is of this kind, by its first bytes. */
	readonly matches: (input: InputFile) => boolean;
	/**
	 * The rows of a file, perhaps read as they are walked through. A walk that does not reach the end says nothing of the
	 * rows behind it: nothing may be written before.
	 *
	 * @throws InputFault with file, line, column and rule; so does a walk
	 */
	readonly read: (input: InputFile, options: ImportOptions) => Iterable<ImportRow>;
}

/**
 * The columns that the first line of a file names, whatever sign is between them.
 *
 * @example headerOf({ file: 'a.csv', pieces: [encode('\uFEFFid;name\na;A\n')] }) // ['id', 'name']
 */
export function headerOf({ pieces }: InputFile): readonly string[] {
	const [first = ''] = new TextDecoder().decode(startOf(pieces, 4000)).split(/\r\n?|\n/, 1);
	return first.split(/[,;\t|]/).map((name) => name.replaceAll(/^\s*"?|"?\s*$/g, ''));
}
