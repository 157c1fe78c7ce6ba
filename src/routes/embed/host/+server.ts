import { writeProblem } from '#lib/documents/embed/write-widget.ts';
import { writeHost } from '#lib/documents/embed/write-host.ts';
import { readBuilder } from '#lib/server/resources/builder.ts';
import { hostPolicy, widgetAnswer } from '#lib/server/resources/embed-document.ts';
import { snippetsOf } from '#lib/view/embed/snippets.ts';
import { widgetProblem } from '#lib/view/embed/widget-problem.ts';
import type { RequestHandler } from './$types';

/** A page that stands in for another site's, with a snippet of ours in it: the builder's preview. */
export const GET: RequestHandler = ({ url, locals }) => {
	const { built, bad } = readBuilder(url, locals.language, locals.site);
	const { embed, title, scene } = built;
	const { version } = scene.record;
	if (bad.length > 0) return widgetAnswer(writeProblem(widgetProblem(embed, bad, url.origin)), 400, version);
	const html = writeHost(embed, snippetsOf(scene.record, url.origin, embed, title).iframe);
	return widgetAnswer(html, 200, version, hostPolicy(html, locals.site));
};
