import type { CompilerOptions } from '@inlang/paraglide-js';

/** One catalogue for the pages, the tests and the command line; English at `/`, Arabic below `/ar`. */
export const paraglide: CompilerOptions = {
	project: './src/i18n/project.inlang',
	outdir: './src/i18n/compiled',
	strategy: ['url', 'baseLocale'],
	emitTsDeclarations: true,
	urlPatterns: [
		{
			pattern: '/',
			localized: [
				['ar', '/ar'],
				['en', '/']
			]
		},
		{
			pattern: '/:path(.*)?',
			localized: [
				['ar', '/ar/:path(.*)?'],
				['en', '/:path(.*)?']
			]
		}
	]
};
