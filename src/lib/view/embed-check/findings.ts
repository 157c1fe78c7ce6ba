import { languages } from '#i18n/language.ts';
import type { Embeds, Found } from './embeds.ts';
import { FAULTS } from './faults.ts';
import type { RuleId } from './rule-ids.ts';

/** Something that is wrong with an embed, or good to know of it. */
export interface EmbedFinding {
	readonly rule: RuleId;
	/** Where it stands, from 1. */
	readonly line: number;
	/** The tag as it was written, shortened. */
	readonly source: string;
	/** What is wrong: a value, a name, the widget's own message. */
	readonly given: string;
}

/** A tag is shown up to this many letters. */
const LONGEST = 240;

/**
 * Everything that is wrong with the embeds of a page, in the order of the page.
 *
 * @example findingsOf(embedsOf(readPasted('<script src="https://sarraf.example/embed/v1.js">'), site)).map(({ rule }) => rule)
 * // ['blocking', 'loader-idle']
 */
export function findingsOf(all: Embeds): readonly EmbedFinding[] {
	const asText = all.asText.map(({ text, line }): EmbedFinding => ({
		rule: 'as-text',
		line,
		source: shortened(text.trim()),
		given: ''
	}));
	const kinds = ['frames', 'elements', 'loaders', 'pictures'] as const;
	const faulty = kinds.flatMap((kind) =>
		all[kind].flatMap((found) =>
			FAULTS[kind].flatMap(([rule, fault]) => {
				const given = fault(found, all);
				return given === undefined ? [] : [findingOf(rule, found, given)];
			})
		)
	);
	return inOrder([...asText, ...faulty]);
}

/** A fault of a tag. */
export function findingOf(rule: RuleId, { tag }: Found, given: string): EmbedFinding {
	return { rule, line: tag.line, source: shortened(tag.source), given };
}

/** Findings from the top of the page to its end; those of one line as they came. */
export function inOrder(findings: readonly EmbedFinding[]): readonly EmbedFinding[] {
	return [...findings].sort((a, b) => a.line - b.line);
}

function shortened(text: string): string {
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** How many embeds there are: a script alone is none. */
export function countOf({ frames, elements, pictures }: Embeds): number {
	return frames.length + elements.length + pictures.length;
}

/**
 * The addresses that can be requested on our own site, whatever host they name, so that the widgets themselves say what is wrong
 * with them; in the reader's language.
 *
 * @example requestPath(found, 'ar') // '/embed/rate?unit=gold&lang=ar'
 */
export function requestPath({ url }: Found, language: string): string {
	const query = new URLSearchParams(url.search);
	const locale = query.get('lang') ?? language;
	if (languages.some((one) => one === locale)) query.set('lang', language);
	return `${url.pathname}?${query.toString()}`;
}
