import { m } from '#i18n/compiled/messages.js';
import { inEach } from '#i18n/language.ts';
import { formatAmount, formatDay, plain, type Locale } from '#lib/format/index.ts';
import type { Cited, CitedDay, CitedPoint } from './cite.ts';
import type { ComposedPoint, SeriesInfo, LocalizedText } from '#lib/record/index.ts';
import { isoDay, restateValue, type Day, type Precision } from '#lib/series/index.ts';
import { inLanguage, type ViewContext } from '#lib/context/context.ts';
import { inUnitInUse, unitOf, unitText } from '#lib/context/unit.ts';
import { homeCurrencyName } from './home.ts';
import { rateName } from './level-clause.ts';

function plainInEach(text: (locale: Locale) => string): LocalizedText {
	return inEach((language) => plain(text({ language, digits: 'latn' })));
}

/** How much of `YYYY-MM-DD` is known at each precision, in letters. */
const KNOWN = { day: 10, month: 7, year: 4 } as const satisfies Record<Precision, number>;

function citedDay(day: Day, precision: Precision): CitedDay {
	return {
		iso: isoDay(day).slice(0, KNOWN[precision]),
		text: plainInEach((locale) => formatDay(day, precision, locale))
	};
}

function citedPoint(
	context: ViewContext,
	info: SeriesInfo,
	{ day, precision, value, quotes }: ComposedPoint
): CitedPoint {
	// Nobody published new pounds before there were any.
	const then = inUnitInUse({ ...context, day });
	const unit = unitOf(then, info);
	const amount = restateValue(value, info.unit, unit);
	const publishers = new Map(quotes.map(({ source }) => [source.publisher.en, source.publisher]));
	return {
		day: citedDay(day, precision),
		value: plainInEach((locale) => {
			const figure = formatAmount(amount, unit.decimals, locale);
			return `${figure} ${unitText(then, info, locale.language, figure)}`;
		}),
		publishers: [...publishers.values()]
	};
}

/** What is cited, and where and when it was read. */
export interface Citable {
	/** The page, absolute. */
	readonly address: string;
	readonly accessed: Day;
	/** The point that is cited; the whole series where there is none. */
	readonly point?: ComposedPoint | undefined;
}

/**
 * What a citation of a series or of one of its points is made of, in the chosen unit and in each language.
 *
 * @example cite(citedOf(context, parallel, { address, accessed, point })).short.en // 'Enab Baladi, 6 December 2024, via Sarraf'
 */
export function citedOf(context: ViewContext, info: SeriesInfo, { address, accessed, point }: Citable): Cited {
	return {
		id: info.id,
		name: point ? inEach((language) => rateName(inLanguage(context, language), info, [point])) : info.name,
		point: point && citedPoint(context, info, point),
		currency: currencyOf(context),
		recordVersion: context.record.version,
		address,
		accessed: citedDay(accessed, 'day')
	};
}

/**
 * What a citation of the whole record is made of.
 *
 * @param address - of the page that describes it, absolute
 * @param accessed - the day in Damascus on which it is read
 * @example cite(citedRecord(context, { address, accessed })).short.en // 'Sarraf, All published figures, record c0ffee12ab34'
 */
export function citedRecord({ record }: ViewContext, { address, accessed }: Omit<Citable, 'point'>): Cited {
	return {
		id: 'record',
		name: inEach((language) => m.data_cited({}, { locale: language })),
		currency: currencyOf({ record }),
		recordVersion: record.version,
		address,
		accessed: citedDay(accessed, 'day')
	};
}

/** What the currency is called that the record is about. */
function currencyOf({ record }: Pick<ViewContext, 'record'>): LocalizedText {
	return inEach((language) => homeCurrencyName({ record, language }));
}
