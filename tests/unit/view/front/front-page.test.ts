import { describe, expect, it } from 'vitest';
import { plain } from '#lib/format/index.ts';
import { day, isoDay } from '#lib/series/index.ts';
import type { ParameterProblem, ChartQuery } from '#lib/query/index.ts';
import { changeTables, type ChangeTable } from '#lib/view/front/change-table.ts';
import { freshness } from '#lib/view/front/freshness.ts';
import { chartInputOf } from '#lib/chart/data/chart-input-of.ts';
import { interactiveChartOf } from '#lib/chart/data/interactive-chart.ts';
import { frontPage } from '#lib/view/front/front-page.ts';
import { frontSubjects } from '#lib/view/front/subjects.ts';
import { noticeOf } from '#lib/wording/problems/problems.ts';
import { premiumLine } from '#lib/view/front/premium-line.ts';
import { provenance } from '#lib/view/front/provenance.ts';
import type { ViewContext } from '#lib/context/context.ts';
import { falls } from '#lib/view/front/falls.ts';
import { record } from '#tests/support/record/real.ts';
import { PAGE_REQUEST, context } from '#tests/support/view/context.ts';

const frontChart = (seen: ViewContext) => chartInputOf(seen, frontSubjects(seen));
const interactiveFrontChart = (seen: ViewContext) => interactiveChartOf(seen, frontSubjects(seen));

const STORY = day('2024-12-06');
const LANGUAGES = ['en', 'ar'] as const;
const page = (query: Partial<ChartQuery> = {}, language: 'en' | 'ar' = 'en') =>
	frontPage(context(query, language), PAGE_REQUEST);

const tableIn = (of: ReturnType<typeof context>, lineRole: ChangeTable['lineRole']) =>
	changeTables(of).find((table) => table.lineRole === lineRole);
const NO_LINE = { text: '', days: '' };
const premiumIn = (of: ReturnType<typeof context>) => premiumLine(of) ?? NO_LINE;

describe('changes', () => {
	it('are of a week, a year, and since two days; what has no base is named once', () => {
		const table = tableIn(context(), 'market');
		expect(table?.rows.map(({ name, price, value }) => [name, plain(price), plain(value)])).toEqual([
			['a week earlier', '+0.4%', '−0.4%'],
			['a year earlier', '+21.6%', '−17.8%'],
			['15 March 2011 (Protests begin)', '×\u00a0294', '−99.66%'],
			['8 December 2024 (Assad falls)', '−43.7%', '+77.5%']
		]);
		expect(table?.leftOut).toBe('Not compared with a day earlier, a month earlier: no rate close enough in date.');
	});

	it('name their base, with the range of its quotes where they lie apart', () => {
		const notes = tableIn(context(), 'market')?.rows.map(({ note }) => note) ?? [];
		expect(notes[2]).toBe('47 in Mar 2011, a monthly figure');
		expect(notes[3]).toBe('24,500 on 8 Dec 2024; prices from 22,000 to 27,000');
	});

	it('since a day are shown only after it', () => {
		const names = (at: string) => {
			const table = tableIn(context({ asOf: day(at) }), 'market');
			return `${table?.rows.map(({ name }) => name).join()} ${table?.leftOut}`;
		};
		expect(names('2010-06-01')).not.toContain('Protests');
		expect(names('2024-12-06')).toContain('Protests');
		expect(names('2024-12-06')).not.toContain('Assad');
		expect(names('2024-12-09')).toContain('Assad');
	});

	it('of a series whose last value is too old are none, and that is said', () => {
		const at = day('2024-11-15');
		const [stale, early] = [context({ asOf: at }), context({ asOf: at }, 'ar')].map((one) => tableIn(one, 'official'));
		expect([stale?.rows, early?.rows]).toEqual([[], []]);
		expect(stale?.leftOut).toBe('The latest figure is too old to calculate from');
		expect(early?.leftOut).toMatch(/[\u0600-\u06ff]/);
	});

	it('of nothing are no table', () => {
		expect(tableIn(context({ asOf: day('1960-01-01') }), 'market')).toBeUndefined();
	});
});

