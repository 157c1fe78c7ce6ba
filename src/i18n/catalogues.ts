/** The languages that there are: each is one catalogue in this folder, and what a language is beside its words stands there, too. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The language of addresses without a prefix. A text of the record falls back to it when it is not translated. */
const BASE = 'en';

/** What a language is beside its words. */
interface Described {
	/** For `Intl`, with the country whose month names are meant. */
	readonly tag: string;
	readonly direction: 'ltr' | 'rtl';
	/** What it calls itself. */
	readonly name: string;
	/** Between the parts of a list. */
	readonly comma: string;
	/** The digits in which its readers grew up; a reader may choose them, Latin ones are usual. */
	readonly digits: 'latn' | 'arab';
}

/**
 * The languages whose catalogues are in a folder, the base first.
 *
 * @example cataloguesIn('src/i18n') // ['en', 'ar']
 */
export function cataloguesIn(folder: string): readonly string[] {
	const found = readdirSync(folder).flatMap((name) => /^([a-z]+(?:-[A-Za-z]+)*)\.json$/.exec(name)?.[1] ?? []);
	return [BASE, ...found.filter((language) => language !== BASE).sort()];
}

/** @throws {RangeError} when a catalogue does not say what its language is */
function described(folder: string, language: string): Described {
	const catalogue: Readonly<Record<string, unknown>> = JSON.parse(
		readFileSync(join(folder, `${language}.json`), 'utf8')
	);
	const textOf = (key: string): string => {
		const text = catalogue[key];
		if (typeof text !== 'string') throw new RangeError(`${language}.json needs "${key}", a text`);
		return text;
	};
	const direction = textOf('language_direction');
	if (direction !== 'ltr' && direction !== 'rtl')
		throw new RangeError(`${language}.json: "language_direction" is ltr or rtl; it is "${direction}"`);
	const tag = textOf('language_tag');
	const comma = textOf('list_and').replace('{a}', '').replace('{b}', '');
	const digits = new Intl.NumberFormat(tag).resolvedOptions().numberingSystem === 'arab' ? 'arab' : 'latn';
	return { tag, direction, name: textOf('language_name'), comma, digits };
}

/**
 * The languages as a module of the compiled catalogue: functions, so that a script carries only what it asks.
 *
 * @throws {RangeError} when a catalogue does not say what its language is
 */
export function languagesModule(folder: string): string {
	const languages = cataloguesIn(folder);
	const all = languages.map((language) => ({ language, ...described(folder, language) }));
	/** One text for each language, the base's where none of the others is meant. */
	const choice = (of: (one: (typeof all)[number]) => string | boolean, type: string): string => {
		const [base, ...others] = all.map((one) => ({ language: one.language, text: JSON.stringify(of(one)) }));
		const branches = others.map(({ language, text }) => `language === '${language}' ? ${text} : `);
		return `(language: Language): ${type} => ${branches.join('')}${base?.text ?? ''};`;
	};
	return [
		`export const BASE = '${BASE}';`,
		`export const languages = ${JSON.stringify(languages)} as const;`,
		'/** The languages that everything is written in. */',
		'export type Language = (typeof languages)[number];',
		'/** Something in each language. */',
		'export const inEach = <Told>(make: (language: Language) => Told): Readonly<Record<Language, Told>> => ({',
		...languages.map((language) => `\t'${language}': make('${language}'),`),
		'});',
		'/** The tag of a language for `Intl`, with its country. */',
		`export const countryTag = ${choice(({ tag }) => tag, 'string')}`,
		'/** Whether the lines of a language begin at the right. */',
		`export const isRightToLeft = ${choice(({ direction }) => direction === 'rtl', 'boolean')}`,
		'/** What a language calls itself. */',
		`export const nameOf = ${choice(({ name }) => name, 'string')}`,
		'/** What parts a list. */',
		`export const commaOf = ${choice(({ comma }) => comma, 'string')}`,
		"/** The digits of a language's own script. */",
		`export const ownDigits = ${choice(({ digits }) => digits, "'latn' | 'arab'")}`,
		''
	].join('\n');
}

/**
 * How messages choose the form of a number. The compiler's own module makes the rules of a language again for each message,
 * which takes many times as long as the message.
 */
export const PLURAL_MODULE = `/** @type {Map<string, Intl.PluralRules>} */
const rules = new Map();

/**
 * @param {string} locale
 * @param {unknown} count
 * @param {Intl.PluralRulesOptions} [options]
 * @returns {string}
 */
export function plural(locale, count, options) {
	const name = locale + JSON.stringify(options);
	const known = rules.get(name) ?? new Intl.PluralRules(locale, options);
	rules.set(name, known);
	return known.select(Number(count));
}
`;

/** Writes the project file of the message compiler, derived from the catalogues. */
export function writeProject(folder: string): void {
	const project = join(folder, 'project.inlang');
	const settings = {
		baseLocale: BASE,
		locales: cataloguesIn(folder),
		modules: ['../../node_modules/@inlang/plugin-message-format/dist/index.js'],
		'plugin.inlang.messageFormat': { pathPattern: './{locale}.json' }
	};
	const file = join(project, 'settings.json');
	const text = `${JSON.stringify(settings, undefined, '\t')}\n`;
	// Others may be reading it.
	if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
	mkdirSync(project, { recursive: true });
	writeFileSync(file, text);
}

/** The addresses of each language: the base at `/`, another below its name. */
export function patternsOf(folder: string): { pattern: string; localized: [string, string][] }[] {
	const below = (path: string, root: string) =>
		// The base matches every path, so that it is asked last.
		[...cataloguesIn(folder)]
			.reverse()
			.map((language): [string, string] => [language, language === BASE ? root : `/${language}${path}`]);
	return [
		{ pattern: '/', localized: below('', '/') },
		{ pattern: '/:path(.*)?', localized: below('/:path(.*)?', '/:path(.*)?') }
	];
}
