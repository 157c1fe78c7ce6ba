import type { Plugin } from 'vite';
import { BY_LANGUAGE, byLanguage, shortMessage } from './short-messages.ts';

/** Folders whose modules have no side effects when they are imported: the dependency rule of eslint.config.js keeps them so. */
const PURE = /\/src\/(?:lib\/(?:series|record|query|format|context|wording|chart|view|api)|i18n)\//;

/** A compiled message of the catalogue. */
const MESSAGE = /\/i18n\/compiled\/messages\/(?!_index\.)[^/]+\.js$/;

const LANGUAGE = '\0language-of-scripts';

/** What Vite puts round each lazy import, to fetch its style sheets first: ours have none. */
const PRELOAD = '\0vite/preload-helper.js';

/**
 * Leaves out of a reader's scripts what they have no use for: of the pure rooms all that is not called, and of the message
 * catalogue its own ways to find out the language, from the address and with a polyfill. A script always says the language. Of
 * lazy imports what prepares for style sheets.
 */
export function leanScripts(): Plugin {
	return {
		name: 'lean-scripts',
		enforce: 'pre',
		resolveId(source, importer) {
			if (source === BY_LANGUAGE) return BY_LANGUAGE;
			return source.endsWith('/runtime.js') && importer?.includes('/i18n/compiled/') ? LANGUAGE : null;
		},
		load(id) {
			if (id === PRELOAD) return 'export const __vitePreload = (load) => load();';
			if (id === BY_LANGUAGE) return byLanguage;
			if (id !== LANGUAGE) return null;
			return `export const experimentalStaticLocale = undefined; export const getLocale = () => 'en';`;
		},
		transform(code, id) {
			if (!PURE.test(id)) return null;
			return { code: MESSAGE.test(id) ? shortMessage(code) : code, map: null, moduleSideEffects: false };
		}
	};
}
