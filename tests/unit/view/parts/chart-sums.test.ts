import { expect, it } from 'vitest';
import { chartWords } from '#lib/view/parts/chart-sums.ts';

const title = 'The Syrian pound lost 99.7% of its value';

it('what one line or two did stands above the chart', () => {
	for (const reading of ['', 'The pound lost 99.7%.', 'Market: dollar × 294 · Official: dollar × 261'])
		expect(chartWords({ title, reading })).toEqual({ heading: { title, reading }, sums: [] });
});

it('what three did is a list below it', () =>
	expect(chartWords({ title, reading: 'a: × 2 · b: × 3 · c: × 4' })).toEqual({
		heading: { title, reading: '' },
		sums: ['a: × 2', 'b: × 3', 'c: × 4']
	}));
