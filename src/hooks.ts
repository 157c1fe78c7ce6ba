import type { Reroute, Transport } from '@sveltejs/kit';
import { splitPath } from '#i18n/language.ts';
import { pageInMarkdown } from '#lib/query/listed.ts';
import { ChartPoints } from '#lib/chart/layout/points.ts';

/** `/ar/…` is the same page as `/…`, in Arabic; and so for each language. A page as Markdown is the page. */
export const reroute: Reroute = ({ url }) => {
	const { path } = splitPath(url.pathname);
	return pageInMarkdown(path) ?? path;
};

/** How the framework writes a page's data where a class of ours is in it. No page has a client that reads it again. */
export const transport: Transport = {
	ChartPoints: {
		encode: (value) => value instanceof ChartPoints && { ...value },
		decode: (columns) => new ChartPoints(columns)
	}
};
