import { m } from '#i18n/compiled/messages.js';
import { formatDay } from '#lib/format/index.ts';
import { comparedByDefault, type RateRecord } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { queryText, shownNames, WIDGETS, writeBuilder, type EmbedQuery, type Widget } from '#lib/query/index.ts';
import type { Choice, ChoiceGroup } from '#lib/view/parts/controls.ts';
import type { Built } from './built.ts';

const WIDGET_WORDS: Readonly<Record<Widget, typeof m.builder_rate>> = {
	rate: m.builder_rate,
	chart: m.builder_chart,
	compare: m.builder_compare,
	convert: m.builder_convert
};

/** Which widget it is: each keeps of what was chosen what it can show itself. */
export function widgetSwitch({ embed, context }: Built): ChoiceGroup {
	return {
		label: m.builder_widget({}, context.words),
		choices: WIDGETS.map((widget) => ({
			text: WIDGET_WORDS[widget]({}, context.words),
			href: hrefOf({ ...embed, widget, query: queryFor(context.record, widget, embed.query) }, context.language),
			current: widget === embed.widget
		}))
	};
}

/** Whether it updates itself, or is frozen as of a day: the one chosen, else today. */
export function updateSwitch({ embed, context }: Built, today: Day): ChoiceGroup {
	const { query, words, locale, language } = context;
	const day = query.asOf ?? today;
	const choice = (text: string, asOf: Day | undefined): Choice => ({
		text,
		href: hrefOf({ ...embed, query: asOfIn(embed, asOf) }, language),
		current: query.asOf === asOf
	});
	return {
		label: m.builder_updates({}, words),
		choices: [
			choice(m.builder_live({}, words), undefined),
			choice(m.builder_frozen({ day: formatDay(day, 'day', locale) }, words), day)
		]
	};
}

function hrefOf(embed: EmbedQuery, language: EmbedQuery['language']): string {
	return writeBuilder(embed, language) || '?';
}

/** The part of a widget's query that another widget accepts; one that takes a single series gets the first. */
function queryFor(record: RateRecord, widget: Widget, query: string): string {
	const names = shownNames(widget);
	const parameters = new URLSearchParams(query);
	const ids = parameters.get('series')?.split(',') ?? [];
	const one = ids.find((id) => !id.includes('/'));
	if (widget === 'rate' || widget === 'chart') {
		if (one) parameters.set('series', one);
		else parameters.delete('series');
	} else if (ids.length === 1 && one)
		parameters.set('series', [...new Set([...comparedByDefault(record), one])].join());
	return queryText([...parameters].filter(([name]) => names.includes(name)));
}

/** A widget's query with another day, in the position that its names define. */
function asOfIn({ widget, query }: EmbedQuery, asOf: Day | undefined): string {
	const parameters = new Map([...new URLSearchParams(query)]);
	if (asOf === undefined) parameters.delete('asof');
	else parameters.set('asof', isoDay(asOf));
	return queryText(
		shownNames(widget).flatMap((name) => (parameters.has(name) ? [[name, parameters.get(name) ?? '']] : []))
	);
}
