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
import { writeSpec, type ChartGroup, type Defaults, type Spec } from '#lib/query/index.ts';
import { composedSeries, type SeriesById } from './composed-series.ts';

/** What every part of a page is made from: the record, what the reader asked, and the day. */
export interface ViewContext {
	readonly record: RateRecord;
	readonly spec: Spec;
	/** What an address of the page means where it says nothing. */
	readonly defaults: Defaults;
	/** The day on which everything is seen: the one asked for, else today in Damascus. */
	readonly day: Day;
	readonly locale: Locale;
	readonly language: Language;
	/** For the texts of the catalogue and the record. */
	readonly words: Words;
	/** The unit of the home currency that comes first, and the other one where there are two. */
	readonly unit: NamedUnit;
	readonly otherUnit: NamedUnit | undefined;
	/** A series, or as `a/b` the quotient of two, as of the context's day; composed once. */
	readonly series: SeriesById;
}

/**
 * Makes the context of a page.
 *
 * @param today - the day in Damascus
 * @param defaults - what an address of the page means where it says nothing
 * @throws {RangeError} when the record has no unit or lacks a series that is asked for, or two cannot be divided
 */
export function viewContext(
	record: RateRecord,
	spec: Spec,
	today: Day,
	language: Language,
	defaults: Defaults
): ViewContext {
	return contextOf({ record, series: composedSeries(record, spec.asOf) }, spec, today, language, defaults);
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
	spec: Spec,
	today: Day,
	language: Language,
	defaults: Defaults
): ViewContext {
	const [unit, otherUnit] = unitsOf(record, spec.unit);
	return {
		record,
		spec,
		defaults,
		day: spec.asOf ?? today,
		locale: { language, digits: spec.digits },
		language,
		words: { locale: language, digits: spec.digits },
		unit,
		otherUnit,
		series
	};
}

/** The chosen unit of the home currency, and the other one; any unit where no currency is told. */
function unitsOf(record: RateRecord, choice: Spec['unit']): readonly [NamedUnit, NamedUnit | undefined] {
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
 * The same context told in a language. A language of Latin letters has Latin digits always: a text in it is read where others write so.
 *
 * @example inLanguage(context, 'ar').words // { locale: 'ar', digits: 'latn' }
 */
export function inLanguage(context: ViewContext, language: Language): ViewContext {
	const digits = ownDigits(language) === 'latn' ? 'latn' : context.locale.digits;
	return { ...context, language, words: { locale: language, digits }, locale: { language, digits } };
}

/**
 * The query of the context's address with something changed; '?' where it says nothing, so that it is a link all the same.
 *
 * @example queryOf(context, { unit: 'new' }) // '?asof=2024-12-06&unit=new'
 */
export function queryOf({ spec, defaults }: ViewContext, change: Partial<Spec> = {}): string {
	return writeSpec({ ...spec, ...change }, defaults) || '?';
}

/**
 * The query of what a chart shows, without the order and the page that a table beside it has; with something changed.
 *
 * @param groups - whose parameters the address takes
 * @returns '' or a query that begins with '?'
 * @example chartQuery(context, { asOf: day('2024-12-06') }) // '?asof=2024-12-06&unit=new'
 */
export function chartQuery(
	{ spec, defaults }: ViewContext,
	change: Partial<Spec> = {},
	groups: readonly ChartGroup[] = ['chart']
): string {
	const { sort, page } = defaults;
	return writeSpec({ ...spec, sort, page, ...change }, defaults, groups);
}

/** The context as if the premium were all that it shows. */
export function premiumContext(context: ViewContext): ViewContext {
	return { ...context, spec: { ...context.spec, show: 'premium' } };
}
