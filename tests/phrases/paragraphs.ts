/** Lines that follow one another, as the text that a reader sees in them. */
import type { Line } from './lines.ts';
import type { Place } from './list.ts';

export interface Paragraph {
	readonly place: Place;
	/** The lines without what marks a comment, with a space between two of them. */
	readonly text: string;
	/** Each line, and where its text begins. */
	readonly lines: readonly { readonly line: Line; readonly start: number }[];
}

/** What a line of a comment begins and ends with. */
const MARKS = /^\s*(?:\/\*\*?|\*\/|\*|\/\/|<!--)?\s*|\s*(?:\*\/|-->)?\s*$/g;

/** Of these a sentence goes on in the next line; a line of a catalogue or a table is a text of its own. */
const FLOWING: readonly Place[] = ['comment', 'document'];

/**
 * Joins lines to paragraphs; a blank line, and one with nothing but marks, ends one.
 *
 * @example paragraphsOf([{ path: 'a.ts', number: 1, text: '// copy', place: 'comment' },
 *   { path: 'a.ts', number: 2, text: '// it', place: 'comment' }])[0]?.text // 'copy it'
 */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
	const groups: Line[][] = [];
	for (const [i, line] of lines.entries()) {
		const group = groups.at(-1);
		if (group && goesOn(lines[i - 1], line)) group.push(line);
		else groups.push([line]);
	}
	return groups.map(joined);
}

function goesOn(before: Line | undefined, line: Line): boolean {
	return (
		before?.path === line.path &&
		before.number === line.number - 1 &&
		FLOWING.includes(line.place) &&
		textOf(before) !== '' &&
		textOf(line) !== ''
	);
}

function joined(group: readonly Line[]): Paragraph {
	let text = '';
	const lines = group.map((line) => {
		const start = text === '' ? 0 : text.length + 1;
		text += text === '' ? textOf(line) : ` ${textOf(line)}`;
		return { line, start };
	});
	return { place: group[0]?.place ?? 'comment', text, lines };
}

const textOf = ({ text }: Line): string => text.replace(MARKS, '');
