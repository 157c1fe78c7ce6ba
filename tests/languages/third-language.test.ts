import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { bisectLeft } from 'd3-array';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES, FOR_DEVELOPERS, OTHERS, WITHOUT_TEXT } from './addresses.ts';
import { PSEUDO } from './pseudo.ts';
import { FIELDS } from '#lib/query/fields/table.ts';
import { seenIn, seenInJson, type Seen } from './seen.ts';
import { serveWithThird, type Site } from './site.ts';
import { routePaths } from '#tests/support/routes.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The record's own texts, as the pages of a language may show them. */
function dataIn(column: RegExp): readonly string[] {
	const files = readdirSync(join(ROOT, 'data'), { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.csv')
	);
	const texts = files.flatMap((name) => {
		const rows: Record<string, string>[] = parse(readFileSync(join(ROOT, 'data', name), 'utf8'), {
			columns: true,
			bom: true
		});
		return rows.flatMap((row) =>
			Object.entries(row).flatMap(([key, text]) => (column.test(key) && text !== '' ? [text] : []))
		);
	});
	return [...new Set(texts.flatMap(formsOf))].sort((a, b) => b.length - a.length);
}

/**
 * A text of the record as pages show it: as it is, without its full stop, a name with its second part in brackets, and both
 * parts of a name in brackets, where a mark stands beside the second.
 */
function formsOf(text: string): readonly string[] {
	const parts = /^([^()]+) \(([^()]+)\)$/.exec(text)?.slice(1) ?? [];
	return [text, text.replace(/\.$/, ''), text.replace(/, ([^,()]+)$/, ' ($1)'), ...parts];
}

/** What is written the same in every language: formats, the natural logarithm, licences, addresses, and the name that a record has by its content. */
const SAME =
	/\b(?:CSV|JSON|json|ZIP|ics|UTF-8|XLSX|configuration\.yaml|MCP|books\.journal|books\.beancount|include "prices\.beancount"|ln|Parquet|SHA-256|Enter|Ctrl|SVG|PNG|HTML|JavaScript|BibTeX|CSL-JSON|CC BY 4\.0|MIT|Markdown|README|oEmbed|OpenAPI|RFC \d+|[0-9a-f]{12}|https?:\/\/[^\s\u2069]+)/g;
/** Programs that read our files, by their names. */
const PROGRAMS =
	/\b(?:Excel|hledger|Ledger|Beancount|GnuCash|Google Sheets|LibreOffice|Home Assistant|Grafana|Infinity|pandas|DuckDB|ERPNext|Power Query|R)\b/g;
/** What a webmaster or a programmer writes, in any language: names of HTML, HTTP and JSON, and marks of an address. */
const MARKUP =
	/&(?:amp;)*|https?\b|\b(?:sandbox|allow-scripts|async|state|data-src|src|Accept)\b|\((?:fresh|old|stale)\)|«(?:displayed|next)»|\b(?:width|title|loading|alt)="[^"]*"/g;
/** What machines read in a chart's JSON, and what a search is held against, in every language at once. */
const MACHINES =
	/\.(?:id|lineRole|draw|precision|kind|scale|language|digits|href|path|day|data|theme|entries\.\d+\.words|paths\.\w+)$/;

/** The words of an address, which a notice on its page repeats, and those that it could have had. */
function wordsOf(path: string): readonly string[] {
	const { pathname, searchParams } = new URL(path, 'http://localhost');
	const said = [...searchParams].flatMap(([name, value]) => [name, value, ...value.split(/[,\s]/)]);
	return [...pathname.split(/[/.]/), ...said, ...KNOWN].filter((word) => word !== '');
}

/** The least that a text without room shows of itself: “Leb…”. */
const LEAST = 3;

/**
 * A text without the beginnings of known texts that had no room: “Leba… · 2023”.
 *
 * @param sorted - the known texts in the order of their letters
 */
function withoutCut(text: string, sorted: readonly string[]): string {
	const [last = '', ...before] = text.split('…').toReversed();
	return [last, ...before.map((part) => withoutBeginning(part, sorted))].toReversed().join(' ');
}

