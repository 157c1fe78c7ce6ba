/** Who published the quotes of the record, and how recent the latest of each is. */
import { m } from '#i18n/compiled/messages.js';
import type { ViewContext } from '#lib/context/context.ts';
import { formatDay, formatNumber, say, textIn, type Words } from '#lib/format/index.ts';
import type { Quote } from '#lib/record/index.ts';
import { groupedBy } from '#lib/record/compose/points.ts';
import { shortAge, type FreshnessChip } from '#lib/wording/freshness.ts';
import { namesInWords } from '#lib/wording/names.ts';

/** A publisher with its quotes. */
export interface PublisherRow {
	readonly name: string;
	/** One of its publications: that of the latest quote. */
	readonly href: string;
	readonly quotes: string;
	/** How often it publishes; blank where no rhythm is documented. */
	readonly rhythm: string;
	readonly latest: FreshnessChip;
}

/** The licence that some sources carry themselves. */
export interface LicenceRow {
	readonly licence: string;
	readonly publishers: string;
}

/** Where the record comes from. */
export interface DataSources {
	/** Those with a documented rhythm first, then those with the most quotes. */
	readonly publishers: readonly PublisherRow[];
	/** How many more there are; blank where all are shown. */
	readonly others: string;
	readonly licences: readonly LicenceRow[];
}

/** So many publishers have a row. */
const SHOWN = 15;

interface Publisher {
	readonly quotes: number;
	readonly latest: Quote;
	/** Days from one figure to the next: the shortest that its sources declare. */
	readonly cadence: number | undefined;
}

/**
 * The publishers of all quotes dated up to the context's day.
 *
 * @example dataSources(context).publishers[0]?.rhythm // 'every 3 days at the latest'
 */
export function dataSources(context: ViewContext): DataSources {
	const quotes = context.record.quotes.filter(({ date }) => date <= context.day);
	const all = [...groupedBy(quotes, ({ source }) => source.publisher.en).values()].flatMap(publisherOf);
	const weight = ({ cadence }: Publisher) => (cadence === undefined ? 1 : 0);
	const sorted = all.sort((a, b) => weight(a) - weight(b) || b.quotes - a.quotes);
	const hidden = Math.max(0, sorted.length - SHOWN);
	return {
		publishers: sorted.slice(0, SHOWN).map((one) => rowOf(context, one)),
		others:
			hidden === 0 ? '' : m.data_other_publishers({ count: formatNumber(hidden, context.locale) }, context.words),
		licences: licencesOf(context, quotes)
	};
}

function publisherOf(quotes: readonly Quote[]): Publisher[] {
	const [first] = quotes;
	if (!first) return [];
	const latest = quotes.reduce((found, quote) => (quote.date > found.date ? quote : found), first);
	const cadences = quotes.flatMap(({ source }) => source.cadenceDays ?? []);
	return [{ quotes: quotes.length, latest, cadence: cadences.length === 0 ? undefined : Math.min(...cadences) }];
}

function rowOf(context: ViewContext, { quotes, latest, cadence }: Publisher): PublisherRow {
	const { locale, words } = context;
	return {
		name: textIn(latest.source.publisher, words),
		href: latest.source.address,
		quotes: formatNumber(quotes, locale),
		rhythm:
			cadence === undefined
				? ''
				: say(m.data_rhythm, { count: cadence, shown: formatNumber(cadence, locale) }, words),
		latest: latestOf(context, latest, cadence)
	};
}

/** A publisher without a documented rhythm is never late. */
function latestOf(context: ViewContext, { date, precision }: Quote, cadence = Infinity): FreshnessChip {
	const { day, locale } = context;
	const age = day - date;
	return {
		freshness: age <= cadence ? 'fresh' : 'old',
		text: age <= cadence ? formatDay(date, precision, locale, 'short') : shortAge(context, { day: date, precision }, age)
	};
}

/** The licences that sources carry themselves, each with those who publish under it. */
function licencesOf({ words }: ViewContext, quotes: readonly Quote[]): readonly LicenceRow[] {
	const licensed = quotes.filter(({ source }) => source.licence !== '');
	const byName = groupedBy(licensed, ({ source }) => nameOfLicence(source.licence, words));
	const namesOf = (group: readonly Quote[]) => new Set(group.map(({ source }) => textIn(source.publisher, words)));
	return [...byName]
		.map(([licence, group]) => ({ licence, publishers: namesInWords([...namesOf(group)], words) }))
		.sort((a, b) => (a.licence < b.licence ? -1 : 1));
}

/** A licence's short name, which is one word and the same in all languages. A publisher's own terms have no such name. */
function nameOfLicence(licence: string, words: Words): string {
	return licence.includes(' ') ? m.data_licence_terms({}, words) : licence;
}
