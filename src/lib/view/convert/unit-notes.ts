/** What a reader has to know of the pounds of a conversion: units that were not in use yet, and notes that are withdrawn. */
import { m } from '#i18n/compiled/messages.js';
import { formatAmount, formatDay, say } from '#lib/format/index.ts';
import { homeCurrency, homeUnits, type Converted } from '#lib/record/index.ts';
import { isInUse } from '#lib/context/unit.ts';
import { oldNotes, type OldNotes } from '#lib/view/parts/old-notes.ts';
import { otherPounds } from '#lib/wording/money.ts';
import { resultOf, type ConvertContext } from './context.ts';

/**
 * Why a result is in old pounds although new ones were asked for, and what it is in new ones.
 *
 * @returns blank where the requested unit was in use, and between two units of one currency
 * @example replacedText(into new pounds as of 6 December 2024, found) // 'New pounds were introduced on 1 January 2026, so …'
 */
export function replacedText(context: ConvertContext, found: Converted): string {
	const { fromUnit, toUnit, day, locale, words } = context;
	const { validFrom, decimals } = toUnit;
	if (validFrom === undefined || fromUnit.currency === toUnit.currency) return '';
	if (isInUse(toUnit, day) || !otherPounds(context, toUnit)) return '';
	const other = formatAmount(resultOf(context, found).value, decimals, locale);
	return m.convert_replaced({ day: formatDay(validFrom, 'day', locale), other }, words);
}

/** Units that were not in use yet on one of the days. */
export function restatedText({ fromUnit, toUnit, request, day, locale, words, record }: ConvertContext): string {
	const first = Math.min(day, request.compareDate ?? day);
	const early = [fromUnit, toUnit].find(
		({ validFrom, currency }) => currency === homeCurrency(record) && validFrom !== undefined && first < validFrom
	);
	if (early?.validFrom === undefined) return '';
	return say(m.convert_restated, { day: formatDay(early.validFrom, 'day', locale) }, words);
}

/**
 * The legal status of old notes, where an amount or a result is counted in them.
 *
 * @returns undefined between other units, and as of a day before it was announced
 * @example countedNotes(from 100 dollars into old pounds)?.event // 'Last announced 2 March 2026'
 */
export function countedNotes(context: ConvertContext): OldNotes | undefined {
	const [older, newer] = homeUnits(context.record);
	const isCounted = newer !== undefined && [context.fromUnit.id, context.toUnit.id].includes(older?.id ?? '');
	return isCounted ? oldNotes(context) : undefined;
}
