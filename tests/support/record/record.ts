/** The files of the small record, and ways of changing or breaking one thing in them. */
import { parse } from 'csv-parse/sync';
import { day } from '#lib/series/index.ts';
import { ROWS, type Cells } from './small-rows.ts';

/** The day on which the small record is read: the day after its rows were recorded. */
export const TODAY = day('2026-11-02');

/** Breaks, or adds, one thing in the files it is given. */
export type Change = (files: Map<string, Uint8Array>) => void;

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The files of the small record. */
export function goodFiles(): Map<string, Uint8Array> {
	const tables = Object.entries(ROWS).map(([path, rows]): [string, Uint8Array] => {
		const header = Object.keys(rows[0] ?? {});
		return [path, encode(csv([header, ...rows.map((row) => Object.values(row))]))];
	});
	const resources = Object.keys(ROWS).map((path) => ({ name: path.replace(/\.csv$/, ''), path }));
	return new Map([...tables, ['datapackage.json', encode(JSON.stringify({ name: 'small', resources }))]]);
}

/** The files of the small record after some changes. */
export function changedFiles(...changes: readonly Change[]): Map<string, Uint8Array> {
	const files = goodFiles();
	for (const change of changes) change(files);
	return files;
}

/** Sets fields of the row on a line of a file; the header is line 1. */
export function setCells(path: string, line: number, cells: Cells): Change {
	return inTable(path, (rows, header) => {
		const row = rows[line - 1];
		if (!row) throw new RangeError(`${path} has no line ${line}`);
		for (const [column, value] of Object.entries(cells)) row[indexOf(path, header, column)] = value;
	});
}

/** Adds a row like the one in a line of the file, with some fields of its own, at the end. */
export function addRow(path: string, line: number, cells: Cells = {}): Change {
	return inTable(path, (rows, header) => {
		const row = [...(rows[line - 1] ?? [])];
		for (const [column, value] of Object.entries(cells)) row[indexOf(path, header, column)] = value;
		rows.push(row);
	});
}

/** Adds a row at the end as it is given, whatever its fields. */
export function addFields(path: string, fields: readonly string[]): Change {
	return inTable(path, (rows) => void rows.push([...fields]));
}

/** Replaces a text that stands once in a file. */
export function replaceText(path: string, from: string, to: string): Change {
	return (files) => {
		const parts = decode(files.get(path)).split(from);
		if (parts.length !== 2) throw new RangeError(`"${from}" stands ${parts.length - 1} times in ${path}, not once`);
		files.set(path, encode(parts.join(to)));
	};
}

/** Puts a file in the place of another, or takes it away. */
export function setFile(path: string, content: string | Uint8Array | undefined): Change {
	return (files) => {
		if (content === undefined) files.delete(path);
		else files.set(path, typeof content === 'string' ? encode(content) : content);
	};
}

/** The text of a file of the small record. */
export function goodText(path: string): string {
	return decode(goodFiles().get(path));
}

function inTable(path: string, change: (rows: string[][], header: readonly string[]) => void): Change {
	return (files) => {
		const rows = parse(decode(files.get(path)), { relaxColumnCount: true });
		change(rows, rows[0] ?? []);
		files.set(path, encode(csv(rows)));
	};
}

function indexOf(path: string, header: readonly string[], column: string): number {
	const index = header.indexOf(column);
	if (index < 0) throw new RangeError(`${path} has no column "${column}": it has ${header.join(', ')}`);
	return index;
}

function csv(rows: readonly (readonly string[])[]): string {
	const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	return rows.map((row) => `${row.map(field).join(',')}\n`).join('');
}
