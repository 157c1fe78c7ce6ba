import { withVersion } from '#lib/query/trackers.ts';
import { pathIn } from '#i18n/language.ts';
import type { RateRecord } from '#lib/record/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { embedPath, queryText, type EmbedQuery } from '#lib/query/index.ts';
import { cardOf } from './card-of.ts';
import { oembedAddress, pageOfWidget } from './embeddable.ts';
import { escaped } from '#lib/format/html.ts';
import { defaultHeight } from './widget-size.ts';

/** Every way to put a widget into a page, as the text to paste. */
export interface Snippets {
	/** The widget itself. */
	readonly address: string;
	/** The page that it is a part of. */
	readonly page: string;
	/** A frame that is right where every script is stripped, and takes its height from the script where it is not. */
	readonly iframe: string;
	/** An element that becomes the frame, and stays a link with a picture where it cannot. */
	readonly element: string;
	/** For systems that ask: the page's own address, and that of its description. */
	readonly oembed: string;
	/** A picture with a link, for places without frames. */
	readonly image: string;
	/** The rate on one line, for Markdown. */
	readonly badge: string;
}

/**
 * The snippets of a widget.
 *
 * @param record - that it shows
 * @param origin - where readers meet the site, without a path
 * @param embed - the widget; frozen where its query holds `asof`, else it updates itself
 * @param title - what it is, from `widgetTitle`
 * @example snippetsOf(record, 'https://sarraf.example', embed, 'Parallel market, Damascus').address // 'https://sarraf.example/embed/rate'
 */
export function snippetsOf(record: RateRecord, origin: string, embed: EmbedQuery, title: string): Snippets {
	const address = origin + embedPath(embed);
	const page = origin + pageOfWidget(record, embed);
	const picture = origin + picturePath(record, embed);
	const name = escaped(title);
	const image = `<a href="${escaped(page)}"><img src="${escaped(picture)}" alt="${name}" width="600" height="315"></a>`;
	const loader = `<script async src="${origin}${ADDRESSES.loader.path}"></script>`;
	return {
		address,
		page,
		iframe: `${frameTag(address, title, { height: defaultHeight(embed) })}<noscript>${image}</noscript>${loader}`,
		element: `<sarraf-${embed.widget}${attributesOf(embed)} title="${name}">${image}</sarraf-${embed.widget}>${loader}`,
		oembed: oembedAddress(origin, address),
		image,
		badge: `[![${title.replaceAll(/[[\]]/g, '')}](${origin}${badgePath(record, embed)})](${page})`
	};
}

/**
 * The frame of a widget, as wide as its column. Its bound is a style, because those who strip styles, WordPress among them,
 * put frames into columns that are narrower than what they ask for.
 *
 * @param title - for readers who do not see it
 */
export function frameTag(address: string, title: string, { mostWidth, height }: FrameSize): string {
	const bound = mostWidth === undefined ? '' : `;max-width:${mostWidth}px`;
	return [
		`<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy"`,
		`style="border:0;width:100%${bound}" frameborder="0" scrolling="auto" referrerpolicy="strict-origin-when-cross-origin"`,
		'allow="clipboard-write; web-share"></iframe>'
	].join(' ');
}

/** In pixels. */
interface FrameSize {
	readonly mostWidth?: number;
	readonly height: number;
}

/** A widget's parameters as the attributes of its element. */
function attributesOf(embed: EmbedQuery): string {
	const parameters = new URL(embedPath(embed), 'http://element').searchParams;
	return [...parameters].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
}

/**
 * The picture of a widget, in its language and its colours; without a reader there is no theme that follows one.
 *
 * @example picturePath(record, { ...embed, widget: 'chart', query: '?series=syp-official' }) // '/series/syp-official.png?v=c0ffee12ab34'
 */
export function picturePath(record: RateRecord, embed: EmbedQuery, width?: number): string {
	const { language, theme } = embed;
	const [path = '', query = ''] = picturedOf(record, embed).split('?');
	const parameters = new URLSearchParams(query);
	if (theme === 'dark') parameters.set('theme', theme);
	if (width !== undefined) parameters.set('w', String(width));
	return pathIn(`${path}${withVersion(queryText([...parameters]), record.version)}`, language);
}

/** A card has a picture of its own, a chart and a comparison that of their page; a converter has the card of its rate. */
function picturedOf(record: RateRecord, { widget, query }: EmbedQuery): string {
	const card = pathTo(ADDRESSES.rateWidget, { ending: 'png' });
	if (widget === 'rate') return card + query;
	if (widget === 'convert') return card + queryText(cardOf(record, { widget, query }));
	const [path = '', own = ''] = pageOfWidget(record, { widget, query, language: 'en' }).split('?');
	return `${path}.png?${own}`;
}

function badgePath(record: RateRecord, { widget, query, language }: EmbedQuery): string {
	const own = queryText(cardOf(record, { widget, query }));
	return pathIn(ADDRESSES.badge.path + withVersion(own, record.version), language);
}
