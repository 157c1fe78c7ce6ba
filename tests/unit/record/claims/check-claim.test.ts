import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkableClaim, checkClaim, evidenceOf } from '#lib/record/claims/index.ts';
import { changeSince, day, isMissing, toDay } from '#lib/series/index.ts';
import { composed, record } from '#tests/support/record/real.ts';
import {
	check,
	checkMove,
	checkRate,
	figure,
	kindsOf,
	moved,
	rated,
	TODAY,
	unit
} from '#tests/support/record/claims.ts';

const WEEK = { to: day('2024-12-06'), period: 'week' } as const;
/** The day of the market’s last quote. */
const LAST = { to: day('2026-10-05') } as const;
const NEW = { unit: unit('syp-new') };
const NONE: readonly string[] = [];

const perCent = (fraction: number) => Number((fraction * 100).toFixed(1));

/** Name, claim, verdict, likely slips. */
const CASES = [
	// Changes in the week to 6 December 2024: the dollar's price +22.4%, the pound's value −18.3%.
	['the seed: plunged 25% in a week', moved('25', WEEK), 'too-much', ['price-as-value']],
	['lost 18.3%', moved('18.3', WEEK), 'matches', NONE],
	['lost 18%', moved('18', WEEK), 'matches', NONE],
	['lost about 20%', moved('20', { ...WEEK, about: true }), 'matches', NONE],
	['lost 20%, which the quotes allow', moved('20', WEEK), 'within-quotes', NONE],
	['lost 22.4%, the price reported as a fall', moved('22.4', WEEK), 'matches-other-reading', ['price-as-value']],
	['the dollar rose 22%', moved('22', { ...WEEK, measure: 'price' }), 'matches', NONE],
	[
		'the dollar rose 18.3%, the value reported as the price',
		moved('18.3', { ...WEEK, measure: 'price' }),
		'matches-other-reading',
		['value-as-price']
	],
	[
		'the dollar rose 14%, as far as the quotes allow the value',
		moved('14', { ...WEEK, measure: 'price' }),
		'too-little',
		['value-as-price']
	],
	['22% without saying of what', moved('22', { ...WEEK, measure: 'unstated' }), 'matches', NONE],
	['the pound gained 18%', moved('18', { ...WEEK, direction: 'stronger' }), 'wrong-way', NONE],
	['lost 122%', moved('122', WEEK), 'impossible', NONE],
	[
		'fell 141% in 2023',
		moved('141', { since: day('2022-12-31'), to: day('2023-12-31') }),
		'impossible',
		['more-than-all-lost']
	],
	[
		'fell 133% in 2023',
		moved('133', { since: day('2022-12-31'), to: day('2023-12-31') }),
		'impossible',
		['more-than-all-lost']
	],
	['lost 4%, the change of a day', moved('4', WEEK), 'too-little', ['wrong-base']],
	['lost 99.74% in a week, meant since 2011', moved('99.74', WEEK), 'too-much', ['wrong-base']],
	['lost 99% since 2011', moved('99', { since: day('2011-03-15') }), 'matches', NONE],
	['lost 99.66% since 2011', moved('99.66', { since: day('2011-03-15') }), 'matches', NONE],
	['lost 98% since 2011', moved('98', { since: day('2011-03-15') }), 'too-little', NONE],
	['× 294 since 2011', moved('294', { kind: 'multiple', since: day('2011-03-15') }), 'matches', NONE],
	['doubled since 2011', moved('2', { kind: 'multiple', since: day('2011-03-15') }), 'too-little', NONE],
	[
		'the dollar fell 99% since 2025: old pounds, then new',
		moved('99', { since: day('2025-06-02'), measure: 'price', direction: 'stronger' }),
		'wrong-way',
		['units-mixed']
	],
	['fell 25%, without saying since when', moved('25'), 'no-base', NONE],
	['lost 25% since 1950', moved('25', { since: day('1950-01-01') }), 'not-observed', NONE],
	['lost 25% since 2008', moved('25', { since: day('2008-06-01') }), 'too-old', NONE],
	// From 2 January 2026 the bulletin rose by 10.4%, the market by 16.5%.
	[
		'the market rose 10% since 2026, as the bulletin',
		moved('10.4', { measure: 'price', since: day('2026-01-02') }),
		'too-little',
		['official-for-parallel']
	],
	[
		'the bulletin rose 16% since 2026, as the market',
		moved('16.5', { measure: 'price', since: day('2026-01-02'), series: 'syp-official' }),
		'too-much',
		['parallel-for-official']
	],
	// Rates: 13,800 old pounds on the latest day of the market, 12,200 at the official rate.
	['13,800', rated('13800', LAST), 'matches', NONE],
	['138 new', rated('138', { ...NEW, ...LAST }), 'matches', NONE],
	['138 reported as old', rated('138', LAST), 'below-every-quote', ['new-for-old']],
	['13,800 reported as new', rated('13800', { ...NEW, ...LAST }), 'above-every-quote', ['old-for-new']],
	['138,000', rated('138000', LAST), 'above-every-quote', ['zero-too-many']],
	['1,380', rated('1380', LAST), 'below-every-quote', ['zero-too-few']],
	['32,000', rated('32000', LAST), 'above-every-quote', NONE],
	['12,200 on the market', rated('12200', LAST), 'below-every-quote', ['official-for-parallel']],
	[
		'13,800 at the official rate',
		rated('13800', { ...LAST, series: 'syp-official' }),
		'above-every-quote',
		['parallel-for-official']
	],
	['13,800 seven weeks later, which no quote decides', rated('13800'), 'after-last-quote', NONE],
	['138 as old seven weeks later', rated('138'), 'after-last-quote', ['new-for-old']],
	['13,800 a week later', rated('13800', { to: day('2026-10-12') }), 'matches', NONE],
	['13,800 eight days later', rated('13800', { to: day('2026-10-13') }), 'after-last-quote', NONE],
	[
		'12,562 later in the month of a monthly figure',
		rated('12562', { series: 'syp-official', to: day('2024-12-10') }),
		'matches',
		NONE
	],
	['18,500 on 6 December 2024', rated('18500', { to: WEEK.to }), 'within-quotes', NONE],
	['19,500 on 6 December 2024', rated('19500', { to: WEEK.to }), 'above-every-quote', NONE],
	[
		'30,000 on 7 December 2024: a quote, though no point',
		rated('30000', { to: day('2024-12-07') }),
		'within-quotes',
		NONE
	],
	['24,500 in December 2024', rated('24500', { from: day('2024-12-01'), to: day('2024-12-31') }), 'matches', NONE],
	[
		'60,000 in December 2024',
		rated('60000', { from: day('2024-12-01'), to: day('2024-12-31') }),
		'above-every-quote',
		NONE
	],
	['47 at the beginning of the conflict', rated('47', { to: day('2011-03-15') }), 'matches', NONE],
	['47 in 1950', rated('47', { to: day('1950-01-01') }), 'not-observed', NONE],
	['47 in 2010, when only the bulletin was known', rated('47', { to: day('2010-07-01') }), 'too-old', []]
] as const;

