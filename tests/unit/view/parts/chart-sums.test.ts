import { expect, it } from 'vitest';
import { chartWords } from '#lib/view/parts/chart-sums.ts';

const title = 'The Syrian pound lost 99.7% of its value';
const REMARK = 'The periods differ';
const NONE = { sums: [], remark: '' };
const several = (...sums: string[]) => ({
	title,
	reading: [...sums, REMARK].join(' · '),
	parts: { sums, remark: REMARK }
});

it('what one line or two did stands above the chart, with what is to be known of both', () => {
	for (const reading of ['', 'The pound lost 99.7%.'])
		expect(chartWords({ title, reading })).toEqual({ heading: { title, reading }, below: NONE });
	expect(chartWords(several('a: × 2', 'b: × 3'))).toEqual({
		heading: { title, reading: 'a: × 2 · b: × 3 · The periods differ' },
		below: NONE
	});
});

it('what three did is a list below it, and a name may have the sign between two', () =>
	expect(chartWords(several('a · b: × 2', 'c: × 3', 'd: × 4'))).toEqual({
		heading: { title, reading: '' },
		below: { sums: ['a · b: × 2', 'c: × 3', 'd: × 4'], remark: REMARK }
	}));
