import { describe, expect, it } from 'vitest';
import type { Language } from '#lib/record/index.ts';
import { day } from '#lib/series/index.ts';
import { PLAIN_FRAME, type EmbedQuery, type ChartQuery } from '#lib/query/index.ts';
import { badgeOf } from '#lib/view/pictures/badge.ts';
import { rateLines } from '#lib/api/v1/rate-lines.ts';
import { widgetProblem } from '#lib/view/embed/widget-problem.ts';
import { chartWidget, framedTitle, rateWidget, widgetTitle } from '#lib/view/embed/widget.ts';
import { composed, record } from '#tests/support/record/real.ts';
import { context } from '#tests/support/view/context.ts';

const ORIGIN = 'https://sarraf.example';
const SEED = day('2024-12-06');

function infoOf(id: string) {
	const info = record.series.get(id);
	if (!info) throw new Error(`no ${id}`);
	return info;
}

const embed = (overrides: Partial<EmbedQuery> = {}): EmbedQuery => ({
	...PLAIN_FRAME,
	widget: 'rate',
	query: '',
	...overrides
});
const card = (id: string, query: Partial<ChartQuery> = {}, language: Language = 'en') =>
	rateWidget(context(query, language), infoOf(id), embed({ language, query: `?series=${id}` }), ORIGIN);

describe('the card of 6 December 2024', () => {
	const seed = card('syp-parallel', { asOf: SEED });

	it('tells the rate, in old pounds alone before there were new ones, its day and market', () => {
		expect(seed).toMatchObject({
			title: 'Parallel market, Damascus',
			amount: '18,000',
			unit: 'old pounds per US dollar',
			other: '',
			lineRole: 'market'
		});
		expect(seed.chip).toEqual({ freshness: 'fresh', text: '6 December 2024' });
		expect(seed.frozen).toBe('As of 6 December 2024');
	});

	it('tells the change in both readings', () => {
		expect(seed.since).toBe('Compared with 26 Nov 2024 (14,700)');
		expect(seed.readings.map(({ figure }) => figure)).toEqual(['+22.4%', '−18.3%']);
	});

	it('names its publishers and the page that shows the rest', () => {
		expect(seed.source.text).toMatch(/^Publishers: .+, .+, .+$/);
		expect(seed.source).toMatchObject({ site: 'Sarraf', href: `${ORIGIN}/` });
	});

	it('has the line that led there, and its scale', () => {
		expect(seed.spark?.series[0]?.points.at(-1)).toMatchObject({ day: SEED, value: 18_000 });
		expect(seed.scale).toMatch(/^Since .+: lowest .+ \(.+\), highest 18,000 \(6 Dec 2024\)$/);
	});
});

it.each([
	[1, false],
	[2, false],
	[3, true],
	[4, true]
])('a card whose days have %i values: has a line: %s', (count, hasLine) => {
	const last = composed('syp-parallel-idlib').points[count - 1]?.day;
	const { spark, scale } = card('syp-parallel-idlib', { asOf: last, range: 'all' });
	expect([spark !== undefined, scale !== '']).toEqual([hasLine, hasLine]);
});

it('the title of a frame has both currencies of a home rate, and of another what it has', () => {
	const titleOf = (id: string, language: Language = 'en') => framedTitle(context({}, language), embed(), infoOf(id));
	expect(titleOf('syp-parallel')).toBe('Parallel market, Damascus: US dollar to Syrian pound');
	expect(titleOf('syp-parallel', 'ar')).toBe('السوق الموازية، دمشق: الدولار الأمريكي مقابل الليرة السورية');
	expect(titleOf('lbp-parallel')).toBe('Lebanese pound, parallel market');
	expect(titleOf('wfp-rice-kg')).toBe('Rice');
	const premium = framedTitle(context({ show: 'premium' }), { ...embed(), widget: 'chart' }, infoOf('syp-parallel'));
	expect(premium).not.toContain('US dollar to Syrian pound');
});

it('the latest card says how old its figure is, and is not frozen', () => {
	const latest = card('syp-parallel');
	expect(latest.chip).toEqual({ freshness: 'old', text: 'Last known 5 October 2026, 49 days old' });
	expect(latest.side).toBe('Money changers bought at 13,800; selling price not published.');
	expect(latest.frozen).toBe('');
});

it('a card without a figure says so', () => {
	expect(card('syp-parallel', { asOf: day('1950-01-01') })).toMatchObject({
		amount: '',
		other: '',
		chip: { freshness: 'none', text: 'No quote up to this day.' },
		side: '',
		readings: [],
		spark: undefined
	});
});

it('a card of another currency has one unit, and its own name for its value', () => {
	const lebanese = card('lbp-parallel', { asOf: day('2021-12-20') });
	expect(lebanese.other).toBe('');
	expect(lebanese.readings.map(({ label }) => label).join()).toContain('Lebanese pound');
	expect(lebanese.source.href).toBe(`${ORIGIN}/series/lbp-parallel`);
});

