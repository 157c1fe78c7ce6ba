import { expect, it } from 'vitest';
import { namesInWords } from '#lib/wording/names.ts';

it('joins names as the language does', () => {
	expect(namesInWords(['سانا', 'رويترز', 'عنب بلدي'], { locale: 'ar' })).toBe('سانا ورويترز وعنب بلدي');
	expect(namesInWords(['SANA', 'Reuters', 'Enab Baladi'], { locale: 'en' })).toBe('SANA, Reuters, Enab Baladi');
});

it('has nothing to join of one name or none', () => {
	expect(namesInWords(['SANA'], { locale: 'ar' })).toBe('SANA');
	expect(namesInWords([], { locale: 'ar' })).toBe('');
});
