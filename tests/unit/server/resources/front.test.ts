import { describe, expect, it } from 'vitest';
import { front } from '#lib/server/resources/front.ts';
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
