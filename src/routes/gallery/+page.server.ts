import { error } from '@sveltejs/kit';
import { GALLERY } from '#lib/chart/layout/gallery.ts';
import type { PageServerLoad } from './$types';

/** The width that a page's painting is made for, unless the address tells another: `/gallery?width=736`. */
const WIDTH = 960;

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	if (!locals.site.settings.galleryIsOpen) error(404);
	setHeaders({ 'cache-control': 'no-store' });
	return { cases: [...GALLERY], width: Number(url.searchParams.get('width') ?? WIDTH) };
};
