import { framePairs, type EmbedQuery, type Frame } from './embed.ts';
import { defaultsOf, namesOf, readValues, unknownParameters } from './fields/read.ts';
import { pairsOf } from './fields/write.ts';
import type { ParameterProblem } from './problems.ts';
import { queryText } from './query-text.ts';
import type { Widget } from './widgets.ts';

/** What an address of the embed builder holds: the name of a widget, and all that the widget's own address would. */
export interface ParsedBuilder {
	readonly widget: Widget;
	/** The widget's own parameters. */
	readonly parameters: URLSearchParams;
	readonly problems: readonly ParameterProblem[];
}

/**
 * Reads which widget is built; the widget's own parameters are read by its own module.
 *
 * @example parseBuilder(new URLSearchParams('widget=chart&unit=new')).widget // 'chart'
 */
export function parseBuilder(address: URLSearchParams): ParsedBuilder {
	const own = namesOf(['builder']);
	const named = new URLSearchParams([...address].filter(([name]) => own.includes(name)));
	const { values, problems } = readValues(['builder'], named, defaultsOf(['builder']));
	return {
		widget: values.widget,
		parameters: new URLSearchParams([...address].filter(([name]) => !own.includes(name))),
		problems: [...problems, ...unknownParameters(['builder'], named)]
	};
}

/**
 * Writes a widget as the query of the builder's address, in one order, without what is usual anyway.
 *
 * @param language - of the builder's page; the widget's default
 * @returns '' or a query that begins with '?'
 * @example writeBuilder({ ...PLAIN_FRAME, widget: 'chart', query: '?unit=new' }, 'en') // '?widget=chart&unit=new'
 */
export function writeBuilder(embed: EmbedQuery, language: Frame['language']): string {
	const name = pairsOf(['builder'], embed, defaultsOf(['builder']));
	return queryText([...name, ...new URLSearchParams(embed.query), ...framePairs(embed, language)]);
}