describe('the premium', () => {
	it('as of 6 December 2024 is 43.3% one way and 30.2% the other', () => {
		const { text } = premiumIn(context({ asOf: STORY }));
		expect(text).toMatch(/43\.3.*30\.2/);
		expect(premiumIn(context({ asOf: STORY, unit: 'new' })).text).toBe(text);
	});

	it.each(['1960-01-01', '2024-11-15'])('as of %s is none, and says so', (at) => {
		const { text, days } = premiumIn(context({ asOf: day(at) }));
		expect(text).not.toMatch(/\d/);
		expect(days).toBe('');
	});

	it('names the days of both rates, a month without an age', () => {
		const days = (at: string) => plain(premiumIn(context({ asOf: day(at) })).days);
		expect(days('2024-12-06')).toBe(
			'Market rate from 6 December 2024, official rate from December 2024 (monthly figure).'
		);
		expect(days('2026-10-05')).toBe('Both rates from 5 October 2026.');
		expect(days('2025-07-20')).toBe('Market rate from 8 July 2025, official rate from 5 July 2025 (3 days old).');
	});

	it('is true of today only while both rates are fresh', () => {
		const at = (today: string) => premiumIn(context({}, 'en', day(today))).text;
		expect(plain(at('2026-10-05'))).toBe(
			'The market premium over the official rate is 13.1%; on the market a pound is worth 11.6% less.'
		);
		expect(plain(at('2026-11-28'))).toBe(
			'The market premium over the official rate was 13.1%; on the market a pound was worth 11.6% less.'
		);
		expect(premiumIn(context({ asOf: day('2026-10-05') }, 'en', day('2026-10-05'))).text).toMatch(/ was .* was /);
		expect(plain(premiumIn(context({}, 'ar', day('2026-11-28'))).text)).toBe(
			'كان سعر السوق أعلى من السعر الرسمي بنسبة 13.1\u00a0بالمئة، أي إن الليرة في السوق أقل قيمة بنسبة 11.6\u00a0بالمئة.'
		);
	});

	it('below the official rate is reported as cheaper', () => {
		const below = ['2025-02-15', '2025-02-10', '2025-03-01'].map((at) => premiumIn(context({ asOf: day(at) })).text);
		expect(
			below.some((text) =>
				/ premium was negative: a dollar cost .* less than at the official rate; a pound was worth .* more/.test(text)
			)
		).toBe(true);
	});
});

describe('the steepest falls', () => {
	it('are losses within two weeks, the steepest first', () => {
		expect(falls(context()).map(({ name, note, price, value }) => [name, note, plain(price), plain(value)])).toEqual([
			['31 May → 8 Jun 2020', '1,790 → 3,050', '+70.4%', '−41.3%'],
			['26 Nov → 8 Dec 2024', '14,700 → 24,500', '+66.7%', '−40.0%'],
			['2 Jul → 10 Jul 2013', '213 → 310', '+45.5%', '−31.3%'],
			['5 May → 18 May 2020', '1,360 → 1,805', '+32.7%', '−24.7%'],
			['16 Dec → 23 Dec 2024', '11,250 → 14,750', '+31.1%', '−23.7%']
		]);
	});

	it('as of a day are of what was known by then', () => {
		const days = falls(context({ asOf: day('2015-01-01') })).map((row) => row.name);
		expect(days[0]).toBe('2 Jul → 10 Jul 2013');
		expect(days.join(' ')).not.toMatch(/20(1[5-9]|2\d)/);
		expect(falls(context({ asOf: day('1960-01-01') }))).toEqual([]);
	});
});

