/** From a file to rows for the record, by the profile that it has. */
import { InputFault } from '../formats/input-fault.ts';
import { headerOf, type ImportOptions, type ImportRow, type InputFile, type Profile } from './input.ts';
import { ownTable } from './own-table.ts';
import { PUBLISHED } from './published.ts';

/** All kinds of files that are known. */
export const PROFILES: readonly Profile[] = [...PUBLISHED, ownTable];

/** What a file is, and its rows. */
export interface ReadFile {
	readonly profile: Profile;
	readonly rows: Iterable<ImportRow>;
}

/**
 * Reads a file by its profile.
 *
 * @throws InputFault with file, line, column and rule; [profile] where no profile knows the file
 * @example [...readImport({ file: 'imf.csv', pieces: piecesOf('imf.csv') }, {}).rows].length // 145
 */
export function readImport(input: InputFile, options: ImportOptions): ReadFile {
	const profile = PROFILES.find(({ matches }) => matches(input));
	if (profile) return { profile, rows: profile.read(input, options) };
	throw new InputFault({ file: input.file, rule: 'profile', found: headerOf(input).join(', ') });
}
