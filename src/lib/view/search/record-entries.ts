import { m } from '#i18n/compiled/messages.js';
import { inEach } from '#i18n/language.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { formatDay, textIn } from '#lib/format/index.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { writeChartQuery } from '#lib/query/index.ts';
import type { Place, LocalizedText } from '#lib/record/index.ts';
import type { Entry } from '#lib/search/index.ts';
import { beyond } from './series-entry.ts';

const RANKS = { place: 0.3, story: 0.15, comparison: 0.1, event: 0.05, claim: 0 };

const inAllLanguages = (text: LocalizedText): readonly string[] => Object.values(inEach((language) => text[language]));

/** Places with quotes but without a series: they lead to the headline, with a note. */
export function placeEntries({ record, words, day }: ViewContext): readonly Entry[] {
	const { headline } = record.roles;
	if (!headline) return [];
	const series = new Set([...record.series.values()].flatMap(({ places }) => places));
	const quoted = new Map<string, Place>();
	for (const { date, place } of record.quotes) if (date <= day && !series.has(place.id)) quoted.set(place.id, place);
	return [...quoted.values()].map(({ name }) => {
		const text = textIn(name, words);
		const path = pathTo(ADDRESSES.series, headline);
		return {
			text,
			hint: m.search_place_without({ series: textIn(headline.name, words) }, words),
			path,
			words: beyond({ text, path }, inAllLanguages(name)),
			rank: RANKS.place
		};
	});
}

/** The comparisons that readers come for. */
export function comparisonEntries({ record, words, defaults }: ViewContext): readonly Entry[] {
	return record.presets.map(({ title, series, show, reading, base, from }) => {
		const text = textIn(title, words);
		const query = writeChartQuery({ ...defaults, series, show, reading, base, from }, defaults);
		const path = ADDRESSES.compare.path + query;
		return {
			text,
			hint: m.search_comparison({}, words),
			path,
			words: beyond({ text, path }, inAllLanguages(title)),
			rank: RANKS.comparison
		};
	});
}

/** The stories dated up to the day. */
export function storyEntries({ record, words, day }: ViewContext): readonly Entry[] {
	return record.stories
		.filter(({ date }) => date <= day)
		.map((story) => {
			const text = textIn(story.title, words);
			const path = pathTo(ADDRESSES.story, story);
			return {
				text,
				hint: m.search_story({}, words),
				path,
				words: beyond({ text, path }, inAllLanguages(story.title)),
				rank: RANKS.story
			};
		});
}

/**
 * The events up to the day, the last one first: by title, label and place.
 *
 * @param rank - the least weighty that are given, from 1; by default all
 */
export function eventEntries({ record, words, locale, day }: ViewContext, rank = Infinity): readonly Entry[] {
	const past = record.events.filter((event) => event.date <= day && event.rank <= rank).sort((a, b) => b.date - a.date);
	return past.map(({ id, date, precision, title, short, place }) => {
		const text = textIn(title, words);
		const path = `${ADDRESSES.events.path}#${id}`;
		const names = [title, short, ...(place.id === 'national' ? [] : [place.name])];
		return {
			text,
			hint: formatDay(date, precision, locale),
			path,
			words: beyond({ text, path }, names.flatMap(inAllLanguages)),
			rank: RANKS.event
		};
	});
}

/** The published claims up to the day, with their words. */
export function claimEntries({ record, words, locale, day }: ViewContext): readonly Entry[] {
	return record.claims
		.filter(({ date }) => date <= day)
		.map((claim) => {
			const text = textIn(claim.text, words);
			const path = pathTo(ADDRESSES.claim, claim);
			return {
				text,
				hint: m.search_claim({ day: formatDay(claim.date, 'day', locale) }, words),
				path,
				words: beyond({ text, path }, inAllLanguages(claim.text)),
				rank: RANKS.claim
			};
		});
}
