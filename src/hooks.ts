import type { Reroute, Transport } from '@sveltejs/kit';
import { splitPath } from '#i18n/language.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';

/** `/ar/…` is the same page as `/…`, in Arabic; and so for each language. */
export const reroute: Reroute = ({ url }) => splitPath(url.pathname).path;

/** How the framework writes a page's data where a class of ours is in it. No page has a client that reads it again. */
export const transport: Transport = {
	ChartPoints: {
		encode: (value) => value instanceof ChartPoints && { ...value },
		decode: (columns) => new ChartPoints(columns)
	}
};
