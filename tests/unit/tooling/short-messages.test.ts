import { describe, expect, it } from 'vitest';
import { byLanguage, shortMessage } from '../../../src/tooling/short-messages.ts';

/** A message as the compiler of the catalogue writes it for a build. */
const compiled = (name: string, inputs: string, en: string, ar: string) => `/* eslint-disable */
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';

/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */

/** @typedef {{ count: NonNullable<unknown> }} Inputs */

const en_${name} = /** @type {(inputs: Inputs) => LocalizedString} */ ${en};

const ar_${name} = /** @type {(inputs: Inputs) => LocalizedString} */ ${ar};

/**
* | output |
*
* @param {Inputs} inputs
*/
export const ${name} = /** @type {((inputs: Inputs, options?: { locale?: "en" | "ar" }) => LocalizedString)} */ ((${inputs}, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "ar") return ar_${name}(inputs)
	return en_${name}(inputs)
});`;

const SITE = compiled(
	'site_name',
	'inputs = {}',
	'() => {\n\treturn /** @type {LocalizedString} */ (`Sarraf`)\n}',
	'() => {\n\treturn /** @type {LocalizedString} */ (`صرّاف`)\n}'
);

const DAYS = compiled(
	'days',
	'inputs',
	'(i) => {const form = registry.plural("en", i?.count, {});\n\tif (form === "one") return (`a day`);\n\treturn (`${i?.count} days`);\n}',
	'(i) => {const form = registry.plural("ar", i?.count, {});\n\tif (form === "two") return (`يومان`);\n\treturn (`${i?.count} أيام`);\n}'
);

const REGISTRY = `const registry = { plural: (locale, count) => new Intl.PluralRules(locale).select(Number(count)) };`;

type Message = (inputs: object, options?: { readonly locale?: string }) => string;

/** A message as a script says it. */
async function said(name: string, code: string): Promise<Message> {
	const script = `${REGISTRY}${byLanguage}${shortMessage(code).replaceAll(/^import .*$/gm, '')}`;
	const module: Record<string, Message> = await import(`data:text/javascript,${encodeURIComponent(script)}`);
	return module[name] ?? (() => 'not exported');
}

describe('a short message', () => {
	it('says what each language has for its inputs', async () => {
		const days = await said('days', DAYS);
		expect([1, 2, 3].map((count) => days({ count }, { locale: 'en' }))).toEqual(['a day', '2 days', '3 days']);
		expect([2, 3].map((count) => days({ count }, { locale: 'ar' }))).toEqual(['يومان', '3 أيام']);
	});

	it('is in the base language where no other is named', async () => {
		const name = await said('site_name', SITE);
		expect([name({}), name({}, {}), name({}, { locale: 'en' })]).toEqual(['Sarraf', 'Sarraf', 'Sarraf']);
		expect(name({}, { locale: 'ar' })).toBe('صرّاف');
	});

	it('does not find out the language, and is shorter', () => {
		for (const code of [SITE, DAYS]) {
			const short = shortMessage(code);
			expect(short).not.toContain('getLocale');
			expect(short.length).toBeLessThan(code.length);
		}
	});

	it('lacks no text', () => {
		expect(() => shortMessage(SITE.replace('const ar_site_name', 'const other'))).toThrow('no text "ar_site_name"');
	});

	it('is made of nothing else: what the compiler writes otherwise is named', () => {
		const other = DAYS.replace('return en_days(inputs)', 'return { text: en_days(inputs) }');
		for (const code of ['export const days = 1;', other])
			expect(() => shortMessage(code)).toThrow(/this is not a message as the catalogue is compiled:\n.*\bdays\b/s);
	});
});
