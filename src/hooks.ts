import type { Reroute, Transport } from '@sveltejs/kit';
import { deLocalizeUrl } from '#i18n/compiled/runtime.js';
import { ChartPoints } from '#lib/chart/layout/points.ts';

/** `/ar/…` is the same page as `/…`, in Arabic; and so for each language. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;

/** How the framework writes a page's data where a class of ours is in it. No page has a client that reads it again. */
export const transport: Transport = {
	ChartPoints: {
		encode: (value) => value instanceof ChartPoints && { ...value },
		decode: (columns) => new ChartPoints(columns)
	}
};
