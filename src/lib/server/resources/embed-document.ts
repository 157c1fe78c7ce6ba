import { embedPath } from '#lib/query/index.ts';
import { oembedAddress, pageOfWidget } from '#lib/view/embed/embeddable.ts';
import { widgetPolicy } from './document-policy.ts';
import type { WidgetRequest } from './embed.ts';

/** A widget, or what is wrong with its address, as an answer. */
export function widgetAnswer(html: string, status: 200 | 400, policy = widgetPolicy(html)): Response {
	const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
	return new Response(html, { status, headers });
}

/** Links in the head of a widget's document. */
export function widgetHead({ embed, accent, title, context: { record } }: WidgetRequest, origin: string) {
	return {
		accent,
		title,
		page: origin + pageOfWidget(record, embed),
		oembed: oembedAddress(origin, origin + embedPath(embed))
	};
}
