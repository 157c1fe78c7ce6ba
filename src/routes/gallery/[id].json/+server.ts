import { chartWords, type InteractiveChart } from '#lib/chart/data/interactive-chart.ts';
import { GALLERY } from '#lib/chart/layout/gallery.ts';
import type { RequestHandler } from './$types';

/** A case of the gallery as a page's chart is fetched: without quotes behind its points. */
export const GET: RequestHandler = ({ params, locals }) => {
	const input = locals.site.settings.galleryIsOpen ? GALLERY.get(params.id) : undefined;
	if (!input) return new Response('There is no such chart.', { status: 404 });
	const words = chartWords({ locale: locals.language });
	const body: InteractiveChart = { input, first: input.from, last: input.to, words, details: [] };
	return Response.json(body, { headers: { 'cache-control': 'no-store' } });
};
