import { isoDay } from '#lib/series/index.ts';
import type { QuoteRow } from '../rows.ts';

/** What a quote's name is made of. */
type NamedQuote = Pick<QuoteRow, 'series' | 'market' | 'place' | 'date' | 'source' | 'bid' | 'mid' | 'ask'>;

/**
 * The name by which a correction points to the quote that it replaces: series (or market), place, date, source and the
 * figures as published, with two dots between sides.
 *
 * @example
 * quoteName(row) // 'syp-parallel damascus 2024-12-05 7al-net-2 17000..17500'
 */
export function quoteName({ series, market, place, date, source, ...row }: NamedQuote): string {
	return [series ?? market, place, isoDay(date), source, figuresOf(row)].join(' ');
}

/** The figures of a quote as they were published: `13800`, or its sides as `17000..17500`, with a blank for a missing one. */
function figuresOf({ bid, mid, ask }: Pick<QuoteRow, 'bid' | 'mid' | 'ask'>): string {
	if (!bid && !ask) return mid?.digits ?? '';
	return [bid?.digits ?? '', ...(mid ? [mid.digits] : []), ask?.digits ?? ''].join('..');
}
