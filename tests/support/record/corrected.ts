import { addRow, setCells, type Change } from './record.ts';

/** The last figure of the small record's newspaper, 11900 on 6 January 2026, is withdrawn on 2 November. */
export const withdrawn: Change = setCells('quotes/pound.csv', 8, {
	use: 'replaced',
	replaced_on: '2026-11-02',
	why_en: 'A misprint.',
	why_ar: 'خطأ مطبعي.'
});

/** What replaces it on that day: the same row with some other cells. */
export function replacement(cells: Readonly<Record<string, string>>): Change {
	return addRow('quotes/pound.csv', 8, {
		recorded: '2026-11-02',
		use: 'point',
		replaced_on: '',
		replaces: 'syp-parallel damascus 2026-01-06 paper 11900',
		why_en: '',
		why_ar: '',
		...cells
	});
}

/** The figure is corrected to 11800. */
export const correctedRow: readonly Change[] = [withdrawn, replacement({ mid: '11800' })];
