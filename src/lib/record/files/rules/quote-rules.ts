/** Every rule that one row of quotes can be held against, in the order in which problems are reported. */
import type { Day } from '#lib/series/index.ts';
import type { Tables } from '../assemble.ts';
import * as check from './constraints.ts';
import * as ofQuote from './quote-constraints.ts';
import { quoteReferences } from './references.ts';
import type { QuoteRow, SeriesRow, UnitRow } from '../rows.ts';

/** What a quote names, as far as it is there. */
export interface Named {
	readonly series: SeriesRow | undefined;
	readonly seriesUnit: UnitRow | undefined;
	readonly unit: UnitRow | undefined;
}

type Rule = (quote: QuoteRow, named: Named) => readonly check.Found[];

/** Looks up what quotes name. */
export function namesIn({ series, units }: Tables): (quote: QuoteRow) => Named {
	const unitRows = new Map(units.rows.map(({ cells }) => [cells.id, cells]));
	const seriesRows = new Map(series.rows.map(({ cells }) => [cells.id, cells]));
	return onceInARow(
		(quote) => {
			const one = quote.series === undefined ? undefined : seriesRows.get(quote.series);
			return { series: one, seriesUnit: one && unitRows.get(one.unit), unit: unitRows.get(quote.unit) };
		},
		(a, b) => a.series === b.series && a.unit === b.unit
	);
}

/**
 * A function of some cells of a quote, which successive quotes often have in common: it is called once for all of them.
 *
 * @param isSame - whether two quotes have those cells in common
 */
function onceInARow<Result>(
	of: (quote: QuoteRow) => Result,
	isSame: (a: QuoteRow, b: QuoteRow) => boolean
): (quote: QuoteRow) => Result {
	let last: { readonly quote: QuoteRow; readonly result: Result } | undefined;
	return (quote) => {
		if (last === undefined || !isSame(last.quote, quote)) last = { quote, result: of(quote) };
		return last.result;
	};
}

/**
 * The rules, by what they are about.
 *
 * @param today - the day in Damascus: what is dated later than the day after it is a problem
 */
export function quoteRules(tables: Tables, today: Day) {
	const begun = check.begunBy(today);
	return {
		texts: onceInARow(
			(quote) =>
				check.joined(
					check.untranslatedPair('why', quote.why_en, quote.why_ar),
					check.untranslatedPair('note', quote.note_en, quote.note_ar)
				),
			(a, b) => a.note_en === b.note_en && a.note_ar === b.note_ar && a.why_en === b.why_en && a.why_ar === b.why_ar
		),
		references: onceInARow(
			quoteReferences(tables),
			(a, b) => a.series === b.series && a.place === b.place && a.unit === b.unit && a.source === b.source
		),
		own: (quote, { series, seriesUnit, unit }) =>
			check.joined(
				ofQuote.figures(quote, mayBeNegative(quote, series)),
				series && unit && seriesUnit ? ofQuote.membership(quote, series, unit, seriesUnit) : check.NONE,
				unit ? ofQuote.unitInUse(quote, unit) : check.NONE,
				ofQuote.reason(quote),
				ofQuote.replacement(quote),
				ofQuote.recordedLater(quote)
			),
		dates: ({ date, precision }) => begun('date', date, precision),
		recorded: ({ recorded, replaced_on = recorded }) =>
			check.joined(
				begun('recorded', recorded),
				replaced_on === recorded ? check.NONE : begun('replaced_on', replaced_on)
			)
	} satisfies Readonly<Record<string, Rule>>;
}

/** A percentage may be, and so may the figure of a series that cannot be read itself. */
function mayBeNegative(quote: QuoteRow, series: SeriesRow | undefined): boolean {
	return series ? series.quantity === 'percent' : quote.series !== undefined;
}

/** Whether a quote is held against the one before it: a point of a series, in a unit of its currency. */
export function isStep({ use }: QuoteRow, { series, seriesUnit, unit }: Named): boolean {
	if (!series || series.quantity === 'percent' || use !== 'point') return false;
	return unit !== undefined && unit.currency === seriesUnit?.currency;
}
