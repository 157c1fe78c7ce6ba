import { expect, it } from 'vitest';
import { briefSignWords, signWords } from '#lib/chart/data/sign-words.ts';
import { plain } from '#lib/format/index.ts';
import { context, line } from '#tests/support/view/context.ts';

it.each([
	['syp-parallel', 'no quote for more than 14 days', 'أكثر من 14 يوماً بلا سعر'],
	['cpi-inflation-yoy', 'no figure for more than 14 days', 'لا رقم لأكثر من 14 يوماً'],
	['min-wage-public', 'no figure for more than 14 days', 'لا رقم لأكثر من 14 يوماً']
])('a gap in %s is one of rates or of figures', (id, english, arabic) => {
	const gapIn = (language: 'en' | 'ar') => {
		const seen = context({}, language);
		return plain(signWords(seen, [seen.series(id).info], []).gap);
	};
	expect([gapIn('en'), gapIn('ar')]).toEqual([english, arabic]);
});

it('the brief word of an open dot is for months, and for years where there are any', () => {
	const wordOf = (...precisions: ('day' | 'month' | 'year')[]) =>
		briefSignWords(context(), [line(precisions.map((one, i) => [`200${i}-01-01`, 1, one]))]).coarse;
	expect(wordOf('day', 'month')).toBe('monthly');
	expect(wordOf('month', 'year')).toBe('monthly, yearly');
});

it.each([
	['2000-01-15', 'month', 'gap over 14 days, or no daily figure', 'فجوة تفوق 14 يوماً أو رقم غير يومي'],
	['2000-01-15', 'year', 'gap over 14 days, or no daily figure', 'فجوة تفوق 14 يوماً أو رقم غير يومي'],
	['2000-01-15', 'day', 'no quote for more than 14 days', 'أكثر من 14 يوماً بلا سعر'],
	['2000-01-16', 'month', 'no quote for more than 14 days', 'أكثر من 14 يوماً بلا سعر']
] as const)('dots also join a close neighbour to the figure of a month: %s, a %s', (next, precision, english, arabic) => {
	const drawn = [line([['2000-01-01', 1], [next, 1, precision]])];
	const gapIn = (language: 'en' | 'ar') => {
		const seen = context({}, language);
		return plain(signWords(seen, [seen.series('syp-parallel').info], drawn).gap);
	};
	expect([gapIn('en'), gapIn('ar')]).toEqual([english, arabic]);
});
