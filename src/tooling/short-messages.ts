/** The module that short messages share. */
export const BY_LANGUAGE = 'virtual:by-language';

/** Picks a text in the language of a call, which every call of a script names; the base language’s where it names none. */
export const byLanguage = `export const byLanguage = (base, others) => (inputs, { locale } = {}) => (others[locale] ?? base)(inputs);`;

/** As the compiler of the catalogue writes a message: its text in each language, and a function that picks one. */
const TEXT = /^const (\w+) = (?:\/\*\* .*? \*\/ )?(\(i?\) => \{.*?^\});$/gms;
const MESSAGE = /^export const (\w+) = .*?\n\treturn (\w+)\(\w*\)\n\}\);$/ms;
const CHOICE = /^\tif \(locale === ("[\w-]+")\) return (\w+)\(/gm;

/**
 * A compiled message in fewer bytes. Each has a function of its own that picks a language, and a script uses a hundred messages.
 *
 * @param code - of a module below `i18n/compiled/messages`
 * @throws {Error} that quotes the code, when it is not as the compiler writes a message, or lacks one of its texts
 * @example shortMessage(…) // 'export const chart_day = byLanguage((i) => { … }, { "ar": (i) => { … } });'
 */
export function shortMessage(code: string): string {
	const texts = new Map([...code.matchAll(TEXT)].map(([, name = '', text = '']) => [name, text]));
	const textOf = (name: string) => {
		const text = texts.get(name);
		if (text === undefined) throw new Error(`a compiled message has no text "${name}":\n${code}`);
		return text;
	};
	const [, name, base = ''] = MESSAGE.exec(code) ?? [];
	if (name === undefined) throw new Error(`this is not a message as the catalogue is compiled:\n${code}`);
	const others = [...code.matchAll(CHOICE)].map(([, locale, text = '']) => `${locale}: ${textOf(text)}`);
	return [
		`import * as registry from '../registry.js';`,
		`import { byLanguage } from '${BY_LANGUAGE}';`,
		`export const ${name} = /* @__PURE__ */ byLanguage(${textOf(base)}, { ${others.join(', ')} });`
	].join('\n');
}
