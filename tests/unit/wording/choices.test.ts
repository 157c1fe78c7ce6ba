import { describe, expect, it } from 'vitest';
import { FIELDS } from '#lib/query/index.ts';
import { choiceText, labelOf, wordsKey } from '#lib/wording/choices.ts';

const [en, ar] = [{ locale: 'en' }, { locale: 'ar' }] as const;

/** The parameters that a page or the builder asks for with words; what `unit` means of a claim and of a chart is the same. */
const WORDED = [
	'range',
	'show',
	'reading',
	'scale',
	'unit',
	'band',
	'panel',
	'events',
	'sort',
	'digits',
	'widgetTheme',
	'fill'
] as const;

describe.each(WORDED)('%s', (key) => {
	it.each(['label', ...FIELDS[key].values])('has words for %s in both languages', (word) => {
		const say =
			word === 'label' ? labelOf : (one: typeof key, words: typeof en | typeof ar) => choiceText(one, word, words);
		expect(say(key, en)).toMatch(/[a-z]/i);
		expect(say(key, ar)).toMatch(/[\u0620-\u064a]/);
	});
});

it.each([
	['range', '1y', '1 yr'],
	['panel', 'none', 'off'],
	['widgetTheme', 'auto', 'match the reader’s device']
] as const)('%s=%s is “%s”', (key, value, text) => {
	expect(choiceText(key, value, en)).toBe(text);
});

it('is requested by the name of the row', () => {
	expect(wordsKey('widgetTheme', 'dark')).toBe('widget_theme_dark');
	expect(wordsKey('range', 'label')).toBe('range_label');
});

it('a value without words is a mistake of the program', () => {
	expect(() => choiceText('range', '2w', en)).toThrow('range_2w');
});
