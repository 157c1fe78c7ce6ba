/** The site on one page, for programs that read texts: what it is, its pages as Markdown, its data. */
import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { say, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { markdownOf, pathTo } from '#lib/query/listed.ts';
import { leadingRate } from '#lib/record/index.ts';
import { aboutOf } from '#lib/view/front/front-page.ts';

/**
 * The outline of the site.
 *
 * @param origin - where readers meet it
 * @example outlineOf(context, 'https://sarraf.example') // '# Sarraf\n\n> …'
 */
export function outlineOf(context: ViewContext, origin: string): string {
	const { words, language, record } = context;
	const rate = leadingRate(record);
	const link = (name: string, path: string) => `- [${name}](${origin}${pathIn(path, language)})`;
	const page = (name: string, path: string) => link(name, markdownOf(path) ?? path);
	return [
		`# ${m.site_name({}, words)}`,
		`> ${aboutOf(context)} ${say(m.licence, {}, words)}`,
		`## ${m.outline_pages({}, words)}`,
		[
			page(m.nav_rates({}, words), ADDRESSES.front.path),
			page(m.nav_series({}, words), ADDRESSES.allSeries.path),
			...(rate ? [page(textIn(rate.name, words), pathTo(ADDRESSES.series, rate))] : []),
			page(m.nav_compare({}, words), ADDRESSES.compare.path),
			page(m.nav_convert({}, words), ADDRESSES.convert.path),
			page(m.nav_check({}, words), ADDRESSES.check.path),
			page(m.nav_events({}, words), ADDRESSES.events.path),
			page(m.months_title({}, words), ADDRESSES.months.path),
			page(m.data_title({}, words), ADDRESSES.data.path),
			page(m.method_title({}, words), ADDRESSES.method.path),
			page(m.corrections_title({}, words), ADDRESSES.corrections.path)
		].join('\n'),
		m.outline_markdown({}, words),
		`## ${m.outline_data({}, words)}`,
		[
			page(m.nav_api({}, words), ADDRESSES.api.path),
			`- [OpenAPI](${origin}/api/v1/openapi.json)`,
			link(m.api_mcp({}, words), ADDRESSES.mcp.path),
			page(m.recipes_title({}, words), ADDRESSES.recipes.path),
			page(m.releases_title({}, words), ADDRESSES.releases.path),
			link(m.feed_follow_data({}, words), pathTo(ADDRESSES.dataFeed, { ending: 'atom' })),
			link(m.feed_follow_events({}, words), pathTo(ADDRESSES.calendar, { ending: 'ics' }))
		].join('\n'),
		''
	]
		.join('\n\n')
		.replace(/\n+$/, '\n');
}
