import { ownDigits } from '#i18n/language.ts';
import type { Locale, Words } from '#lib/format/index.ts';
import {
	homeUnits,
	type Composed,
	type Language,
	type NamedUnit,
	type RateRecord,
	type Role
} from '#lib/record/index.ts';
import { type Day } from '#lib/series/index.ts';
import { writeChartQuery, type ChartGroup, type Defaults, type ChartQuery } from '#lib/query/index.ts';
import { composedSeries, type SeriesById } from './composed-series.ts';

/** Everything a view model depends on: record, query, day, language. */
export interface ViewContext {
	readonly record: RateRecord;
	readonly query: ChartQuery;
	/** Defaults of the page's address. */
	readonly defaults: Defaults;
	/** The day as of which everything is shown; defaults to today in Damascus. */
	readonly day: Day;
	readonly locale: Locale;
	readonly language: Language;
	/** For the texts of the catalogue and the record. */
	readonly words: Words;
	/** The unit of the home currency that comes first, and the other one where there are two. */
	readonly unit: NamedUnit;
	readonly otherUnit: NamedUnit | undefined;
	/** A series, or as `a/b` the ratio of two, as of the context's day; composed once. */
	readonly series: SeriesById;
}

/**
 * Makes the context of a page.
 *
 * @param today - the day in Damascus
 * @param defaults - defaults of the page's address
 * @throws {RangeError} when the record has no unit or lacks a requested series, or two cannot be divided
 */
export function viewContext(
	record: RateRecord,
	query: ChartQuery,
	today: Day,
	language: Language,
	defaults: Defaults
): ViewContext {
	return contextOf({ record, series: composedSeries(record, query.asOf) }, query, today, language, defaults);
}

/**
 * The context of a page whose series are at hand: the offline page has them as the server has composed them, and its script
 * need not carry how that is done.
 *
 * @param from - the record, and its series as of the day of the query
 * @throws {RangeError} when the record has no unit
 * @example contextOf(newest, { ...DEFAULTS, unit: 'new' }, today, 'en', DEFAULTS).unit.id // 'syp-new'
 */
export function contextOf(
	{ record, series }: Pick<ViewContext, 'record' | 'series'>,
	query: ChartQuery,
	today: Day,
	language: Language,
	defaults: Defaults
): ViewContext {
	const [unit, otherUnit] = unitsOf(record, query.unit);
	return {
		record,
		query,
		defaults,
		day: query.asOf ?? today,
		locale: { language, digits: query.digits },
		language,
		words: { locale: language, digits: query.digits },
		unit,
		otherUnit,
		series
	};
}

/** The chosen unit of the home currency, and the other one; any unit when no currency is given. */
function unitsOf(record: RateRecord, choice: ChartQuery['unit']): readonly [NamedUnit, NamedUnit | undefined] {
	const [any] = record.units.values();
	const [older = any, newer] = homeUnits(record);
	if (!older) throw new RangeError('the record has no unit');
	return choice === 'new' && newer ? [newer, older] : [older, newer];
}

/**
 * The series of a role as of the context's day.
 *
 * @returns undefined where the record has none
 * @example inRole(context, 'headline')?.points.at(-1)?.value // 13800
 */
export function inRole({ record, series }: Pick<ViewContext, 'record' | 'series'>, role: Role): Composed | undefined {
	const info = record.roles[role];
	return info && series(info.id);
}

/**
 * The same context in another language. Languages in Latin script always have Latin digits.
 *
 * @example inLanguage(context, 'ar').words // { locale: 'ar', digits: 'latn' }
 */
export function inLanguage(context: ViewContext, language: Language): ViewContext {
	const digits = ownDigits(language) === 'latn' ? 'latn' : context.locale.digits;
	return { ...context, language, words: { locale: language, digits }, locale: { language, digits } };
}

/**
 * The query of the context's address with something changed; '?' when it is empty, so that it is still a link.
 *
 * @example queryOf(context, { unit: 'new' }) // '?asof=2024-12-06&unit=new'
 */
export function queryOf({ query, defaults }: ViewContext, change: Partial<ChartQuery> = {}): string {
	return writeChartQuery({ ...query, ...change }, defaults) || '?';
}

/**
 * The query of what a chart shows, without the order and the page that a table beside it has; with something changed.
 *
 * @param groups - whose parameters the address takes
 * @returns '' or a query that begins with '?'
 * @example chartQuery(context, { asOf: day('2024-12-06') }) // '?asof=2024-12-06&unit=new'
 */
export function chartQuery(
	{ query, defaults }: ViewContext,
	change: Partial<ChartQuery> = {},
	groups: readonly ChartGroup[] = ['chart']
): string {
	const { sort, page } = defaults;
	return writeChartQuery({ ...query, sort, page, ...change }, defaults, groups);
}

/** The context as if the premium were all that it shows. */
export function premiumContext(context: ViewContext): ViewContext {
	return { ...context, query: { ...context.query, show: 'premium' } };
}
