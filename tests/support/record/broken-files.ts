/** One thing wrong with a whole file or a whole table of the small record, and the problem that must be reported. */
import type { Problem } from '#lib/record/index.ts';
import { goodText, replaceText, setCells, setFile, type Change } from './record.ts';

export interface Broken {
	readonly name: string;
	readonly change: Change;
	readonly problem: Omit<Problem, 'found'>;
	/** What the message quotes as found. */
	readonly found: string | RegExp;
}

const POUND = 'quotes/pound.csv';

/** A change, and the problem that it makes. */
export function broken(
	name: string,
	change: Change,
	[file, line, column, rule]: readonly [string, number, string, Problem['rule']],
	found: string | RegExp
): Broken {
	return { name, change, problem: { file, line, column, rule }, found };
}

/** A change of one quote of the pound, reported at the same line and at the first column that was changed. */
export function cells(
	name: string,
	line: number,
	changed: Readonly<Record<string, string>>,
	rule: Problem['rule'],
	found: string | RegExp
): Broken {
	const [column = ''] = Object.keys(changed);
	return broken(name, setCells(POUND, line, changed), [POUND, line, column, rule], found);
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
/** “دمشق” as Windows-1256 writes it. */
const DAMASCUS_1256 = [0xcf, 0xe3, 0xd4, 0xde];
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...ascii(text).flatMap((code) => [code, 0])]);

/** What spoils a whole file, so that nothing else in it can be checked. */
export const BROKEN_FILES: readonly Broken[] = [
	broken('a missing file', setFile('places.csv', undefined), ['places.csv', 0, '', 'file-missing'], 'no such file'),
	broken('a missing file of quotes', setFile(POUND, undefined), [POUND, 0, '', 'file-missing'], 'no such file'),
	broken(
		'a missing descriptor',
		setFile('datapackage.json', undefined),
		['datapackage.json', 0, '', 'file-missing'],
		'no such file'
	),
	broken(
		'an unlisted file',
		setFile('quotes/mine.csv', goodText(POUND)),
		['quotes/mine.csv', 0, '', 'file-unlisted'],
		/no resource/
	),
	broken(
		'a descriptor that is no JSON',
		setFile('datapackage.json', '{ "resources": ['),
		['datapackage.json', 0, '', 'json'],
		'something else'
	),
	broken(
		'a descriptor that is a list',
		setFile('datapackage.json', '[]'),
		['datapackage.json', 0, '', 'json'],
		'something else'
	),
	broken(
		'a resource without a path',
		setFile('datapackage.json', '{ "resources": [{ "name": "places" }] }'),
		['datapackage.json', 0, '', 'json'],
		'something else'
	),
	broken(
		'a resource that is listed twice',
		replaceText(
			'datapackage.json',
			'{"name":"places","path":"places.csv"}',
			'{"path":"places.csv"},{"path":"places.csv"}'
		),
		['datapackage.json', 0, '', 'resource-twice'],
		'places.csv'
	),
	broken(
		'a resource that nothing reads',
		(files) => {
			replaceText('datapackage.json', '"resources":[', '"resources":[{"path":"rates.csv"},')(files);
			setFile('rates.csv', goodText(POUND))(files);
		},
		['datapackage.json', 0, '', 'resource-unknown'],
		'rates.csv'
	),
	broken(
		'a file of another length than the descriptor gives',
		replaceText('datapackage.json', '"path":"places.csv"', '"path":"places.csv","bytes":12'),
		['places.csv', 0, '', 'file-length'],
		/^\d+ bytes, not 12$/
	),
	broken(
		'a length that is no number',
		replaceText('datapackage.json', '"path":"places.csv"', '"path":"places.csv","bytes":"12"'),
		['datapackage.json', 0, '', 'json'],
		'something else'
	),
	broken(
		'a huge file',
		setFile(POUND, new Uint8Array(32 * 1024 * 1024 + 1)),
		[POUND, 0, '', 'file-too-large'],
		'more than 32 MB'
	)
];

/** What spoils one table: its header, its letters, or the places of its quotation marks. */
export const BROKEN_TABLES: readonly Broken[] = [
	broken(
		'a missing column',
		replaceText('sources.csv', ',cadence_days\n', '\n'),
		['sources.csv', 1, 'cadence_days', 'column-missing'],
		'no such column'
	),
	broken(
		'an unknown column',
		replaceText(POUND, ',note_en,note_ar\n', ',note_en,note_ar,rate\n'),
		[POUND, 1, 'rate', 'column-unknown'],
		'"rate"'
	),
	broken(
		'a column that stands twice',
		replaceText(POUND, ',bid,ask,mid,', ',bid,ask,mid,mid,'),
		[POUND, 1, 'mid', 'column-twice'],
		'"mid"'
	),
	broken('an empty file', setFile('claims.csv', ''), ['claims.csv', 0, '', 'file-empty'], 'nothing'),
	broken('a file with a blank line', setFile('claims.csv', '\n'), ['claims.csv', 0, '', 'file-empty'], 'nothing'),
	broken(
		'Windows-1256',
		setFile(
			'quotes/statistics.csv',
			Uint8Array.from([...ascii(`${goodText('quotes/statistics.csv').split('\n')[0]}\n2024-07-01,`), ...DAMASCUS_1256])
		),
		['quotes/statistics.csv', 2, '', 'encoding'],
		/UTF-8/
	),
	broken('UTF-16', setFile('claims.csv', utf16('id,date\n')), ['claims.csv', 1, '', 'encoding'], /UTF-8/),
	broken('a NUL', replaceText(POUND, 'In the morning', 'In the\0morning'), [POUND, 4, '', 'encoding'], /UTF-8/),
	broken(
		'a letter that was lost before',
		replaceText(POUND, 'صباحاً', 'صباحا\uFFFD'),
		[POUND, 4, '', 'encoding'],
		/UTF-8/
	),
	broken(
		'a file that was cut off in its last word',
		setFile('places.csv', goodText('places.csv').trimEnd().slice(0, -1)),
		['places.csv', 4, '', 'file-cut'],
		'no line end after "aleppo,Aleppo,حل"'
	),
	broken('a quote that never ends', addUnclosed(), ['places.csv', 5, '', 'csv-syntax'], /quote/i)
];

function addUnclosed(): Change {
	return setFile('places.csv', `${goodText('places.csv')}idlib,"Idlib,إدلب\n`);
}
