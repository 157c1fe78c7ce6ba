import { galleryPage } from '#lib/server/resources/gallery.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals, setHeaders }) => {
	const page = galleryPage(url, locals.language, locals.site.settings.galleryIsOpen);
	setHeaders({ 'cache-control': 'no-store' });
	return page;
};
