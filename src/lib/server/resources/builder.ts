import { inLanguage } from '#lib/context/context.ts';
import { writeHost } from '#lib/documents/embed/write-host.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { parseBuilder, writeBuilder, type ParameterProblem } from '#lib/query/index.ts';
import type { Site } from '#lib/server/site.ts';
import { builderPage } from '#lib/view/builder/builder-page.ts';
import type { Built } from '#lib/view/builder/built.ts';
import { picturePath, snippetsOf } from '#lib/view/embed/snippets.ts';
import { hostPolicy } from './document-policy.ts';
import { widgetAnswer } from './embed-document.ts';
import { readWidget } from './embed.ts';
import type { Resource, ResourceRequest } from './resource.ts';
import { refuseWidget } from './widgets.ts';

/** A request for the builder. */
interface BuilderRequest extends Built {
	readonly problems: readonly ParameterProblem[];
}

/** Reads the address of the builder: invalid parameters are reported, and the widget is built without them. */
function readBuilder({ url, language }: ResourceRequest, site: Site): BuilderRequest {
	const { widget, parameters, problems: nameProblems } = parseBuilder(url.searchParams);
	const parsed = readWidget({ widget, parameters, language }, site);
	const refused = new Set(parsed.problems.map(({ name }) => name));
	const usable = new URLSearchParams([...parameters].filter(([name]) => !refused.has(name)));
	const { embed, context, title } =
		refused.size === 0 ? parsed : readWidget({ widget, parameters: usable, language }, site);
	return { embed, title, context: inLanguage(context, language), problems: [...nameProblems, ...parsed.problems] };
}

/** The page on which a widget is built. */
export const builder = {
	address: ADDRESSES.builder,
	read: readBuilder,
	page: ({ problems, ...built }, { today, origin, settings }) => ({
		page: builderPage(built, { problems, today, origin }),
		path: ADDRESSES.builder.path + writeBuilder(built.embed, built.context.language),
		framingIsLimited: settings.frameAncestors.length > 0,
		picture: picturePath(built.context.record, { ...built.embed, language: 'en' })
	})
} satisfies Resource<typeof ADDRESSES.builder, BuilderRequest>;

/** A page that stands in for another site's, with a snippet of ours in it: the builder's preview. */
export const host = {
	address: ADDRESSES.host,
	read: readBuilder,
	refuse: refuseWidget,
	file: ({ embed, title, context }, site) => {
		const html = writeHost(embed, snippetsOf(context.record, site.origin, embed, title).iframe);
		return widgetAnswer(html, 200, hostPolicy(html, site));
	}
} satisfies Resource<typeof ADDRESSES.host, BuilderRequest>;