describe('a claim against the record', () => {
	it.each(CASES)('%s', (_, claim, verdict, slips) => {
		const finding = check(claim);
		expect([finding.verdict, kindsOf(finding)]).toEqual([verdict, slips]);
	});
});

describe('a price that is reported as a fall', () => {
	// In the week +22.4%, by its quotes +15.6% to +29.3%; in the year to 5 October 2026 +21.6%, by its quotes +21.3% to +21.9%.
	it.each([
		['22', WEEK, ['exact']],
		['25', WEEK, ['within-quotes']],
		['22', { to: day('2026-10-05'), period: 'year' }, ['exact']],
		['23', { to: day('2026-10-05'), period: 'year' }, ['within-a-tenth']],
		['25', { to: day('2026-10-05'), period: 'year' }, []]
	] as const)('of %s per cent fits as well as its figure does', (size, days, fits) => {
		const turned = checkMove(moved(size, days)).slips.filter(({ kind }) => kind === 'price-as-value');
		expect(turned.map(({ fit }) => fit)).toEqual(fits);
	});
});

describe('the seed', () => {
	const finding = checkMove(moved('25', { ...WEEK, value: figure('18000') }));

	it('needs 13,500 as the pound’s value and 14,400 as the dollar’s price', () => {
		expect(finding.needs?.value?.rate).toBeCloseTo(13500, 9);
		expect(finding.needs?.price?.rate).toBeCloseTo(14400, 9);
		expect(finding.needs?.value?.near).toBeUndefined();
		expect(finding.needs?.price?.near).toMatchObject({ value: 14700 });
	});

	it('was quoted from 14,700 to 18,000: +22.4% and −18.3%, nearer to the price', () => {
		if (isMissing(finding.change)) throw new Error(finding.change.missing);
		const { from, to, price, value } = finding.change;
		expect([from.value, to.value, perCent(price), perCent(value)]).toEqual([14700, 18000, 22.4, -18.3]);
		expect(finding.nearer).toBe('price');
		expect(finding.range?.price.map(perCent)).toEqual([15.6, 29.3]);
		expect(finding.range?.value.map(perCent)).toEqual([-22.6, -13.5]);
	});

	it('lists the quotes of both days, those that are no points too', () => {
		const [from, to] = finding.ends ?? [];
		expect([from?.point.quotes.length, from?.context.length, from?.high]).toEqual([1, 1, 15000]);
		expect([to?.point.quotes.length, to?.low, to?.high]).toEqual([3, 17000, 19000]);
	});

	it('gives 18,000 as its last rate, which matches', () => expect(finding.level?.verdict).toBe('matches'));
});

