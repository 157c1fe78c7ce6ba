import { error } from '@sveltejs/kit';
import { chartWords, type InteractiveChart } from '#lib/chart/data/interactive-chart.ts';
import { stripTexts } from '#lib/chart/data/point-detail.ts';
import { galleryIn } from '#lib/chart/gallery/gallery-words.ts';
import type { Language } from '#lib/record/index.ts';

/** The width that a page's painting is made for, unless the address names another: `/gallery?width=736`. */
const WIDTH = 1120;

/** Every case of the gallery; not found where the operator has not opened it. */
export function galleryPage({ searchParams }: URL, language: Language, isOpen: boolean) {
	if (!isOpen) error(404);
	return { cases: [...galleryIn(language)], width: Number(searchParams.get('width') ?? WIDTH) };
}

/**
 * A case of the gallery as a page's chart is fetched: without quotes behind its points.
 *
 * @param id - of the case
 * @param isOpen - whether the operator has opened the gallery
 */
export function galleryAnswer(id: string, language: Language, isOpen: boolean): Response {
	const input = isOpen ? galleryIn(language).get(id) : undefined;
	if (!input) return new Response('There is no such chart.', { status: 404 });
	const strip = { ...stripTexts({ locale: language }), premium: '', premiumOf: [], path: '' };
	const words = chartWords({ locale: language }, strip);
	const body: InteractiveChart = { input, first: input.from, last: input.to, words, details: [] };
	return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}
