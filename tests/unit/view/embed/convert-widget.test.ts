import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/record/index.ts';
import { convertedQuery, PLAIN_FRAME, type EmbedQuery } from '#lib/query/index.ts';
import { convertWidget } from '#lib/view/embed/convert-widget.ts';
import { conversionContext, parsed, USUAL } from '#tests/support/view/conversion.ts';

const ORIGIN = 'https://sarraf.example';

function widget(query: string, overrides: Partial<EmbedQuery> = {}, language: Language = 'en') {
	const requested = parsed(query);
	const embed = {
		...PLAIN_FRAME,
		language,
		query: convertedQuery(requested.query, USUAL),
		...overrides,
		widget: 'convert'
	} as const;
	return convertWidget(conversionContext(query, language), requested, embed, ORIGIN);
}

describe('100 dollars on 6 December 2024', () => {
	const seed = widget('asof=2024-12-06');

	it('are shown with the question, the rate, its day and market, and who published it', () => {
		expect(seed.answer?.request).toBe('100 US dollars on the parallel market, Damascus');
		expect(seed.answer?.money).toMatchObject({
			figure: '1,800,000',
			unit: 'old pounds',
			other: ''
		});
		expect(seed.answer?.legs).toEqual([
			expect.objectContaining({
				name: 'Parallel market, Damascus',
				rate: '18,000 old pounds per US dollar',
				chip: { freshness: 'fresh', text: '6 December 2024' }
			})
		]);
		expect(seed.source.text).toMatch(/^Sources: /);
		expect(seed.source.href).toBe(`${ORIGIN}/convert?asof=2024-12-06`);
	});

	it('are titled in words that stay right whatever is typed', () => {
		expect(seed.title).toBe('Convert pounds, dollars and other currencies');
	});
});

it('the form keeps what has no field: unit, digits, the oldest rate, and how the widget is dressed', () => {
	const { action, keep } = widget('unit=new&digits=arab&max_age=30', {
		language: 'ar',
		theme: 'dark',
		fill: true,
		accent: '#5cc4b8'
	});
	expect(action).toBe('/embed/convert');
	expect(keep.map(({ name, value }) => `${name}=${value}`)).toEqual([
		'unit=new',
		'digits=arab',
		'max_age=30',
		'lang=ar',
		'theme=dark',
		'fill=1',
		'accent=5cc4b8'
	]);
	expect(widget('').keep).toEqual([]);
});

it('a bad amount has no answer but a notice, and stays in its field', () => {
	const { notices, answer, none, form, source } = widget('amount=x&market=gold&max_age=z');
	expect(notices).toEqual([expect.stringContaining('“z”')]);
	expect([answer, none, source.text]).toEqual([undefined, undefined, '']);
	expect(form.amount).toBe('x');
	expect(form.faults).toEqual([
		{ name: 'amount', text: expect.stringContaining('“x”') },
		{ name: 'market', text: expect.stringContaining('“gold”') },
		{ name: 'max_age', text: expect.stringContaining('“z”') }
	]);
});

it('where there is no rate it says why, and links to the day on which there was one', () => {
	const { answer, none } = widget('from_unit=eur&asof=2018-08-01', {}, 'ar');
	expect(answer).toBeUndefined();
	expect(none?.reasons).toHaveLength(1);
	expect(none?.possible?.href).toMatch(/^https:\/\/sarraf\.example\/ar\/convert\?.*asof=\d{4}-/);
});

it.each([
	['side=buy&asof=2024-12-06', '100 US dollars on the parallel market, Damascus, when you buy foreign currency'],
	['market=official&amount=2.5', '2.5 US dollars at the official rate'],
	['from_unit=try&to_unit=usd', '100 Turkish liras'],
	['from_unit=syp-old&to_unit=syp-new', '100 old pounds']
])('“%s” asks: %s', (query, requested) => {
	expect(widget(query).answer?.request).toBe(requested);
});

it('says how an ambiguous number was read, and what new pounds were before there were any', () => {
	expect(widget('amount=1.234').remarks).toEqual([expect.stringContaining('1,234')]);
	expect(widget('to_unit=syp-new&asof=2024-12-06').remarks).toEqual([
		expect.stringContaining('New pounds were introduced on')
	]);
	expect(widget('').remarks).toEqual([]);
});
