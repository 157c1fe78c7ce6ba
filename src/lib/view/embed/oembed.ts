import { m } from '#i18n/compiled/messages.js';
import type { RateRecord } from '#lib/record/index.ts';
import { embedPath, type EmbedQuery } from '#lib/query/index.ts';
import { pageOfWidget } from './embeddable.ts';
import { escaped } from '#lib/format/html.ts';
import { SOCIAL } from '#lib/view/pictures/picture.ts';
import { frameTag, picturePath } from './snippets.ts';
import { boundedSize, type FrameLimits } from './widget-size.ts';

/** The oEmbed description of an address of ours. */
export interface Oembed {
	readonly type: 'rich';
	readonly version: '1.0';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	/** In seconds. */
	readonly cache_age: number;
	readonly html: string;
	readonly width: number;
	readonly height: number;
	readonly thumbnail_url?: string;
	readonly thumbnail_width?: number;
	readonly thumbnail_height?: number;
}

/** A consumer may keep the answer for a day: the widget inside updates itself. */
const CACHE_AGE = 86_400;

/** Below this a picture of a rate cannot be read, and none is offered. */
const LEAST_THUMBNAIL = 320;

/**
 * The answer to a consumer of oEmbed 1.0.
 *
 * @see https://oembed.com
 * @param origin - where readers meet the site, without a path
 * @param title - of the widget, from `widgetTitle`
 * @returns a size within the bounds; a thumbnail only where one fits that can be read
 * @example oembedOf(record, 'https://sarraf.example', embed, { title: 'Parallel market, Damascus', bounds: { maxWidth: 500, maxHeight: 750 } }).width // 480
 */
export function oembedOf(
	record: RateRecord,
	origin: string,
	embed: EmbedQuery,
	{ title, bounds }: { readonly title: string; readonly bounds: FrameLimits }
): Oembed {
	const { width, height, cut } = boundedSize(embed, bounds);
	const own = cut ? { ...embed, fill: true } : embed;
	return {
		type: 'rich',
		version: '1.0',
		title,
		provider_name: m.site_name({}, { locale: embed.language }),
		provider_url: `${origin}/`,
		cache_age: CACHE_AGE,
		html: fallback(record, origin, own, title) + frameTag(origin + embedPath(own), title, { mostWidth: width, height }),
		width,
		height,
		...thumbnailOf(record, origin, embed, bounds)
	};
}

/**
 * WordPress shows a quote before a frame until the frame has sent its height, and then removes the quote. A widget
 * that fills its frame sends none, so it has no quote.
 */
function fallback(record: RateRecord, origin: string, embed: EmbedQuery, title: string): string {
	if (embed.fill) return '';
	return `<blockquote><a href="${escaped(origin + pageOfWidget(record, embed))}">${escaped(title)}</a></blockquote>`;
}

function thumbnailOf(
	record: RateRecord,
	origin: string,
	embed: EmbedQuery,
	{ maxWidth = Infinity, maxHeight = Infinity }: FrameLimits
): Pick<Oembed, 'thumbnail_url' | 'thumbnail_width' | 'thumbnail_height'> {
	const shape = SOCIAL.width / SOCIAL.height;
	const width = Math.floor(Math.min(SOCIAL.width, maxWidth, maxHeight * shape));
	if (width < LEAST_THUMBNAIL) return {};
	return {
		thumbnail_url: origin + picturePath(record, embed, width === SOCIAL.width ? undefined : width),
		thumbnail_width: width,
		thumbnail_height: Math.floor(width / shape)
	};
}