describe('freshness', () => {
	it('tells each series that has a point once, with a publisher', () => {
		const rows = freshness(context()).flatMap((group) => group.rows);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		expect(rows.length).toBeLessThanOrEqual(record.series.size);
		expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['syp-parallel', 'syp-official', 'lbp-parallel']));
		for (const { chip, publisher } of rows) expect([chip.text, publisher]).not.toContain('');
	});

	it('has the pound first and leaves out what nobody had published yet', () => {
		const groups = freshness(context({ asOf: day('2015-01-01') }));
		expect(groups[0]?.rows[0]?.id).toBe('syp-parallel');
		const ids = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
		expect(ids).not.toContain('lbp-parallel');
		expect(freshness(context({ asOf: day('1950-01-01') })).flatMap(({ rows }) => rows)).toEqual([]);
	});

	it('gives an age only to what is dated to its day', () => {
		for (const { id, chip } of freshness(context()).flatMap(({ rows }) => rows)) {
			expect(/\bdays? old\b/.test(chip.text), id).toBe(context().series(id).points.at(-1)?.precision === 'day');
		}
	});

	it('marks all that is old, by one rule', () => {
		const marked = new Map(
			freshness(context()).flatMap(({ rows }) => rows.map(({ id, chip }) => [id, chip.freshness]))
		);
		expect(marked.get('syp-parallel')).toBe('old');
		expect(marked.get('syp-parallel-eur')).toBe('old');
		expect(marked.get('try-official')).toBe('old');
		expect(marked.get('syp-remittance')).toBe('stale');
	});
});

describe('the chart', () => {
	it('begins in 2011, or with the first figure where all is requested, and ends on the day of the context', () => {
		expect(frontChart(context())).toMatchObject({ from: day('2011-01-01'), to: day('2026-11-23') });
		expect(frontChart(context({ range: 'all' })).from).toBe(day('1989-07-01'));
		expect(frontChart(context({ asOf: STORY })).to).toBe(STORY);
	});

	it('as of an early day begins early enough for a picture', () => {
		const { from, to } = frontChart(context({ asOf: day('1990-01-01') }));
		expect(to - from).toBeGreaterThan(3000);
	});

	it('is in the unit that was chosen', () => {
		const last = (unit: 'old' | 'new') => frontChart(context({ asOf: STORY, unit })).series[0]?.points.at(-1)?.value;
		expect([last('old'), last('new')]).toEqual([18000, 180]);
	});

	it.each(LANGUAGES)('tells each line in words, %s', (language) => {
		const { alt, axis } = frontChart(context({ asOf: STORY }, language));
		for (const text of [axis, '18,000', '12,562']) expect(plain(alt)).toContain(plain(text));
	});

	it('has details for each point of each line, in the units that there were', () => {
		const { input, details } = interactiveFrontChart(context({ asOf: STORY }));
		expect(details.map((line) => line.length)).toEqual(input.series.map(({ points }) => points.length));
		const last = details[0]?.at(-1);
		expect(last?.values).toEqual(['18,000 old pounds']);
		expect(last?.quotes).toHaveLength(3);
		for (const { quotes } of details.flat()) expect(quotes.length).toBeGreaterThan(0);
	});

	it('shows nothing that came after the day', () => {
		const { series, events } = frontChart(context({ asOf: day('2015-01-01') }));
		const days = [...series.flatMap(({ points }) => [...points.days]), ...events.map((event) => event.day)];
		expect(Math.max(...days)).toBeLessThanOrEqual(day('2015-01-01'));
	});
});

describe('the way to the events that the chart shows', () => {
	it.each([
		[{}, '/events?from=2011-01-01&events=main'],
		[{ events: 'all', show: 'premium' }, '/events?from=2011-01-01&show=premium'],
		[{ range: '1y', asOf: day('2024-12-31') }, '/events?asof=2024-12-31&from=2023-12-31&events=main'],
		[{ from: day('2024-12-01'), to: day('2024-12-31') }, '/events?from=2024-12-01&to=2024-12-31&events=main'],
		[{ amount: 250, fromUnit: 'eur' }, '/events?from=2011-01-01&events=main'],
		[{ events: 'none' }, ''],
		[{ from: day('2012-01-01'), to: day('2012-06-30') }, '']
	] as const)('as of %o', (query, path) => {
		expect(page(query).eventsPath).toBe(path);
	});
});

