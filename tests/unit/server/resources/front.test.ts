import { describe, expect, it } from 'vitest';
import { front, frontChart } from '#lib/server/resources/front.ts';
import { requestTo, SITE } from '#tests/support/site.ts';

const read = (query: string) => {
	const { context, problems } = front.read(requestTo(`/${query}`), SITE);
	const { amount, fromUnit, unit } = context.query;
	return { amount, fromUnit, unit, problems };
};

describe('the query of the front page’s converter', () => {
	it.each([
		['', 100, 'usd'],
		['?amount=250', 250, 'usd'],
		['?amount=1,5&from_unit=eur', 1.5, 'eur'],
		['?amount=250 €', 250, 'eur'],
		['?amount=١٨٬٠٠٠&from_unit=syp-old', 18_000, 'syp-old']
	])('%s', (query, amount, fromUnit) => {
		expect(read(query)).toMatchObject({ amount, fromUnit, problems: [] });
	});

	it('stands beside what the chart shows', () => {
		expect(read('?amount=250&unit=new')).toEqual({ amount: 250, fromUnit: 'usd', unit: 'new', problems: [] });
	});

	it('that cannot be read is reported once, and the default is used', () => {
		expect(read('?amount=lots')).toMatchObject({
			amount: 100,
			problems: [{ name: 'amount', given: 'lots', expected: { fault: 'no-digits' } }]
		});
		expect(read('?from_unit=gold&unit=gold').problems.map(({ name }) => name)).toEqual(['unit', 'from_unit']);
		expect(read('?amount=1&amount=2').problems).toEqual([{ name: 'amount', given: '1, 2', expected: 'once' }]);
		expect(read('?colour=red').problems.map(({ name }) => name)).toEqual(['colour']);
	});
});

it('keeps its converter out of the address of its chart’s data', () => {
	const requested = front.read(requestTo('/?amount=250&from_unit=eur&unit=new'), SITE);
	const { path, chart } = front.page(requested);
	expect(path).toBe('/?amount=250&from_unit=eur&unit=new');
	expect(chart).toBe('/chart.json?unit=new');
});

describe('as of a day before there were new pounds', () => {
	const pageAt = (query: string) => front.page(front.read(requestTo(`/${query}`), SITE)).page;

	it('is in old pounds whatever was chosen, says so, and keeps the choice in its addresses', () => {
		const page = pageAt('?asof=2024-12-06&unit=new');
		expect(page.cards[0]?.amount).toBe('18,000');
		expect(page.chart?.alt).toBe(pageAt('?asof=2024-12-06').chart?.alt);
		expect(page.asOf?.text).toContain('There were no new pounds then: amounts are in old pounds.');
		expect(page.asOf?.latestHref).toBe('?unit=new');
		expect(page.controls.main.map(({ label }) => label)).not.toContain('Unit');
	});

	it('says nothing of units where none was chosen, or both were in use', () => {
		expect(pageAt('?asof=2024-12-06').asOf?.text).not.toContain('new pounds');
		const page = pageAt('?asof=2026-10-05&unit=new');
		expect(page.asOf?.text).not.toContain('new pounds');
		expect(page.cards[0]?.amount).toBe('138.00');
		expect(page.controls.main.map(({ label }) => label)).toContain('Unit');
	});

	it('has a chart whose quotes are in the same unit', async () => {
		const inputOf = async (query: string) => {
			const file = frontChart.file(frontChart.read(requestTo(`/chart.json${query}`), SITE));
			return (await file.json()).input;
		};
		expect((await inputOf('?asof=2024-12-06&unit=new')).alt).toBe((await inputOf('?asof=2024-12-06')).alt);
	});
});