describe('golden figures', () => {
	it.each([
		['100', '125', '25', 'price', 'matches'],
		['100', '125', '20', 'value', 'matches'],
		['100', '125', '25', 'value', 'matches-other-reading'],
		['3000', '12700', '323.3', 'price', 'matches'],
		['3000', '12700', '323', 'value', 'impossible'],
		['50', '11000', '21900', 'price', 'matches'],
		['50', '11000', '99.545', 'value', 'matches'],
		['15000', '108000', '620', 'price', 'matches'],
		['15000', '108000', '86.11', 'value', 'matches'],
		['47', '18000', '99.739', 'value', 'matches'],
		['47', '18000', '38197.9', 'price', 'matches']
	] as const)('from %s to %s, %s %% of the %s: %s', (start, value, size, stated, verdict) => {
		const claim = moved(size, { measure: stated, start: figure(start), value: figure(value), to: day('1950-01-01') });
		const finding = checkMove(claim);
		expect([finding.basis, finding.verdict]).toEqual(['own', verdict]);
	});
});

describe('what the record itself says', () => {
	const { series } = composed('syp-parallel');
	const anyDays = fc
		.tuple(fc.integer({ min: day('2012-01-01'), max: day('2026-10-01') }), fc.integer({ min: 40, max: 3000 }))
		.map(([since, days]) => [toDay(since), toDay(Math.min(since + days, TODAY))] as const);

	it('always matches, and its other reading never does where the two differ', () => {
		fc.assert(
			fc.property(anyDays, fc.constantFrom('price', 'value'), ([since, to], stated) => {
				const change = changeSince(composed('syp-parallel').series, since, to);
				const finding = checkMove(moved('1', { since, to, measure: stated }));
				fc.pre(!isMissing(change) && !isMissing(finding.change));
				const { price, value } = isMissing(finding.change) ? { price: 0, value: 0 } : finding.change;
				fc.pre(Math.abs(price) > 0.05);
				const way = price > 0 ? 'weaker' : 'stronger';
				const sizes = { price: Math.abs(price), value: Math.abs(value) };
				const right = moved((100 * sizes[stated]).toFixed(3), { since, to, measure: stated, direction: way });
				expect(checkMove(right).verdict).toBe('matches');
				const other = stated === 'price' ? 'value' : 'price';
				const falls = (way === 'weaker') === (stated === 'value');
				if (falls && sizes[other] >= 1) return;
				fc.pre(sizes[other] < 1 && Math.abs(sizes.price - sizes.value) > 0.01);
				const turned = moved((100 * sizes[other]).toFixed(3), { since, to, measure: stated, direction: way });
				expect(checkMove(turned).verdict).toBe('matches-other-reading');
			}),
			{ numRuns: 150 }
		);
	});

	it('a rate of the record matches on its day', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: series.days.length - 1 }), (index) => {
				const at = toDay(series.days[index] ?? NaN);
				const value = composed('syp-parallel', undefined).points[index]?.value ?? NaN;
				const finding = checkRate(rated(String(value), { to: at }));
				expect(['matches', 'within-quotes']).toContain(finding.verdict);
			}),
			{ numRuns: 60 }
		);
	});
});

