import { writeCompare, writeProblem } from '#lib/documents/embed/write-widget.ts';
import { widgetAnswer, widgetHead } from '#lib/server/resources/embed-document.ts';
import { readCompareWidget } from '#lib/server/resources/embed.ts';
import { compareWidget } from '#lib/view/embed/compare-widget.ts';
import { widgetProblem } from '#lib/view/embed/widget-problem.ts';
import type { RequestHandler } from './$types';

/** Two to six series side by side for other people's pages. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readCompareWidget(
		{ widget: 'compare', language: locals.language, parameters: url.searchParams },
		locals.site
	);
	const { embed, scene, comparison, bad } = asked;
	if (bad.length > 0)
		return widgetAnswer(writeProblem(widgetProblem(embed, bad, url.origin)), 400, scene.record.version);
	const html = writeCompare(compareWidget(scene, comparison, embed, url.origin), widgetHead(asked, url.origin));
	return widgetAnswer(html, 200, scene.record.version);
};
