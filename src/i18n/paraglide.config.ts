import type { CompilerOptions } from '@inlang/paraglide-js';
import { languagesModule, patternsOf, PLURAL_MODULE, writeProject } from './catalogues.ts';

const FOLDER = './src/i18n';

writeProject(FOLDER);

/** One catalogue for the pages, the tests and the command line; its languages are the files that there are. */
export const paraglide: CompilerOptions = {
	project: `${FOLDER}/project.inlang`,
	outdir: `${FOLDER}/compiled`,
	strategy: ['url', 'baseLocale'],
	emitTsDeclarations: true,
	urlPatterns: patternsOf(FOLDER),
	additionalFiles: { 'languages.ts': languagesModule(FOLDER), 'registry.js': PLURAL_MODULE }
};