describe('a chart', () => {
	const chart = (query: Partial<ChartQuery> = {}, language: Language = 'en') =>
		chartWidget(
			context({ series: ['syp-official'], ...query }, language),
			infoOf('syp-official'),
			embed({ widget: 'chart', language, query: '?series=syp-official' }),
			ORIGIN
		);

	it('tells its last value with its unit and day, and its sources', () => {
		expect(chart({ asOf: SEED }).last).toMatch(/^Latest: 12,562 \(old pounds per US dollar\), December 2024$/);
		expect(chart().source.text).toMatch(/^Sources: .+ and \d+ others$/);
	});

	it('fetches its points in its own language and with its own parameters', () => {
		expect(chart().data).toBe('/series/syp-official.chart.json');
		expect(chart({ asOf: SEED, unit: 'new', digits: 'arab' }, 'ar').data).toBe(
			'/ar/series/syp-official.chart.json?asof=2024-12-06&unit=new&digits=arab'
		);
	});

	it('says what is drawn where that is not the rate', () => {
		const info = infoOf('syp-official');
		const titled = (query: Partial<ChartQuery>) => widgetTitle(context(query), embed({ widget: 'chart' }), info);
		expect(titled({})).toBe('Official rate, Central Bank of Syria');
		expect(titled({ show: 'index' })).toBe('Official rate, Central Bank of Syria: index');
		expect(widgetTitle(context({ show: 'index' }), embed(), info)).toBe('Official rate, Central Bank of Syria');
	});

	it('without a point says so', () => {
		expect(chart({ asOf: day('1900-01-01') })).toMatchObject({
			chart: undefined,
			last: '',
			none: expect.stringMatching(/^No/)
		});
	});
});

it('a problem tells each mistake in the language that was requested', () => {
	const problems = [
		{ name: 'unit', given: 'gold', expected: ['old', 'new'] },
		{ name: 'series', given: 'nothing', expected: 'id' },
		{ name: 'accent', given: 'red', expected: 'colour' }
	] as const;
	for (const language of ['en', 'ar'] as const) {
		const { notices, source } = widgetProblem(embed({ language }), problems, ORIGIN);
		expect(notices.map((notice, i) => notice.includes(problems[i]?.given ?? ''))).toEqual([true, true, true]);
		expect(source.href).toBe(language === 'ar' ? `${ORIGIN}/ar` : `${ORIGIN}/`);
	}
});

describe('the badge', () => {
	const badge = (id: string, query: Partial<ChartQuery> = {}, language: Language = 'en') =>
		badgeOf(context(query, language), infoOf(id));

	it.each([
		['syp-parallel', {}, 'US dollar, market', '18,000 old pounds · 6 December 2024'],
		['syp-parallel', { unit: 'new' }, 'US dollar, market', '180.00 new pounds · 6 December 2024'],
		['syp-official', {}, 'US dollar, official', '12,562 old pounds'],
		['syp-parallel-eur', {}, 'euro, market', 'old pounds'],
		['lbp-parallel', {}, 'Lebanese pound, parallel market', '89,650 Lebanese pounds · October 2024']
	] as const)('of %s %j', (id, query, label, text) => {
		const found = badge(id, { asOf: SEED, ...query });
		expect(found.label).toBe(label);
		expect(found.text).toContain(text);
		expect(found.alt).toContain(found.text);
		expect(found.width).toBeGreaterThan(found.labelWidth);
	});

	it('is in Arabic for Arabic', () => {
		expect(badge('syp-parallel', { asOf: SEED }, 'ar')).toMatchObject({
			label: expect.stringMatching(/[\u0600-\u06ff]/),
			text: expect.stringMatching(/^18,000 ليرة قديمة · .*2024$/)
		});
	});

	it('of a day before everything says that there is nothing', () => {
		expect(badge('syp-parallel', { asOf: day('1950-01-01') }).text).toMatch(/^No/);
	});
});

describe('the rate as lines', () => {
	const cells = (query: Partial<ChartQuery>, language: Language = 'en') =>
		rateLines(context(query, language))
			.trimEnd()
			.split('\n')
			.map((line) => line.split('\t'));

	it('has a line for each market: series, value, unit, day, publishers, freshness, age, side', () => {
		const lines = cells({ asOf: SEED });
		expect(lines.map(([id]) => id)).toEqual(['syp-parallel', 'syp-official', 'syp-remittance']);
		expect(lines[0]?.slice(1, 4)).toEqual(['18000', 'syp-old', '2024-12-06']);
		expect(lines[1]?.slice(1, 3)).toEqual(['12562', 'syp-old']);
		for (const line of lines) expect(line).toHaveLength(8);
	});

	it('is in the unit that is requested, and plain numbers for programs', () => {
		expect(cells({ asOf: SEED, unit: 'new' })[0]?.slice(1, 3)).toEqual(['180', 'syp-new']);
	});

	it('marks what is too old to derive anything from', () => {
		for (const language of ['en', 'ar'] as const) {
			const lines = cells({}, language);
			expect(lines.map((line) => line[5])).toEqual(['old', 'old', 'stale']);
			expect(lines.map((line) => line.slice(6))).toEqual([
				['49', 'bid'],
				['49', 'mid'],
				['732', 'mid']
			]);
			expect(lines.map((line) => line[3])).toEqual(['2026-10-05', '2026-10-05', '2024-11-21']);
		}
	});

	it('is empty as of a day before everything', () => {
		expect(rateLines(context({ asOf: day('1900-01-01') }))).toBe('');
	});
});