it.each([
	['both are right', '14700', '18000', ['matches', 'matches', 'matches']],
	['the first is wrong', '9000', '18000', ['below-every-quote', 'below-every-quote', 'matches']],
	['the last is wrong', '14700', '12500', ['below-every-quote', 'matches', 'below-every-quote']],
	['the first is less exact', '15000', '18000', ['within-quotes', 'within-quotes', 'matches']]
])('of a claim with two rates the worse one counts: %s', (_, first, last, verdicts) => {
	const start = day('2024-11-29');
	const began = { value: figure(first), from: start, to: start };
	const { verdict, ends } = checkRate(rated(last, { to: WEEK.to, began }));
	expect([verdict, ends?.began.verdict, ends?.ended.verdict]).toEqual(verdicts);
});

it('a claim is held against what was published by its day, and by the day that is known', () => {
	const early = evidenceOf(record, day('2024-12-03'));
	const finding = checkClaim(early, rated('18000', { to: WEEK.to }));
	expect('quoted' in finding && !isMissing(finding.quoted) && finding.quoted.observation.value).toBe(15075);
});

it('refuses a series that the record does not have', () => {
	expect(() => check(rated('1', { series: 'syp-black' }))).toThrow('no series "syp-black"');
});

describe('published claims', () => {
	it.each([
		['reuters-2013-03', 'matches'],
		['al-arabiya-2013-06', 'impossible'],
		['take-to-news-2023-12', 'after-last-quote'],
		['al-hassad-2023', 'impossible'],
		['profile-news-2023-12', 'too-much'],
		['seed-47', 'matches'],
		['seed-18000', 'within-quotes'],
		['seed-week', 'too-much'],
		['ad-diyar-damascus', 'no-base'],
		['ad-diyar-aleppo', 'no-base'],
		['pledge-times-2024', 'matches']
	])('%s: %s', (id, verdict) => {
		const claim = record.claims.find((one) => one.id === id);
		expect(claim && check(checkableClaim(record, claim)).verdict).toBe(verdict);
	});

	it('are checked against a market, and none against its own source', () => {
		expect(record.claims.length).toBeGreaterThan(10);
		for (const claim of record.claims) {
			const requested = checkableClaim(record, claim);
			const finding = check(requested);
			const points = 'quoted' in finding && !isMissing(finding.quoted) ? [finding.quoted.point] : [];
			expect(record.series.get(requested.series)?.market).not.toBe('reported');
			expect(points.flatMap(({ quotes }) => quotes.map(({ source }) => source.id))).not.toContain(claim.source.id);
		}
	});
});
