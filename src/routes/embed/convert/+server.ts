import { writeConvert } from '#lib/documents/embed/write-widget.ts';
import { widgetAnswer, widgetHead } from '#lib/server/resources/embed-document.ts';
import { readConvertWidget } from '#lib/server/resources/embed.ts';
import { convertWidget } from '#lib/view/embed/convert-widget.ts';
import type { RequestHandler } from './$types';

/** A converter for other people's pages. What was typed amiss is told beside the form, where it can be mended. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readConvertWidget(
		{ widget: 'convert', language: locals.language, parameters: url.searchParams },
		locals.site
	);
	const { embed, scene, bad } = asked;
	const html = writeConvert(convertWidget(scene, asked, embed, url.origin), widgetHead(asked, url.origin));
	return widgetAnswer(html, bad.length > 0 ? 400 : 200, scene.record.version);
};
