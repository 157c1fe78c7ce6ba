import { describe, expect, it } from 'vitest';
import { convertFile } from '#lib/api/v1/convert-file.ts';
import { conversionContext, pageOf } from '#tests/support/view/conversion.ts';

describe('what it was worth', () => {
	it('tells the dollars of both days, what keeps up, and both readings', () => {
		const { worth } = pageOf('amount=3000&from_unit=syp-old&to_unit=usd&asof=2024-12-06&compare_date=2011-03-15');
		expect(worth?.lines[0]).toContain('63.83 US dollars');
		expect(worth?.lines[1]).toContain('0.1667 US dollars');
		expect(worth?.keepUp).toBe(
			'It took 1,148,936 old pounds at the rate of 6 December 2024 to match the value in dollars of 15 March 2011.'
		);
		expect(worth?.move).toContain('99.74% of its value');
		expect(worth?.move).toContain('the dollar rose 383‑fold');
		expect(worth?.days).toMatch(/in old pounds per dollar: 47 in March 2011.*18,000 on 6 December 2024/);
		const chosen = pageOf('amount=3000&from_unit=syp-new&to_unit=usd&compare_date=2011-03-15').worth;
		expect(chosen?.days).toMatch(/in old pounds per dollar: 47 in March 2011.*13,800 on 5 October 2026/);
	});

	it('names the side that each of both rates has, and what was not published as two', () => {
		const daysOf = (query: string, language?: 'ar') =>
			pageOf(`amount=9250&from_unit=syp-old&${query}`, language).worth?.days;
		expect(daysOf('compare_date=2011-03-31')).toBe(
			'Rates compared, in old pounds per dollar: 47 in March 2011, a monthly figure, a single rate → 13,800 on 5 October 2026, a buying price. Formula: amount × later rate ÷ earlier rate.'
		);
		expect(daysOf('compare_date=2024-12-06&asof=2026-09-27')).toMatch(
			/18,000 on 6 December 2024, a mid price → 13,750 on 27 September 2026, a mid price\. Formula/
		);
		expect(daysOf('compare_date=2024-12-06', 'ar')).toMatch(/سعر وسطي ← .*سعر شراء\. الصيغة/);
	});

	it('names the day or the month of the rate that it is worked out at, not the day of the page', () => {
		const worthOn = (query: string) =>
			pageOf(`amount=3000&from_unit=syp-old&to_unit=usd&compare_date=2011-03-15&${query}`).worth;
		expect(worthOn('')?.lines[1]).toMatch(/^At the rate of 5 October 2026 the same sum in pounds was worth /);
		expect(worthOn('')?.keepUp).toMatch(
			/^It took [\d,]+ .* at the rate of 5 October 2026 to match the value in dollars of 15 March 2011\.$/
		);
		expect(worthOn('asof=2019-01-20')?.lines[1]).toMatch(/^At the rate of January 2019 /);
	});

	it('dates what it was to its rate where that is of another day, and has the quotes behind every rate', () => {
		const euros = (language?: 'ar') =>
			pageOf('amount=100&from_unit=eur&asof=2025-01-01&compare_date=2020-01-01', language).worth;
		expect(euros()?.lines[0]).toMatch(
			/^On 1 January 2020, at the rate of 30 November 2019, 100 euros bought 91,100 old pounds /
		);
		expect(euros('ar')?.lines[0]).toMatch(
			/^كانت قيمة .* في 1 كانون الثاني 2020، بسعر 30 تشرين الثاني 2019 في السوق الموازية، /
		);
		expect(euros()?.legs.map(({ rate }) => rate)).toEqual([
			'911 old pounds per euro',
			'801.5 old pounds per US dollar',
			'13,300 old pounds per US dollar'
		]);
		expect(euros()?.legs.every(({ quotes }) => quotes.length > 0)).toBe(true);
		const pounds = pageOf('amount=10000&from_unit=syp-old&compare_date=2020-01-01').worth;
		expect(pounds?.lines[0]).toMatch(/^On 1 January 2020, at the rate of 4 December 2019, 10,000 old pounds had /);
		const sameDay = pageOf('amount=10000&from_unit=syp-old&compare_date=2024-12-06&asof=2024-12-08').worth;
		expect(sameDay?.lines[0]).toMatch(/^On 6 December 2024, 10,000 old pounds had /);
		expect(sameDay?.legs.map(({ rate }) => rate)).toEqual([
			'18,000 old pounds per US dollar',
			'24,500 old pounds per US dollar'
		]);
	});

	it('has one form for one pound, one dollar and many', () => {
		const then = 'compare_date=2024-12-06';
		const one = pageOf(`amount=1&from_unit=syp-old&to_unit=usd&${then}`);
		expect(one.title).toBe('The value of 1 old pound on 6 December 2024');
		expect(one.worth?.lines[0]).toMatch(/^On 6 December 2024, 1 old pound had a value of /);
		expect(pageOf('amount=100&from_unit=syp-new&compare_date=2020-01-01').title).toBe(
			'The value of 10,000 old pounds (100 of today’s new pounds) on 1 January 2020'
		);
		expect(pageOf('amount=100&from_unit=syp-new&compare_date=2026-01-05').title).toBe(
			'The value of 100 new pounds (10,000 old pounds) on 5 January 2026'
		);
		const inArabic = (query: string) => pageOf(query, 'ar').worth?.lines[0];
		for (const query of [`amount=1&${then}`, `amount=100&${then}`, `amount=1&from_unit=syp-old&to_unit=usd&${then}`])
			expect(inArabic(query)).toMatch(/^كانت قيمة .* في 6 كانون الأول 2024، /);
	});

	it('keeps what it is converted into, and has a title of its own', () => {
		const { title, description, answer, table } = pageOf('amount=200000&from_unit=syp-old&compare_date=2011-03-15');
		expect(title).toBe('The value of 200,000 old pounds on 15 March 2011');
		expect(description).toBe(
			'On 15 March 2011, at the rate of March 2011, 200,000 old pounds had a value of 4,255.32 US dollars on the parallel market, city not given.'
		);
		expect(answer?.money.unit).toBe('US dollars');
		expect(table?.heads).toEqual(['old pounds', 'new pounds', 'US dollars']);
	});

	it('stands alone where the amount would be turned into itself', () => {
		const { answer, table, worth, title } = pageOf(
			'amount=200000&from_unit=syp-old&to_unit=syp-old&compare_date=2011-03-15'
		);
		expect([answer, table]).toEqual([undefined, undefined]);
		expect(title).toContain('The value of 200,000 old pounds on');
		expect(worth?.lines[0]).toContain('4,255.32 US dollars');
	});

	it('is the pounds of another currency', () => {
		const { worth } = pageOf('asof=2024-12-06&compare_date=2011-03-15');
		expect(worth?.lines[0]).toBe(
			'On 15 March 2011, at the rate of March 2011, 100 US dollars bought 4,700 old pounds on the parallel market, city not given.'
		);
		const inNew = pageOf('asof=2024-12-06&compare_date=2011-03-15&unit=new').worth;
		expect(inNew?.lines[0]).toContain('bought 4,700 old pounds on');
		expect(worth?.keepUp).toContain('1,800,000 old pounds');
	});

	it('is the same from old and new pounds, and the change is 1 over 1 plus the other', () => {
		const of = (query: string) => JSON.parse(JSON.stringify(convertFile(conversionContext(query)).worth));
		const [old, fresh] = [
			of('amount=300&from_unit=syp-old&to_unit=usd&compare_date=2020-01-01'),
			of('amount=3&from_unit=syp-new&to_unit=usd&compare_date=2020-01-01')
		];
		expect(old.equivalent.value / fresh.equivalent.value).toBeCloseTo(100, 10);
		expect(old.dollarsThen).toBeCloseTo(fresh.dollarsThen, 12);
		expect((1 + old.priceChange) * (1 + old.valueChange)).toBeCloseTo(1, 12);
		expect(old.equivalent.value / 300).toBeCloseTo(1 + old.priceChange, 12);
	});

	it('says why it cannot be shown', () => {
		expect(pageOf('compare_date=1950-01-01').worth?.reasons[0]).toContain('no quotes up to that date');
		expect(pageOf('').worth).toBeUndefined();
	});
});
