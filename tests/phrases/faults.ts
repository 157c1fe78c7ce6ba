/** Which lines hold a phrase that nobody writes here. */
import type { Exemption } from './exemptions.ts';
import type { Phrase } from './list.ts';
import type { Line } from './lines.ts';

/** What is quoted in the record and in documents is somebody else's wording. */
const QUOTED = /“[^”]*”|«[^»]*»|`[^`]*`/g;

/**
 * Everything that is wrong with some lines.
 *
 * @returns one text for each phrase that was found, with what to write instead, and one for each exemption without a use
 * @example faultsOf([{ path: 'a.md', number: 3, text: 'Copy it anew.', place: 'document' }], PHRASES, [])
 * // ['a.md:3: “anew”; write, for example: copy it again']
 */
export function faultsOf(
	lines: readonly Line[],
	phrases: readonly Phrase[],
	exemptions: readonly Exemption[]
): readonly string[] {
	const used = new Set<Exemption>();
	const faults = lines.flatMap((line) => {
		const found = phrases.flatMap((phrase) => faultOf(line, phrase));
		const exemption = exemptions.find(({ path, text }) => path === line.path && line.text.includes(text));
		if (!exemption || found.length === 0) return found;
		used.add(exemption);
		return [];
	});
	return [...faults, ...exemptions.filter((exemption) => !used.has(exemption)).map(unusedFault)];
}

function faultOf({ path, number, text, place }: Line, { find, instead, places }: Phrase): readonly string[] {
	if (places && !places.includes(place)) return [];
	const own = place === 'message' ? text : text.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
	const [found] = find.exec(own) ?? [];
	return found === undefined ? [] : [`${path}:${number}: “${found}”; write, for example: ${instead}`];
}

function unusedFault({ path, text }: Exemption): string {
	return `tests/phrases/exemptions.ts: nothing in ${path} needs the exemption of “${text}”`;
}
