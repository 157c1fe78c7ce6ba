import { m } from '#i18n/compiled/messages.js';
import { inEach } from '#i18n/language.ts';
import type { Language, LocalizedText } from '#lib/record/record.ts';
import { namesInWords } from './names.ts';

/** A day as a reference list takes it and as a sentence does. */
export interface CitedDay {
	/** `YYYY-MM-DD`, or as much of it as is known. */
	readonly iso: string;
	readonly text: LocalizedText;
}

/** One point of a series, already in words. */
export interface CitedPoint {
	readonly day: CitedDay;
	/** The value with its unit. */
	readonly value: LocalizedText;
	/** Who published the quotes behind it, at least one. */
	readonly publishers: readonly LocalizedText[];
}

/** What a citation is made of: everything is given, nothing is looked up. */
export interface Cited {
	readonly id: string;
	readonly name: LocalizedText;
	/** The point that is cited; the whole series where there is none. */
	readonly point?: CitedPoint | undefined;
	/** What the currency is called that the record is about. */
	readonly currency: LocalizedText;
	readonly recordVersion: string;
	readonly address: string;
	readonly accessed: CitedDay;
}

/** An item of the Citation Style Language, as reference managers read it. */
export interface CslItem {
	readonly id: string;
	readonly type: 'dataset';
	readonly title: string;
	readonly author: readonly { readonly literal: string }[];
	readonly 'container-title': string;
	readonly version: string;
	readonly URL: string;
	readonly language: Language;
	readonly issued?: CslDate;
	readonly accessed: CslDate;
}

interface CslDate {
	readonly 'date-parts': readonly (readonly number[])[];
}

/** A citation in each of the forms that writers use. */
export interface Citation {
	/** For a caption. */
	readonly short: LocalizedText;
	/** For a footnote: what is cited, then where it is. */
	readonly long: LocalizedText;
	/** What is cited: the value, its day and its publishers, or the series. */
	readonly what: LocalizedText;
	/** Where it is: the record, its version, the address and the day on which it was read. */
	readonly where: LocalizedText;
	readonly bibtex: string;
	readonly csl: CslItem;
}

/**
 * Cites a series or one of its points. Who published a point is its author; a series was put together by the record.
 *
 * @param cited - what is cited, its days and values in words
 * @returns texts in each language; BibTeX and CSL-JSON in English
 * @throws {RangeError} when a point names no publisher
 * @example cite(point).short.en // 'Enab Baladi, 6 December 2024, via Sarraf'
 */
export function cite(cited: Cited): Citation {
	if (cited.point?.publishers.length === 0)
		throw new RangeError(`a point of "${cited.id}" is cited with its publishers; none was given`);
	return {
		short: inEach((language) => shortText(cited, language)),
		long: inEach((language) => `${whatText(cited, language)} ${whereText(cited, language)}`),
		what: inEach((language) => whatText(cited, language)),
		where: inEach((language) => whereText(cited, language)),
		bibtex: bibtexOf(cited),
		csl: cslOf(cited)
	};
}

function publishersOf({ publishers }: CitedPoint, language: Language): string {
	return namesInWords(
		publishers.map((publisher) => publisher[language]),
		{ locale: language }
	);
}

function shortText({ name, point, recordVersion: version }: Cited, language: Language): string {
	const words = { locale: language };
	return point
		? m.cite_short_point({ publishers: publishersOf(point, language), day: point.day.text[language] }, words)
		: m.cite_short_series({ name: name[language], version }, words);
}

/** What the record is called in a citation. */
function recordName({ currency }: Cited, language: Language): string {
	return m.cite_record({ currency: currency[language] }, { locale: language });
}

function whatText({ name, point }: Cited, language: Language): string {
	const words = { locale: language };
	if (!point) return m.cite_long_series({ name: name[language] }, words);
	const { value, day } = point;
	const inputs = { name: name[language], value: value[language], day: day.text[language] };
	const publishers = publishersOf(point, language);
	return m.cite_long_point({ ...inputs, publishers, count: point.publishers.length }, words);
}

function whereText(cited: Cited, language: Language): string {
	const { recordVersion: version, address, accessed } = cited;
	const inputs = { record: recordName(cited, language), version, address, accessed: accessed.text[language] };
	return m.cite_where(inputs, { locale: language });
}

function titleOf({ name, point }: Cited): string {
	return point ? `${name.en}: ${point.value.en}, ${point.day.text.en}` : name.en;
}

function authorsOf({ point }: Cited): readonly string[] {
	return point ? point.publishers.map(({ en }) => en) : ['Sarraf'];
}

/** Letters that mean something to TeX, written so that they are printed. */
function tex(text: string): string {
	const named: Readonly<Record<string, string>> = {
		'\\': '\\textbackslash{}',
		'~': '\\textasciitilde{}',
		'^': '\\textasciicircum{}'
	};
	return text.replace(/[\\~^&%$#_{}]/g, (letter) => named[letter] ?? `\\${letter}`);
}

function citationKey({ id, point }: Cited): string {
	return ['sarraf', id, ...(point ? [point.day.iso] : [])].join('-');
}

function bibtexOf(cited: Cited): string {
	const { point, recordVersion, address, accessed } = cited;
	const authors = authorsOf(cited).map((author) => `{${tex(author)}}`);
	const fields: readonly (readonly [string, string])[] = [
		['author', authors.join(' and ')],
		['title', `{${tex(titleOf(cited))}}`],
		...(point ? [['date', point.day.iso] as const] : []),
		['howpublished', tex(recordName(cited, 'en'))],
		['version', recordVersion],
		['url', address.replace(/[{}]/g, encodeURIComponent)],
		['urldate', accessed.iso]
	];
	const lines = fields.map(([name, value]) => `\t${name} = {${value}}`);
	return `@misc{${citationKey(cited)},\n${lines.join(',\n')}\n}\n`;
}

function dateOf({ iso }: CitedDay): CslDate {
	return { 'date-parts': [iso.split('-').map(Number)] };
}

function cslOf(cited: Cited): CslItem {
	return {
		id: citationKey(cited),
		type: 'dataset',
		title: titleOf(cited),
		author: authorsOf(cited).map((literal) => ({ literal })),
		'container-title': recordName(cited, 'en'),
		version: cited.recordVersion,
		URL: cited.address,
		language: 'en',
		...(cited.point ? { issued: dateOf(cited.point.day) } : {}),
		accessed: dateOf(cited.accessed)
	};
}
