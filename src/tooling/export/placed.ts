/** An answer as a file of a static host. */
import { endingOf } from '#lib/query/endings.ts';
import { kindAt } from '#lib/query/listed.ts';
import { splitPath } from '#i18n/language.ts';

const HTML = /^text\/html\b/;

/** The ending that a file has whose address has none, by its media type. */
const ENDING_OF = new Map([
	['text/html', 'html'],
	['application/json', 'json'],
	['application/atom+xml', 'atom'],
	['text/calendar', 'ics']
]);

/**
 * The file of an address, below the folder of the export. Pages lose their ending on the way to the reader, and so do
 * answers of other kinds whose address has none.
 *
 * @param path - without a query
 * @param type - its media type
 * @example placeOf('/ar/series', 'text/html; charset=utf-8') // 'ar/series.html'
 */
export function placeOf(path: string, type: string): string {
	const file = decodeURIComponent(path).slice(1);
	if (file === '') return 'index.html';
	if (/\.[^/]+$/.test(file)) return file;
	const ending = ENDING_OF.get(type.split(';', 1)[0] ?? '');
	if (ending === undefined) throw new RangeError(`${path} is ${type} without an ending: there is no file name for it`);
	return `${file}.${ending}`;
}

/**
 * A page, or a widget, that knows that it was exported: its script reports parameters that a file cannot answer.
 * Everything else is exported as it is.
 *
 * @param live - the origin of a server that can answer; blank where there is none
 * @example marked(Buffer.from('<html lang="en">'), '/', 'text/html', '').toString() // '<html lang="en" data-exported="">'
 */
export function marked(body: Buffer, path: string, type: string, live: string): Buffer {
	const own = splitPath(path).path;
	const isDocument = HTML.test(type) && endingOf(own) === undefined && kindAt(own) !== 'host';
	if (!isDocument) return body;
	return Buffer.from(body.toString().replace(/<html\b[^>]*(?=>)/, (tag) => `${tag} ${markOf(live)}`));
}

/** The attribute of an exported page. */
export function markOf(live: string): string {
	return `data-exported="${live}"`;
}