describe('notices', () => {
	const CASES = [
		{ name: 'asof', given: '2024-02-31', expected: 'day' },
		{ name: 'asof', given: '2027-01-01', expected: 'past' },
		{ name: 'unit', given: 'gold', expected: ['old', 'new'] },
		{ name: 'unit', given: 'old, new', expected: 'once' },
		{ name: 'foo', given: '1', expected: { known: ['asof', 'unit'] } }
	] as const;

	it.each(CASES)('$name=$given ($expected) names what is wrong, in both languages', (problems) => {
		const [en, ar] = LANGUAGES.map((locale) => noticeOf(problems, { locale }));
		const named = problems.expected === 'once' || problems.name === 'foo' ? problems.name : problems.given;
		for (const text of [en, ar]) expect(text).toContain(named);
		expect(en).not.toMatch(/[\u0600-\u06ff]/);
		expect(ar).toMatch(/[\u0600-\u06ff]/);
		if (problems.name !== 'foo') for (const word of wordsOf(problems.expected)) expect(en).toContain(word);
	});
});

describe('the page', () => {
	it('has the gold dollar beside the market’s, as of its day', () => {
		expect(plain(page().gold?.text ?? '')).toMatch(
			/^The “gold dollar”, the rate implied by local gold prices, was 11,550 old pounds on 2 February 2026, 1\.4% below/
		);
		expect(plain(page({ asOf: day('2023-09-16') }).gold?.text ?? '')).toContain(
			'13,710 old pounds on 16 September 2023'
		);
		expect(page({ asOf: day('2019-01-01') }).gold).toBeUndefined();
	});

	it('says what it is, whatever its day', () => {
		const about = 'What the Syrian pound is worth: published rates since 1989, each with its source.';
		expect([page().about, page({ asOf: STORY }).about]).toEqual([about, about]);
		expect(plain(page({}, 'ar').about)).toBe('كم تساوي الليرة السورية؟ أسعار منشورة منذ 1989، ولكل رقم مصدره.');
	});

	it('is titled in the pounds that come first', () => {
		expect(page().title).toBe('13,800 old pounds to the dollar, 5 October 2026');
		expect(page({ unit: 'new' }).title).toBe('138.00 new pounds to the dollar, 5 October 2026');
	});

	it('says in its description who paid the rate and how old it is', () => {
		expect(page().description).toBe(
			'Last known 5 October 2026, 49 days old: money changers bought a US dollar at 13,800 old pounds; the official rate was 12,200.'
		);
		expect(page({ asOf: STORY }).description).toBe(
			'6 December 2024: a US dollar cost 18,000 old pounds on the parallel market; the official rate was 12,562 (monthly figure).'
		);
		expect(page({ asOf: day('2024-12-05') }).description).toMatch(
			/; the official rate was 11,557 on 1 October 2023\.$/
		);
		expect(plain(page({}, 'ar').description)).toMatch(
			/^آخر سعر منشور في 5 تشرين الأول 2026، قبل 49 يوماً: اشترى الصرافون/
		);
	});

	it.each([
		[{ show: 'premium' }, 'The market premium was 13% on 5 October 2026'],
		[{ show: 'drawdown' }, 'Fall from the peak in this record: 99.7%, 5 October 2026'],
		[{ show: 'index' }, 'Index of the dollar’s price: 29,362, 5 October 2026'],
		[{ show: 'index', reading: 'value' }, 'Index of the pound’s value: 0.34, 5 October 2026'],
		[{ show: 'week' }, 'The dollar hardly moved in the week to 5 October 2026'],
		[{ show: 'year' }, 'The dollar rose 22% in the year to 5 October 2026'],
		[{ show: 'value' }, '13,800 old pounds to the dollar, 5 October 2026']
	] as const)('of the view %o is titled with its last figure', (query, title) => {
		expect(page(query).title).toBe(title);
	});

	it('of a view names it briefly where a sentence is too long', () => {
		const titles = (['year', 'week', 'drawdown'] as const).map((show) =>
			plain(page({ show }, 'ar').title).replaceAll('\u00a0', ' ')
		);
		expect(titles).toEqual([
			'سعر الدولار، التغيّر خلال سنة: +22 بالمئة، 5 تشرين الأول 2026',
			'الدولار خلال أسبوع: +0.4 بالمئة، 5 تشرين الأول 2026',
			'هبوط الليرة عن ذروتها المسجلة: 99.7 بالمئة، 5 تشرين الأول 2026'
		]);
	});

	it('of an address with an error is titled by that', () => {
		const problems: ParameterProblem[] = [{ name: 'asof', given: 'soon', expected: 'day' }];
		const { title, description } = frontPage(context(), { ...PAGE_REQUEST, problems });
		expect(title).toBe('There is an error in this address');
		expect(description).toContain('not “soon”');
	});

	it('is titled with the market’s rate and its day', () => {
		expect(page({ asOf: STORY }).title).toMatch(/18,000.*6 December 2024/);
	});

	it('keeps everything else in the link that changes one thing', () => {
		const { controls } = page({ asOf: STORY, unit: 'new', scale: 'linear' });
		const kept = ['asof=2024-12-06', 'unit=new', 'scale=linear'];
		for (const { choices } of [...controls.main, ...controls.more]) {
			for (const { href } of choices) {
				const said = href.replace(/^\?|#.*/g, '').split('&');
				expect(kept.filter((part) => !said.includes(part)).length, href).toBeLessThanOrEqual(1);
			}
		}
		expect(controls.form).toMatchObject({
			asOf: '2024-12-06',
			keep: [
				{ name: 'unit', value: 'new' },
				{ name: 'scale', value: 'linear' }
			]
		});
		expect(page({ asOf: STORY, unit: 'new' }).asOf?.latestHref).toBe('?unit=new');
	});

	it('marks one choice of each control as the current one', () => {
		const SPECS: Partial<ChartQuery>[] = [
			{},
			{ unit: 'new' },
			{ scale: 'linear' },
			{ show: 'week' },
			{ show: 'index', reading: 'value' },
			{ range: '1y' }
		];
		for (const query of SPECS) {
			const { main, more } = page(query).controls;
			for (const { choices, label } of [...main, ...more])
				expect(
					choices.filter(({ current }) => current),
					label
				).toHaveLength(1);
		}
	});

	it('marks no range where days are requested, and none is lost from the form', () => {
		const { main, form } = page({ from: day('2024-11-01'), to: day('2024-12-31') }).controls;
		expect(main[0]?.choices.filter(({ current }) => current)).toEqual([]);
		expect(form).toMatchObject({ from: '2024-11-01', to: '2024-12-31' });
	});

	it('without any quote has no chart and no changes', () => {
		const empty = page({ asOf: day('1960-01-01') });
		expect(empty).toMatchObject({ chart: undefined, changes: [], falls: [], eventsPath: '' });
	});

	it.each(LANGUAGES)('has no hole in any text, at any time, %s', (language) => {
		for (const at of [
			'1960-01-01',
			'1995-01-01',
			'2011-03-15',
			'2024-11-15',
			'2024-12-06',
			'2026-01-01',
			'2026-11-23'
		]) {
			const text = JSON.stringify(page({ asOf: day(at) }, language));
			expect(text, isoDay(day(at))).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
		}
	});

	it('says where none of them is on the chart', () => {
		expect(provenance(context({ asOf: day('1960-01-01') })).counts).toMatch(
			/publications; none of them is on the chart\.$/
		);
		expect(provenance(context()).counts).toMatch(/two lines are drawn from \d+ of the figures\./);
	});

	it('counts the sources that were known by the day', () => {
		const [then, now] = [provenance(context({ asOf: day('2015-01-01') })), provenance(context())];
		const first = ({ counts }: { counts: string }) => Number(/[\d,]+/.exec(counts)?.[0].replaceAll(',', ''));
		expect(first(now)).toBe(record.quotes.length);
		expect(first(then)).toBeLessThan(first(now));
		expect(then.most).toMatch(/^[^·]+ \(\d+\) · [^·]+ \(\d+\) · [^·]+ \(\d+\)$/);
		expect(provenance(context({ asOf: day('1960-01-01') })).most).toBe('');
	});
});

function wordsOf(expected: ParameterProblem['expected']): readonly string[] {
	if (typeof expected === 'string' || 'least' in expected || 'contrast' in expected) return [];
	if ('fault' in expected || 'before' in expected || 'latest' in expected || 'earliest' in expected) return [];
	if ('until' in expected) return [];
	if ('releases' in expected) return expected.releases;
	if ('current' in expected) return [expected.current];
	if ('place' in expected) return [expected.place];
	return 'known' in expected ? expected.known : expected;
}