/** A text without its last words, as many as begin a known text. */
function withoutBeginning(text: string, sorted: readonly string[]): string {
	const begins = (start: string) => start.length >= LEAST && sorted[bisectLeft(sorted, start)]?.startsWith(start);
	const words = [...text.matchAll(/(?<![\p{L}\p{N}])\S/gu)];
	return text.slice(0, words.find(({ index }) => begins(text.slice(index)))?.index);
}

/** A text without whole words. */
function without(text: string, known: string): string {
	if (!/^[\w,-]+$/.test(known)) return text.replaceAll(known, ' ');
	return text.replaceAll(new RegExp(`(?<![\\w-])${known}(?![\\w-])`, 'g'), ' ');
}

/**
 * Texts with letters that are neither their language's nor the record's.
 *
 * @param known - texts that are allowed, the longest first
 */
function strangers(seen: readonly Seen[], known: readonly string[], letters: RegExp): readonly string[] {
	const sorted = known.toSorted();
	return seen.flatMap(({ where, text }) => {
		if (MACHINES.test(where)) return [];
		let rest = withoutCut(text, sorted).replaceAll(SAME, ' ').replaceAll(MARKUP, ' ').replaceAll(PROGRAMS, ' ');
		for (const one of known) {
			if (!letters.test(rest)) return [];
			if (rest.includes(one)) rest = without(rest, one);
		}
		const found = letters.exec(rest)?.[0];
		return found === undefined ? [] : [`${where}: ${text} — ${found}`];
	});
}

describe('the addresses that are looked at', () => {
	it('are of every route there is', () => {
		expect(
			routePaths()
				.map((path) => path.slice(1))
				.sort()
		).toEqual([...Object.keys(ADDRESSES), ...OTHERS, ...WITHOUT_TEXT, ...FOR_DEVELOPERS].sort());
	});
});

let site: Site;
beforeAll(async () => {
	site = await serveWithThird();
}, 400_000);
afterAll(() => site?.stop());

const inLanguage = (path: string, language: string) => {
	if (path.startsWith('/embed/')) return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
	return language === 'en' ? path : `/${language}${path.replace(/^\/(?=\?|$)/, '')}`;
};

async function seenAt(path: string, language: string): Promise<readonly Seen[]> {
	const text = await site.load(inLanguage(path, language));
	return text.startsWith('{') ? seenInJson(text, language) : seenIn(text, language);
}

const EN = dataIn(/_en$|^symbol$|^code$|^id$|^licence$/);
const AR = dataIn(/_ar$|^symbol$|^code$|^id$|^licence$/);
/** Every name and value of an address. */
const KNOWN: readonly string[] = Object.values(FIELDS).flatMap(({ name, values }) => [name, ...values]);
const ARABIC = /[\u0620-\u064a]/;
/** Words with Latin letters in them, and days as an address writes them, have their own digits. */
const CODE = /\S*[A-Za-z]\S*|\S*\d-\d\S*/g;
const LATIN = /[A-Za-z]{2,}/;

describe.each(Object.entries(ADDRESSES))('/%s', (_, paths) => {
	describe.each(paths)('%s', (path) => {
		it('has every text from the catalogue, in a third language', async () => {
			const seen = await seenAt(path, PSEUDO);
			expect(seen.length).toBeGreaterThan(0);
			expect(strangers(seen, [...EN, ...wordsOf(path)], LATIN)).toEqual([]);
		});
	});

	it('is English in English and Arabic in Arabic', async () => {
		const [path = ''] = paths;
		expect(strangers(await seenAt(path, 'en'), EN, ARABIC)).toEqual([]);
		expect(strangers(await seenAt(path, 'ar'), [...AR, ...wordsOf(path)], LATIN)).toEqual([]);
	});

	it('has one kind of digits in Arabic, whichever is requested', async () => {
		const [path = ''] = paths;
		const more = (digits: string) => `${path}${path.includes('?') ? '&' : '?'}digits=${digits}`;
		const seen = (await seenAt(more('arab'), 'ar')).map((one) => ({
			...one,
			text: one.text.replaceAll(SAME, ' ').replaceAll(CODE, ' ')
		}));
		// The way back to the other digits shows them.
		expect(strangers(seen, ['عرض الأرقام هكذا: 123'], /\d/)).toEqual([]);
		expect(strangers(await seenAt(more('latn'), 'ar'), ['١٢٣', '١٨٬٠٠٠'], /[٠-٩]/)).toEqual([]);
	});
});
