/** Walks the links of a site from its front page: every address of its own that a page names is answered. */
import { DomUtils, parseDocument } from 'htmlparser2';
import { splitPath } from '#i18n/language.ts';
import { listedAt } from '#lib/query/listed.ts';

/** An answer, as far as a walk looks at it. */
export interface Visited {
	readonly status: number;
	readonly type: string;
	readonly body: string;
}

/** A link that leads nowhere, and a page that has it. */
export interface DeadLink {
	readonly address: string;
	readonly from: string;
	readonly status: number;
}

/** How far a walk goes. */
export interface Bounds {
	/** Which addresses are of one kind, of which a few are enough; undefined where each is of its own. */
	readonly kindOf?: (address: string) => string;
	/** How many of one kind are requested. */
	readonly each?: number;
}

/**
 * The addresses of the same site that a page links, embeds or loads, without their places on the page.
 *
 * @param html - of the page
 * @param base - its address, absolute
 * @example linksOf('<a href="/series#x">Series</a>', 'https://sarraf.example/') // ['/series']
 */
export function linksOf(html: string, base: string): readonly string[] {
	const elements = DomUtils.getElementsByTagName(() => true, parseDocument(html));
	const { origin } = new URL(base);
	const found = elements.flatMap((element) =>
		['href', 'src', 'data-chart', 'data-src'].flatMap((name) => DomUtils.getAttributeValue(element, name) ?? [])
	);
	const own = found.flatMap((href) => (URL.canParse(href, base) ? [new URL(href, base)] : []));
	return [...new Set(own.filter((url) => url.origin === origin).map(({ pathname, search }) => pathname + search))];
}

/**
 * The kind of an address: its language, its place in the list and its form.
 *
 * @example kindOf('/ar/day/2024-12-06?unit=new') // 'ar /day/[id]'
 */
export function kindOf(address: string): string {
	const { pathname } = new URL(address, 'http://site');
	const { language, path } = splitPath(pathname);
	const listed = listedAt(path);
	const place = listed ? [listed.address.path, listed.ending].filter(Boolean).join('.') : path;
	return `${language} ${place}`;
}

/**
 * Asks for every address that is reached from some.
 *
 * @param ask - answers an address of the site
 * @param starts - where the walk begins
 * @returns the links that lead nowhere
 * @example await deadLinks(ask, ['/', '/ar']) // []
 */
export async function deadLinks(
	ask: (address: string) => Promise<Visited>,
	starts: readonly string[],
	{ kindOf = (address) => address, each = 1 }: Bounds = {}
): Promise<{ readonly dead: readonly DeadLink[]; readonly visited: number }> {
	const dead: DeadLink[] = [];
	const known = new Set(starts);
	const ofKind = new Map<string, number>();
	const waiting = starts.map((address) => ({ address, from: address }));
	for (const { address, from } of waiting) {
		const { status, type, body } = await ask(address);
		if (status !== 200) dead.push({ address, from, status });
		else if (type.startsWith('text/html'))
			for (const link of linksOf(body, `http://site${address}`).filter((one) => !known.has(one))) {
				const count = ofKind.get(kindOf(link)) ?? 0;
				if (count >= each) continue;
				known.add(link);
				ofKind.set(kindOf(link), count + 1);
				waiting.push({ address: link, from: address });
			}
	}
	return { dead, visited: waiting.length };
}
