import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ar from '#i18n/ar.json' with { type: 'json' };
import en from '#i18n/en.json' with { type: 'json' };
import { m } from '#i18n/compiled/messages.js';
import { say, textIn } from '#lib/format/index.ts';

const ROOT = new URL('../../../src/', import.meta.url);

describe('a message', () => {
	it('has the digits that are chosen', () => {
		expect(say(m.range_3m, {}, { locale: 'ar', digits: 'arab' })).toBe('٣ أشهر');
		expect(say(m.range_3m, {}, { locale: 'ar', digits: 'latn' })).toBe('3 أشهر');
		expect(say(m.range_3m, {}, { locale: 'en' })).toBe('3 mo');
	});
	it('has them in its inputs, too', () => {
		expect(say(m.axis_index_price, { day: '6' }, { locale: 'ar', digits: 'arab' })).toBe('سعر الدولار، ٦ = ١٠٠');
	});
});

describe('a text of the record', () => {
	const text = { en: 'Bread, 1.1 kg', ar: 'الخبز، 1.1 كغ' };
	it('has the language and the digits that are chosen', () => {
		expect(textIn(text, { locale: 'ar', digits: 'arab' })).toBe('الخبز، ١٫١ كغ');
		expect(textIn(text, { locale: 'en', digits: 'latn' })).toBe('Bread, 1.1 kg');
	});
	it('is blank where there is none', () => {
		expect(textIn(undefined, { locale: 'ar', digits: 'arab' })).toBe('');
	});
});

it('says every message that holds a digit', () => {
	const texts = [...Object.entries(en), ...Object.entries(ar)];
	const names = texts.filter(([, text]) => /\d/.test(JSON.stringify(text))).map(([name]) => name);
	expect(names).toContain('range_3m');
	const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(?:ts|svelte)$/.test(file) && !file.includes('compiled'))
		.map((file) => readFileSync(new URL(file, ROOT), 'utf8'));
	const called = names.filter((name) => sources.some((source) => source.includes(`m.${name}(`)));
	expect(called).toEqual([]);
});
