import { queryText } from './codec.ts';
import { framePairs, WIDGETS, type EmbedSpec, type Frame, type Widget } from './embed.ts';
import { Reader } from './reader.ts';
import type { BadParameter } from './problems.ts';

/** What an address of the embed builder holds: the name of a widget, and all that the widget's own address would. */
export interface ParsedBuilder {
	readonly widget: Widget;
	/** What the widget is asked. */
	readonly parameters: URLSearchParams;
	readonly bad: readonly BadParameter[];
}

const NAME = 'widget';

/**
 * Reads which widget is built; what it is asked is read by whoever knows the widget.
 *
 * @example parseBuilder(new URLSearchParams('widget=chart&unit=new')).widget // 'chart'
 */
export function parseBuilder(address: URLSearchParams): ParsedBuilder {
	const isName = ([name]: readonly [string, string]) => name === NAME;
	const reader = new Reader(new URLSearchParams([...address].filter(isName)));
	const widget = reader.word(NAME, WIDGETS, WIDGETS[0]);
	return {
		widget,
		parameters: new URLSearchParams([...address].filter((pair) => !isName(pair))),
		bad: [...reader.bad, ...reader.strangers([NAME])]
	};
}

/**
 * Writes a widget as the query of the builder's address, in one order, without what is usual anyway.
 *
 * @param language - of the builder's page, which its widget has unless told
 * @returns '' or a query that begins with '?'
 * @example writeBuilder({ ...PLAIN_FRAME, widget: 'chart', query: '?unit=new' }, 'en') // '?widget=chart&unit=new'
 */
export function writeBuilder(embed: EmbedSpec, language: Frame['language']): string {
	const name = embed.widget === WIDGETS[0] ? [] : [[NAME, embed.widget] as const];
	return queryText([...name, ...new URLSearchParams(embed.query), ...framePairs(embed, language)]);
}
