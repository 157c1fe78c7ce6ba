import { splitPath } from '#i18n/language.ts';
import { isParameter } from '#lib/view/embed/attributes.ts';
import type { Pasted, Tag } from './pasted.ts';

/** The site whose embeds are looked for. */
export interface Site {
	/** Where readers meet it, without a path. */
	readonly origin: string;
	/** How high the frame of each widget is without a script, in pixels. */
	readonly heights: Readonly<Record<string, number>>;
}

/** A tag that puts something of ours into a page. */
export interface Found {
	readonly tag: Tag;
	/** The name of the widget; blank for a script or a picture. */
	readonly widget: string;
	/** What is fetched. */
	readonly url: URL;
	/** Whether it contains a link. */
	readonly holdsLink: boolean;
}

/** Everything of ours that a page has. */
export interface Embeds {
	readonly site: Site;
	readonly frames: readonly Found[];
	readonly elements: readonly Found[];
	readonly loaders: readonly Found[];
	readonly pictures: readonly Found[];
	/** Text that shows the source of one of our snippets. */
	readonly asText: Pasted['texts'];
}

/** In the base language; other languages stand below their names. */
const WIDGET_PATH = /^\/embed\/([a-z-]+)$/;
const LOADER_PATH = /^\/embed\/v1\.js$/;
const PICTURE_PATH = /\.(?:png|svg)$/;

/** Addresses of a page whose own address is not known. */
const NOWHERE = 'https://page.invalid/';

/**
 * Finds what a page has of a site: frames with the path of a widget, on whatever host, the site's own scripts and pictures,
 * and elements.
 *
 * @example embedsOf(readPasted('<sarraf-rate>'), { origin: 'https://sarraf.example', heights: { rate: 420 } }).elements.length // 1
 */
export function embedsOf({ tags, texts, linking }: Pasted, site: Site): Embeds {
	const isOurs = (url: URL) => url.host === new URL(site.origin).host;
	const of = (name: string, keep: (url: URL, widget: string) => boolean) =>
		tags
			.filter((tag) => tag.name === name)
			.flatMap((tag): Found[] => {
				const url = addressOf(tag);
				const widget = (url && WIDGET_PATH.exec(splitPath(url.pathname).path)?.[1]) ?? '';
				return url && keep(url, widget) ? [{ tag, widget, url, holdsLink: false }] : [];
			});
	return {
		site,
		frames: of('iframe', (url, widget) => (isOurs(url) && widget !== '') || widget in site.heights),
		elements: tags.filter(({ name }) => name.startsWith('sarraf-')).map((tag) => elementOf(tag, linking, site)),
		loaders: of('script', (url) => LOADER_PATH.test(url.pathname)),
		pictures: of('img', (url) => isOurs(url) && PICTURE_PATH.test(url.pathname)).filter(({ tag }) => !tag.isPart),
		asText: texts.filter(({ text }) => isSource(text))
	};
}

/** What a frame, a script or a picture fetches; those who load late keep the address elsewhere. */
function addressOf({ attributes }: Tag): URL | undefined {
	const address = attributes.get('src') || attributes.get('data-src') || '';
	return address !== '' && URL.canParse(address, NOWHERE) ? new URL(address, NOWHERE) : undefined;
}

/** An element fetches the address of its attributes. */
function elementOf(tag: Tag, linking: Pasted['linking'], { origin }: Site): Found {
	const widget = tag.name.slice('sarraf-'.length);
	const url = new URL(`/embed/${widget}`, origin);
	for (const [name, value] of tag.attributes) if (isParameter(name)) url.searchParams.set(name, value || '1');
	return { tag, widget, url, holdsLink: linking.has(tag) };
}

function isSource(text: string): boolean {
	return /<iframe\b[^<>]*\/embed\/|<sarraf-[a-z]+|<script\b[^<>]*\/embed\/v1\.js/i.test(text);
}
