import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#lib/series/index.ts';
import { languages } from '#i18n/language.ts';
import { record } from '#tests/support/record/real.ts';
import {
	convertDefaults,
	convertedQuery,
	DEFAULTS,
	embedDefaults,
	embedPath,
	FIELDS,
	namesOf,
	parseConverted,
	parseFrame,
	parseShown,
	PLAIN_FRAME,
	shownNames,
	shownQuery,
	WIDGETS,
	type EmbedQuery,
	type Frame,
	type SeriesWidget
} from '#lib/query/index.ts';

const TODAY = day('2026-10-05');
const framed = (query: string, language: 'en' | 'ar' = 'en') => parseFrame(new URLSearchParams(query), language);
const defaultsOf = (widget: SeriesWidget) => embedDefaults(widget, record);
const CONVERTED = convertDefaults(record, DEFAULTS);
const shown = (widget: SeriesWidget, query: string) =>
	parseShown(widget, new URLSearchParams(query), TODAY, defaultsOf(widget));
const UNITS = ['usd', 'syp-old', 'syp-new', 'eur'];
const converted = (query: string) => parseConverted(new URLSearchParams(query), UNITS, TODAY, CONVERTED);

describe('how a widget is dressed', () => {
	it.each([
		['', {}],
		['theme=light', {}],
		['theme=dark', { theme: 'dark' }],
		['theme=auto', { theme: 'auto' }],
		['lang=ar', { language: 'ar' }],
		['fill=1', { fill: true }],
		['fill=0', {}],
		['accent=006a63', { accent: '#006a63' }],
		['accent=%23C0FFEE', { accent: '#c0ffee' }],
		['accent=06a', { accent: '#0066aa' }],
		['accent=', {}]
	])('“%s”', (query, stated) => {
		expect(framed(query)).toMatchObject({ frame: { ...PLAIN_FRAME, ...stated }, problems: [] });
	});

	it.each([
		['theme=blue', 'theme'],
		['lang=fr', 'lang'],
		['fill=yes', 'fill'],
		['accent=red', 'accent'],
		['accent=%23ab', 'accent'],
		['accent=006a63;}', 'accent']
	])('“%s” is shown', (query, name) => {
		const { frame, problems } = framed(query);
		expect(problems.map((one) => one.name)).toEqual([name]);
		expect(frame).toEqual(PLAIN_FRAME);
	});

	it('has the language of its path, and the one that it names before that', () => {
		expect(framed('', 'ar').frame.language).toBe('ar');
		expect(framed('lang=en', 'ar').frame.language).toBe('en');
	});
});

