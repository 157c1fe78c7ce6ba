/** The tables of a page, as texts. */
import { Parser } from 'htmlparser2';

/**
 * Every table row of a page: the texts of its cells, spaces tidied. Scripts and styles are no text.
 *
 * @example pageRows('<table><tr><td>USD</td><td> 11,100 </td></tr></table>') // [['USD', '11,100']]
 */
export function pageRows(html: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let cell: string | undefined;
	let hidden = 0;
	const parser = new Parser({
		onopentag: (name) => {
			if (name === 'tr') rows.push([]);
			if (name === 'td' || name === 'th') cell = '';
			if (name === 'script' || name === 'style') hidden++;
		},
		ontext: (text) => {
			if (cell !== undefined && hidden === 0) cell += text;
		},
		onclosetag: (name) => {
			if (name === 'script' || name === 'style') hidden--;
			if ((name !== 'td' && name !== 'th') || cell === undefined) return;
			rows.at(-1)?.push(cell.replaceAll(/\s+/g, ' ').trim());
			cell = undefined;
		}
	});
	parser.end(html);
	return rows.filter((row) => row.length > 0);
}

/**
 * The text of a page, for what stands outside its tables, such as its date.
 *
 * @example pageText('<p>Bulletin of <b>6.12.2024</b></p>') // 'Bulletin of 6.12.2024'
 */
export function pageText(html: string): string {
	let text = '';
	let hidden = 0;
	const isHidden = (name: string) => name === 'script' || name === 'style';
	const parser = new Parser({
		onopentag: (name) => void (hidden += isHidden(name) ? 1 : 0),
		ontext: (piece) => void (text += hidden === 0 ? piece : ''),
		onclosetag: (name) => void (hidden -= isHidden(name) ? 1 : 0)
	});
	parser.end(html);
	return text.replaceAll(/\s+/g, ' ').trim();
}
