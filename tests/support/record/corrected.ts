import { addRow, setCells, type Change } from './record.ts';

/** The last figure of the small record's newspaper, of 6 January 2026, corrected on 2 November from 11900 to 11800. */
export const correctedRow: readonly Change[] = [
	setCells('quotes/pound.csv', 8, {
		use: 'replaced',
		replaced_on: '2026-11-02',
		why_en: 'A misprint.',
		why_ar: 'خطأ مطبعي.'
	}),
	addRow('quotes/pound.csv', 8, {
		mid: '11800',
		recorded: '2026-11-02',
		use: 'point',
		replaced_on: '',
		replaces: 'syp-parallel damascus 2026-01-06 paper 11900',
		why_en: '',
		why_ar: ''
	})
];
