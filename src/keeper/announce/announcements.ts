/** What an operator's channel posts: rates that moved since they were last announced, in every language. */
import { languages, pathIn } from '#i18n/language.ts';
import { m } from '#i18n/compiled/messages.js';
import { viewContext, type ViewContext } from '#lib/context/context.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import { DEFAULTS, writeChartQuery } from '#lib/query/index.ts';
import type { ComposedPoint, Language, RateRecord, SeriesInfo } from '#lib/record/index.ts';
import { changeBetween, day, isMissing, isoDay, type Change, type Day } from '#lib/series/index.ts';
import { moveSinceInWords } from '#lib/wording/change-clause.ts';
import { levelInWords } from '#lib/wording/level-clause.ts';
import { publishersBy } from '#lib/wording/publishers.ts';
import type { Announced, Remembered } from './remembered.ts';

/** A post for a channel. */
export interface Post {
	readonly language: Language;
	readonly text: string;
	/** The chart of the rate as it stood on the day of the figure. */
	readonly picture: string;
}

/** A rate that moved, with what is to be posted. */
export interface Announcement {
	readonly series: string;
	readonly day: string;
	readonly change: Change;
	readonly posts: readonly Post[];
}

/** What is announced, and what is remembered afterwards: a rate that was never announced is remembered without a post. */
export interface Announcing {
	readonly announcements: readonly Announcement[];
	readonly remembered: Remembered;
}

/** What an announcement depends on. */
export interface AnnounceOptions {
	readonly today: Day;
	/** Moves of less than this, as a fraction of the rate or of the currency's value, are not announced. */
	readonly threshold: number;
	/** Where readers meet the site, such as `https://sarraf.example`. */
	readonly site: string;
}

/**
 * The announcements that are due.
 *
 * @param infos - the rates that are watched
 * @param before - what was announced last
 * @example announcing(record, [parallel], { 'syp-parallel': { day: '2024-11-29', value: 14700 } }, options).announcements.length // 1
 */
export function announcing(
	record: RateRecord,
	infos: readonly SeriesInfo[],
	before: Remembered,
	options: AnnounceOptions
): Announcing {
	const due = infos.flatMap((info): [SeriesInfo, ComposedPoint, Announcement | undefined][] => {
		const point = contextOf(record, 'en', options.today).series(info.id).points.at(-1);
		if (!point) return [];
		const last = before[info.id];
		if (!last) return [[info, point, undefined]];
		const announcement = announcementOf(record, info, point, last, options);
		return announcement ? [[info, point, announcement]] : [];
	});
	const news = due.map(([{ id }, point]) => [id, { day: isoDay(point.day), value: point.value }] as const);
	return {
		announcements: due.flatMap(([, , announcement]) => announcement ?? []),
		remembered: { ...before, ...Object.fromEntries(news) }
	};
}

function announcementOf(
	record: RateRecord,
	info: SeriesInfo,
	point: ComposedPoint,
	last: Announced,
	options: AnnounceOptions
): Announcement | undefined {
	const { unit } = info;
	const shared = { unit, age: 0, precision: 'day', index: 0 } as const;
	const from = { ...shared, value: last.value, observed: day(last.day) };
	const change = changeBetween(from, { ...shared, value: point.value, observed: point.day });
	if (isMissing(change) || point.day < from.observed) return undefined;
	if (Math.max(Math.abs(change.price), Math.abs(change.value)) < options.threshold) return undefined;
	const posts = languages.map((language) =>
		postOf(contextOf(record, language, options.today), info, point, change, options.site)
	);
	return { series: info.id, day: isoDay(point.day), change, posts };
}

function postOf(context: ViewContext, info: SeriesInfo, point: ComposedPoint, change: Change, site: string): Post {
	const { language, words } = context;
	const query = writeChartQuery({ ...DEFAULTS, asOf: point.day });
	const address = site + pathIn(pathTo(ADDRESSES.series, info), language) + query;
	const clauses = {
		a: levelInWords(context, info, point),
		b: moveSinceInWords(context, info, change, m.since_announced({}, words))
	};
	const source = m.sentence_source({ ...publishersBy(context, point.quotes), address }, words);
	return {
		language,
		text: `${m.sentence_then(clauses, words)}. ${source}`,
		picture: site + pathIn(pathTo(ADDRESSES.series, { id: info.id, ending: 'png' }), language) + query
	};
}

function contextOf(record: RateRecord, language: Language, today: Day): ViewContext {
	return viewContext(record, DEFAULTS, today, language, DEFAULTS);
}
