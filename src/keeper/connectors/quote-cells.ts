/** A quote as it was published, in the columns of the record's quote files, before the record has seen it. */
import type { Flag, Market } from '#lib/record/vocabulary.ts';
import type { Precision } from '#lib/series/index.ts';
import { plainDigits, type NumberStyle } from '../formats/digits.ts';
import { InputFault, type InputPlace } from '../formats/input-fault.ts';

/** The cells of a row of `quotes/`; what is left out is blank. `recorded` is given when the row is written. */
export interface QuoteCells {
	/** A day, `YYYY-MM-DD`; of a month or a year, a day in it. */
	readonly date: string;
	readonly precision: Precision;
	readonly market: Market | 'reference';
	readonly series?: string;
	readonly place: string;
	/** Digits as published, in the unit as published. */
	readonly bid?: string;
	readonly ask?: string;
	readonly mid?: string;
	/** The id of a unit; blank when the publisher does not state it, so that an operator must date it. */
	readonly unit: string;
	readonly source: string;
	readonly use?: 'point' | 'context';
	readonly why_en?: string;
	readonly why_ar?: string;
	readonly flags?: Flag | '';
	readonly note_en?: string;
	readonly note_ar?: string;
}

/** Since when a source has quoted in a unit: a dated fact of the source, newest last. */
export type UnitFacts = readonly { readonly from: string; readonly unit: string }[];

/**
 * The unit in which a source quoted on a day.
 *
 * @returns '' before the first day that is known
 * @example unitOn([{ from: '', unit: 'syp-old' }, { from: '2026-01-01', unit: 'syp-new' }], '2026-02-03') // 'syp-new'
 */
export function unitOn(units: UnitFacts, date: string): string {
	return units.findLast(({ from }) => from <= date)?.unit ?? '';
}

/**
 * A published number as plain digits.
 *
 * @param place - where it stands; faults name it
 * @throws InputFault [number] or [number-ambiguous]
 * @example figure('13,800', { file: 'a.html', line: 3, column: 'buy' }) // '13800'
 */
export function figure(text: string, place: Omit<InputPlace, 'rule' | 'found'>, style: NumberStyle = 'point'): string {
	const digits = plainDigits(text, style);
	if (digits === 'ambiguous') throw new InputFault({ ...place, rule: 'number-ambiguous', found: text });
	if (digits === undefined) throw new InputFault({ ...place, rule: 'number', found: text });
	return digits;
}
