/**
 * A third language, made of the English catalogue: each text stands between marks and its letters are others, what is filled
 * in stays. Days and numbers are written as in Greek, so that no letter of a page is an English one unless it is the record's.
 */
export const PSEUDO = 'el';

export const OPEN = '⟦';
export const CLOSE = '⟧';

/** Where the letters of a text are moved to: mathematical sans-serif ones, readable and nobody's. */
const FROM = { A: 0x1d5a0, a: 0x1d5ba } as const;

function moved(letter: string): string {
	const first = letter < 'a' ? 'A' : 'a';
	return String.fromCodePoint(FROM[first] + letter.charCodeAt(0) - first.charCodeAt(0));
}

function pseudoText(text: string): string {
	const parts = text.split(/(\{\w+\})/);
	const letters = parts.map((part) => (part.startsWith('{') ? part : part.replaceAll(/[A-Za-z]/g, moved)));
	return `${OPEN}${letters.join('')}${CLOSE}`;
}

/** Texts for the program, and list separators: a reader does not see them as text. */
const OWN: Readonly<Record<string, string>> = {
	language_tag: 'el-GR',
	language_direction: 'ltr',
	list_and: '{a} · {b}',
	list_names: '{a} · {b}'
};

/**
 * The catalogue of the third language, as the text of its one file.
 *
 * @param english - the text of the English one
 */
export function pseudoCatalogue(english: string): string {
	const inPlural = (value: unknown, key: string): unknown => {
		if (typeof value === 'string') return key === 'match' || key === 'texts' ? pseudoText(value) : value;
		if (Array.isArray(value)) return value.map((one: unknown) => inPlural(one, ''));
		if (typeof value !== 'object' || value === null) return value;
		const under = (name: string) => (key === 'match' ? 'texts' : name);
		return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inPlural(one, under(name))]));
	};
	const all: Readonly<Record<string, unknown>> = JSON.parse(english);
	const stated = Object.entries(all).map(([key, message]): [string, unknown] => {
		if (key === '$schema') return [key, message];
		if (OWN[key] !== undefined) return [key, OWN[key]];
		return [key, typeof message === 'string' ? pseudoText(message) : inPlural(message, '')];
	});
	return JSON.stringify(Object.fromEntries(stated), undefined, '\t');
}
