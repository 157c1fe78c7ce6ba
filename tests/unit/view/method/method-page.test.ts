import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '#lib/query/index.ts';
import { listedAt } from '#lib/query/listed.ts';
import { FLAGS } from '#lib/record/index.ts';
import { viewContext } from '#lib/context/context.ts';
import { method } from '#lib/server/resources/record/method.ts';
import { methodPage, type MethodPage } from '#lib/view/method/method-page.ts';
import { LINKED_TERMS, termPath } from '#lib/view/parts/term-link.ts';
import { flagsInWords } from '#lib/wording/quote.ts';
import { plain } from '#lib/format/index.ts';
import { record, rowsOf } from '#tests/support/record/real.ts';
import { TODAY } from '#tests/support/record/record.ts';
import { smallRecord } from '#tests/support/record/small-record.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

function pageAt(address: string, language: 'en' | 'ar' = 'en'): MethodPage {
	const requested = method.read(requestTo(address, language), SITE);
	return method.page(requested).page;
}

const sectionsOf = ({ values, flags, glossary }: MethodPage) => [...values, flags, glossary];
const termsOf = (page: MethodPage) => sectionsOf(page).flatMap(({ terms }) => terms);
const textOf = (page: MethodPage, id: string) => termsOf(page).find((one) => one.id === id)?.text;

/** The page of a small record without caveats, in one unit or two. */
function ofSmall(): MethodPage {
	return methodPage(viewContext(smallRecord(), DEFAULTS, TODAY, 'en', DEFAULTS), [], '?');
}

describe('the terms', () => {
	it.each(['en', 'ar'] as const)('have a place, a name and a text each, and no place twice, %s', (language) => {
		const page = pageAt('/method', language);
		const places = [
			...sectionsOf(page).map(({ id }) => id),
			...termsOf(page).map(({ id }) => id),
			'marks',
			'left-out',
			'doubtful'
		];
		expect(places.length).toBeGreaterThan(40);
		expect(places.filter((one, i) => places.indexOf(one) !== i)).toEqual([]);
		expect(termsOf(page).filter(({ name, text }) => name === '' || text.length < 10)).toEqual([]);
	});

	it('are where other pages link them', () => {
		const linked = LINKED_TERMS.map(termPath);
		const places = termsOf(pageAt('/method')).map(({ id }) => `/method#${id}`);
		expect(linked.filter((path) => !places.includes(path))).toEqual([]);
		expect(listedAt('/method')).toBeDefined();
	});

	it('of formulas have the formula', () => {
		const formulas = pageAt('/method').values.find(({ id }) => id === 'formulas')?.terms ?? [];
		expect(formulas.filter(({ formulas: lines }) => lines.length === 0)).toEqual([]);
		expect(formulas.find(({ id }) => id === 'premium')?.formulas).toEqual([
			'Premium = market rate ÷ official rate − 1',
			'Loss when selling dollars at the official rate = 1 − official rate ÷ market rate'
		]);
	});

	it('explain every note that a quote can have, under the words beside the quote', () => {
		const names = pageAt('/method').flags.terms.map(({ name }) => name);
		const shown = FLAGS.map((flag) => flagsInWords([flag], { locale: 'en' })).filter((text) => text !== '');
		expect(shown.filter((text) => !names.includes(text))).toEqual([]);
		expect(names).toHaveLength(FLAGS.length + 1);
	});

	it('tell for how long the main series carry a value', () => {
		expect(textOf(pageAt('/method'), 'carried-forward')).toContain(
			'Limits: Parallel market, Damascus: 120 days; Official rate, Central Bank of Syria: 180 days'
		);
	});

	it('have the digits that are requested', () => {
		expect(plain(textOf(pageAt('/method?digits=arab', 'ar'), 'readings') ?? '')).toContain('٢٥\u00a0بالمئة');
	});
});

describe('what the record says of itself', () => {
	it('is reported as its file has it', () => {
		const rows = rowsOf('data/caveats.csv');
		const of = (kind: string, column: string) => rows.filter((row) => row.kind === kind).map((row) => row[column]);
		const page = pageAt('/method');
		expect(page.leftOut).toEqual(of('left-out', 'text_en'));
		expect(page.doubtful).toEqual(of('doubtful', 'text_en'));
		expect(pageAt('/method', 'ar').doubtful).toEqual(of('doubtful', 'text_ar'));
		expect(record.caveats).toHaveLength(rows.length);
	});

	it('counts what is outside every series, as of the day', () => {
		const context = record.quotes.filter((quote) => quote.context !== undefined).length;
		expect(pageAt('/method').outside).toBe(
			`Figures shown, with the reason, but not part of any series: ${context}. Corrected figures: 4.`
		);
		expect(pageAt('/method?asof=1900-01-01').outside).toContain(': 0. Corrected figures: 0.');
	});

	it('is nothing where it has no such file', () => {
		const page = ofSmall();
		expect([page.leftOut, page.doubtful]).toEqual([[], []]);
	});
});

it('has a line for each mark of a chart', () => {
	expect(pageAt('/method').signs.map(({ sign }) => sign)).toEqual([
		'published',
		'coarse',
		'gap',
		'carried',
		'disputed',
		'event'
	]);
	expect(pageAt('/method').signs[0]?.text).toContain('14 days');
});
