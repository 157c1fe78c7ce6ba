/** A change of two files of the small record that depend on each other: a source, and a quote of it. */
import { addRows, type Cells } from '#lib/record/files/text/sheet.ts';
import type { Files } from '#lib/record/index.ts';

export const NEW_SOURCE: Cells = {
	id: 'radio',
	publisher_en: 'A radio',
	publisher_ar: 'إذاعة',
	address: 'https://radio.example/'
};

export const NEW_QUOTE: Cells = {
	date: '2026-01-07',
	precision: 'day',
	market: 'parallel',
	series: 'syp-parallel',
	place: 'damascus',
	mid: '12000',
	unit: 'syp-old',
	source: 'radio',
	recorded: '2026-11-01',
	use: 'point'
};

/** The two files with a row more each. */
export function withNewSource(files: Files): Files {
	const withRow = (path: string, row: Cells): [string, Uint8Array] => [
		path,
		addRows(files.get(path) ?? new Uint8Array(), [row])
	];
	return new Map([withRow('quotes/pound.csv', NEW_QUOTE), withRow('sources.csv', NEW_SOURCE)]);
}
