/** Which lines hold a phrase that nobody writes here. */
import type { Exemption } from './exemptions.ts';
import type { Phrase } from './list.ts';
import type { Line } from './lines.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';

/** What is quoted in the record and in documents is somebody else's wording. */
const QUOTED = /“[^”]*”|«[^»]*»|`[^`]*`/g;

/**
 * Everything that is wrong with some lines. A phrase may be broken over two lines of a comment or a document.
 *
 * @returns one text for each phrase of a line, with what to write instead, and one for each exemption without a use
 * @example faultsOf([{ path: 'a.md', number: 3, text: 'Copy it anew.', place: 'document' }], PHRASES, [])
 * // ['a.md:3: “anew”; write, for example: copy it again']
 */
export function faultsOf(
	lines: readonly Line[],
	phrases: readonly Phrase[],
	exemptions: readonly Exemption[]
): readonly string[] {
	const used = new Set<Exemption>();
	const found = paragraphsOf(lines).flatMap((paragraph) => phrases.flatMap((phrase) => matchesIn(paragraph, phrase)));
	const faults = found.flatMap(({ line, text }) => {
		const exemption = exemptions.find((one) => one.path === line.path && line.text.includes(one.text));
		if (!exemption) return [text];
		used.add(exemption);
		return [];
	});
	return [...new Set(faults), ...exemptions.filter((exemption) => !used.has(exemption)).map(unusedFault)];
}

/** A phrase that was found, and the line in which it begins. */
interface Match {
	readonly line: Line;
	readonly text: string;
}

function matchesIn({ lines, text, place }: Paragraph, { find, instead, places }: Phrase): readonly Match[] {
	if (places && !places.includes(place)) return [];
	const own = place === 'message' ? text : text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
	return [...own.matchAll(new RegExp(find, `g${find.flags}`))].flatMap(({ index, 0: phrase }) => {
		const line = lines.findLast(({ start }) => start <= index)?.line;
		return line ? [{ line, text: `${line.path}:${line.number}: “${phrase}”; write, for example: ${instead}` }] : [];
	});
}

function unusedFault({ path, text }: Exemption): string {
	return `tests/phrases/exemptions.ts: nothing in ${path} needs the exemption of “${text}”`;
}
