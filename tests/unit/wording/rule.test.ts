import { expect, it } from 'vitest';
import { ruleText } from '#lib/wording/rule.ts';
import { plain } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { context } from '#tests/support/view/context.ts';

function rule(id: string, language: Language): string {
	const seen = context({}, language);
	return plain(ruleText(seen, seen.series(id).info));
}

it.each([
	['syp-parallel', 'one-sided', 'سعر مبيع نُشر منفرداً'],
	['gold-21-gram', 'one-sided', 'سعر مبيع نُشر منفرداً']
])('the rule of %s has two sides', (id, english, arabic) => {
	expect(rule(id, 'en')).toContain(english);
	expect(rule(id, 'ar')).toContain(arabic);
});

it.each(['min-wage-public', 'cpi-inflation-yoy'])('the rule of %s has figures, which nobody buys or sells', (id) => {
	expect(rule(id, 'en')).toMatch(
		/^A day’s value is the median of its figures\. .* carried forward for at most \d+ days\./
	);
	expect(rule(id, 'ar')).toMatch(/^قيمة اليوم وسيط أرقامه المنشورة\./);
	expect(rule(id, 'ar')).not.toMatch(/سعر/);
});