describe('what a widget shows', () => {
	it('is the market’s rate where nothing is said', () => {
		expect(shown('rate', '')).toMatchObject({ query: { series: ['syp-parallel'], range: '1y' }, problems: [] });
		expect(shown('chart', '')).toMatchObject({ query: { series: ['syp-parallel'], range: '2011' }, problems: [] });
		expect(shown('compare', '')).toMatchObject({ query: { series: ['syp-parallel', 'syp-official'] }, problems: [] });
		expect(converted('')).toMatchObject({
			query: { amount: 100, fromUnit: 'usd', toUnit: 'syp-old', side: 'mid' },
			problems: []
		});
	});

	it.each([
		['rate', 'scale=linear', 'scale'],
		['rate', 'show=index', 'show'],
		['chart', 'sort=high', 'sort'],
		['chart', 'page=2', 'page'],
		['chart', 'panel=premium', 'panel'],
		['chart', 'w=400', 'w'],
		['chart', 'gold=1', 'gold'],
		['compare', 'sort=high', 'sort'],
		['compare', 'amount=5', 'amount']
	] as const)('of a %s “%s” is unknown', (widget, query, name) => {
		const { problems } = shown(widget, query);
		const known = [...shownNames(widget), ...namesOf(['frame'])];
		expect(problems).toEqual([expect.objectContaining({ name, expected: { known } })]);
	});

	it.each(['compare_date=2020-01-01', 'series=syp-official', 'gold=1'])('of a converter “%s” is unknown', (query) => {
		const [name] = query.split('=');
		const known = [...shownNames('convert'), ...namesOf(['frame'])];
		expect(converted(query).problems).toEqual([expect.objectContaining({ name, expected: { known } })]);
	});

	it.each([
		['amount=x', 'amount'],
		['from_unit=gold', 'from_unit'],
		['side=middle', 'side'],
		['asof=2024-02-31', 'asof'],
		['to_unit=usd&to_unit=eur', 'to_unit']
	])('of a converter “%s” is not usable', (query, name) => {
		expect(converted(query).problems.map((one) => one.name)).toEqual([name]);
	});

	it.each([
		['unit=new&to_unit=syp-new', '?unit=new'],
		[
			'digits=arab&to_unit=eur&amount=2.5&max_age=30&market=official',
			'?amount=2.5&to_unit=eur&market=official&max_age=30&digits=arab'
		],
		['amount=100&from_unit=usd', '']
	])('of a converter “%s” is written “%s”', (query, written) => {
		expect(convertedQuery(converted(query).query, CONVERTED)).toBe(written);
	});

	it.each([
		['chart', 'unit=gold', 'unit'],
		['chart', 'asof=2024-02-31', 'asof'],
		['rate', 'unit=old&unit=new', 'unit'],
		['rate', 'theme=dark&theme=light', 'theme']
	] as const)('of a %s “%s” is not usable', (widget, query, name) => {
		expect(shown(widget, query).problems.map((one) => one.name)).toEqual([name]);
	});

	it('does not mind what pages around frames and mailers add', () => {
		const query = 'childId=box&initialWidth=600&parentTitle=News&parentUrl=https%3A%2F%2Fnews.example%2F&utm_source=x';
		expect(shown('rate', query).problems).toEqual([]);
	});

	it.each([
		['rate', 'unit=new', '?unit=new'],
		['rate', 'asof=2024-12-06&series=syp-official', '?series=syp-official&asof=2024-12-06'],
		['chart', 'events=none&show=premium&range=5y', '?range=5y&show=premium&events=none'],
		['chart', 'series=syp-parallel', ''],
		['compare', 'series=syp-parallel,syp-official', ''],
		['compare', 'panel=premium&unit=new', '?unit=new&panel=premium'],
		['compare', 'show=index&series=a,b/c&base=2011-03-15', '?series=a,b/c&base=2011-03-15&show=index']
	] as const)('of a %s “%s” is written “%s”', (widget, query, written) => {
		expect(shownQuery(widget, shown(widget, query).query, defaultsOf(widget))).toBe(written);
	});
});

const QUERIES = {
	series: ['', '?unit=new', '?asof=2024-12-06&unit=new&digits=arab'],
	convert: [
		'',
		'?amount=18000&from_unit=syp-old&to_unit=eur',
		'?asof=2024-12-06&market=official&side=buy&max_age=30&unit=new&digits=arab'
	]
};

const anyFrame: fc.Arbitrary<Frame> = fc.record({
	language: fc.constantFrom(...languages),
	theme: fc.constantFrom(...FIELDS.widgetTheme.values),
	fill: fc.boolean(),
	accent: fc.option(fc.constantFrom('#006a63', '#9a5200'), { nil: undefined })
});

const anyEmbed: fc.Arbitrary<EmbedQuery> = fc
	.constantFrom(...WIDGETS)
	.chain((widget) =>
		fc
			.tuple(anyFrame, fc.constantFrom(...QUERIES[widget === 'convert' ? 'convert' : 'series']))
			.map(([frame, query]) => ({ ...frame, widget, query }))
	);

/** The canonical form of an address, and its problems. */
function rewritten(widget: EmbedQuery['widget'], requested: URLSearchParams) {
	if (widget === 'convert') {
		const { query, problems } = parseConverted(requested, UNITS, TODAY, CONVERTED);
		return { query: convertedQuery(query, CONVERTED), problems };
	}
	const { query, problems } = parseShown(widget, requested, TODAY, defaultsOf(widget));
	return { query: shownQuery(widget, query, defaultsOf(widget)), problems };
}

it('the address of a widget reads back as it was written', () => {
	fc.assert(
		fc.property(anyEmbed, (embed) => {
			const { pathname, searchParams } = new URL(embedPath(embed), 'https://sarraf.example');
			const { frame, problems } = parseFrame(searchParams, 'en');
			const { query, problems: queryProblems } = rewritten(embed.widget, searchParams);
			expect([...problems, ...queryProblems]).toEqual([]);
			expect({ ...frame, widget: pathname.slice('/embed/'.length), query }).toEqual(embed);
		})
	);
});

it('an address says how a widget is dressed after what it shows', () => {
	const embed: EmbedQuery = {
		widget: 'chart',
		query: '?unit=new',
		language: 'ar',
		theme: 'dark',
		fill: true,
		accent: '#006a63'
	};
	expect(embedPath(embed)).toBe('/embed/chart?unit=new&lang=ar&theme=dark&fill=1&accent=006a63');
	expect(embedPath({ ...PLAIN_FRAME, widget: 'rate', query: '' })).toBe('/embed/rate');
});
