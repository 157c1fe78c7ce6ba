/** Fields of the small record that are longer, larger or stranger than can be shown. */
import { broken, cells, type Broken } from './broken-files.ts';
import { addRow, setCells } from './record.ts';

export const BROKEN_BOUNDS: readonly Broken[] = [
	broken(
		'an identifier without end',
		addRow('places.csv', 4, { id: 'a'.repeat(65), name_en: 'Rif Dimashq', name_ar: 'ريف دمشق' }),
		['places.csv', 5, 'id', 'id'],
		/^"a{65}"$/
	),
	broken(
		'days of six digits',
		setCells('series.csv', 2, { carry_days: '100000' }),
		['series.csv', 2, 'carry_days', 'integer'],
		'"100000"'
	),
	broken(
		'a cadence of six digits',
		setCells('sources.csv', 3, { cadence_days: '100000' }),
		['sources.csv', 3, 'cadence_days', 'days'],
		'"100000"'
	),
	broken(
		'more decimals than are printed',
		setCells('units.csv', 4, { decimals: '13' }),
		['units.csv', 4, 'decimals', 'decimals'],
		'13'
	),
	cells('a text without end', 4, { note_en: 'x'.repeat(2001) }, 'text-length', /^"x{80}…"$/),
	cells('a control character', 4, { note_en: 'In the\u0001morning.' }, 'characters', '"In the[U+0001]morning."'),
	cells('a control character of the second kind', 4, { note_en: 'a\u0085b' }, 'characters', '"a[U+0085]b"'),
	cells('a character that is none', 4, { note_en: 'a\uffffb' }, 'characters', '"a\uffffb"'),
	cells('a line separator', 4, { note_en: 'a\u2028b' }, 'characters', '"a[U+2028]b"'),
	cells('a mark that turns the text round', 4, { note_ar: 'صباحاً\u202e.' }, 'characters', '"صباحاً[U+202E]."'),
	cells('an isolate', 4, { note_ar: '\u2066صباحاً.' }, 'characters', '"[U+2066]صباحاً."'),
	cells('a number of sixteen digits', 8, { mid: '1190000000000000' }, 'number', '"1190000000000000"'),
	cells('a number of thirteen decimals', 8, { mid: '11900.0000000000001' }, 'number', '"11900.0000000000001"')
];
