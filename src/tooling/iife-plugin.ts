import { build, type Plugin } from 'vite';
import { leanScripts } from './lean-scripts-plugin.ts';

const QUERY = '?iife';

/**
 * Turns `import script from './loader.ts?iife'` into the text of a classic script: bundled, minified, one function that
 * leaves no name behind. It is for scripts that other people's pages take, and for those that stand inside a document,
 * where a module cannot: in a sandboxed frame a module needs a leave that not every host of static files gives.
 */
export function iife(): Plugin {
	return {
		name: 'classic-script',
		enforce: 'pre',
		async resolveId(source, importer) {
			if (!source.endsWith(QUERY)) return null;
			const resolved = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
			return resolved && `${resolved.id}${QUERY}`;
		},
		async load(id) {
			if (!id.endsWith(QUERY)) return null;
			const file = id.slice(0, -QUERY.length);
			const { code, sources } = await bundle(file);
			for (const source of sources) this.addWatchFile(source);
			return `export default ${JSON.stringify(code)};`;
		}
	};
}

async function bundle(file: string): Promise<{ readonly code: string; readonly sources: readonly string[] }> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		plugins: [leanScripts()],
		resolve: { alias: [{ find: /^#(lib|i18n)\//, replacement: `${import.meta.dirname}/../$1/` }] },
		build: {
			write: false,
			minify: true,
			target: 'es2020',
			modulePreload: false,
			rolldownOptions: { input: file, output: { format: 'iife' }, checks: { pluginTimings: false } }
		}
	});
	const [output] = Array.isArray(built) ? built : [built];
	const chunk = output && 'output' in output ? output.output[0] : undefined;
	if (!chunk) throw new Error(`${file} came to no script`);
	return { code: chunk.code.trim(), sources: chunk.moduleIds };
}
