import { writeOffline } from '#lib/documents/write-offline.ts';
import { readCompared } from '#lib/server/resources/compare.ts';
import { pageAddress, seriesAnswer } from '#lib/server/resources/series.ts';
import { offlinePage } from '#lib/view/offline/offline-page.ts';
import type { RequestHandler } from './$types';

/** A comparison as one file that needs no network. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readCompared(url, locals.language, locals.site);
	if (asked instanceof Response) return asked;
	const page = offlinePage(asked.scene, asked.comparison, pageAddress(locals.site, asked), asked.today);
	return seriesAnswer(asked, writeOffline(page), { ending: 'offline.html', type: 'text/html; charset=utf-8' });
};
