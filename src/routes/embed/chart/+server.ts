import { writeChart, writeProblem } from '#lib/documents/embed/write-widget.ts';
import { widgetAnswer, widgetHead } from '#lib/server/resources/embed-document.ts';
import { readSeriesWidget } from '#lib/server/resources/embed.ts';
import { widgetProblem } from '#lib/view/embed/widget-problem.ts';
import { chartWidget } from '#lib/view/embed/widget.ts';
import type { RequestHandler } from './$types';

/** A chart of one series for other people's pages. */
export const GET: RequestHandler = ({ url, locals }) => {
	const asked = readSeriesWidget(
		{ widget: 'chart', language: locals.language, parameters: url.searchParams },
		locals.site
	);
	const { embed, scene, info, bad } = asked;
	if (!info || bad.length > 0)
		return widgetAnswer(writeProblem(widgetProblem(embed, bad, url.origin)), 400, scene.record.version);
	const html = writeChart(chartWidget(scene, info, embed, url.origin), widgetHead(asked, url.origin));
	return widgetAnswer(html, 200, scene.record.version);
};
