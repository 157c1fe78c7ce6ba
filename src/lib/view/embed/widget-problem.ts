import { m } from '#i18n/compiled/messages.js';
import { pathIn } from '#i18n/language.ts';
import type { ParameterProblem, EmbedQuery } from '#lib/query/index.ts';
import { errorOf } from '#lib/wording/problems/problems.ts';
import type { WidgetSource } from './widget.ts';

/** Why a widget cannot be shown. */
export interface WidgetProblem {
	readonly embed: EmbedQuery;
	readonly title: string;
	readonly notices: readonly string[];
	readonly source: WidgetSource;
}

/**
 * What is wrong with the address of a widget, each with what would be right.
 *
 * @param origin - where readers meet the site, without a path
 */
export function widgetProblem(embed: EmbedQuery, problems: readonly ParameterProblem[], origin: string): WidgetProblem {
	const words = { locale: embed.language };
	return {
		embed,
		title: m.embed_problem({}, words),
		notices: problems.map((one) => errorOf(one, words)),
		source: { text: '', site: m.site_name({}, words), href: origin + pathIn('/', embed.language) }
	};
}
