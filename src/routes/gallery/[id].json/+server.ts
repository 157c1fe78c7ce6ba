import { galleryAnswer } from '#lib/server/resources/gallery.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, locals: { language, site } }) =>
	galleryAnswer(params.id, language, site.settings.galleryIsOpen);
