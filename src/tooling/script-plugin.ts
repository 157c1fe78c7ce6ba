import { relative } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { leanScripts } from './lean-scripts-plugin.ts';

/** Where SvelteKit publishes what the server's build emits. */
const PUBLISHED = '_app/immutable/assets';

const QUERY = /\?script&(url|inline)$/;

/**
 * Ships the scripts of pages, which no component owns. Both imports bundle and minify the script without what it does not
 * call:
 *
 * - `./start.ts?script&url` is the address of a module. It is published with its lazy imports, each file named by its content.
 * - `./loader.ts?script&inline` is the text of a classic script: one function that leaves no name behind. It is for other
 *   people's pages and for the inside of documents: a sandboxed frame does not load modules from every host.
 */
export function scripts(): Plugin {
	let [root, serving] = ['', false];
	return {
		name: 'scripts',
		enforce: 'pre',
		configResolved(config) {
			root = config.root;
			serving = config.command === 'serve';
		},
		async resolveId(source, importer) {
			const [query] = QUERY.exec(source) ?? [];
			if (query === undefined) return null;
			const resolved = await this.resolve(source.slice(0, -query.length), importer, { skipSelf: true });
			return resolved && `${resolved.id}${query}`;
		},
		async load(id) {
			const [query, form] = QUERY.exec(id) ?? [];
			if (query === undefined) return null;
			const file = id.slice(0, -query.length);
			// The development server compiles modules on request.
			if (form === 'url' && serving) return textModule(`/${relative(root, file)}`);
			const [entry, ...others] = await bundle(file, form === 'url' ? MODULE : CLASSIC);
			for (const source of entry.moduleIds) this.addWatchFile(source);
			if (form === 'inline') return textModule(entry.code.trim());
			for (const output of [entry, ...others])
				this.emitFile({
					type: 'asset',
					fileName: output.fileName,
					source: output.type === 'chunk' ? output.code : output.source
				});
			return textModule(`/${entry.fileName}`);
		}
	};
}

type BuildOptions = NonNullable<InlineConfig['build']>;

const textModule = (text: string) => `export default ${JSON.stringify(text)};`;

const MODULE: BuildOptions = {
	target: 'es2022',
	rolldownOptions: {
		output: {
			format: 'es',
			entryFileNames: `${PUBLISHED}/[name]-[hash].js`,
			chunkFileNames: `${PUBLISHED}/[name]-[hash].js`,
			assetFileNames: `${PUBLISHED}/[name]-[hash][extname]`
		},
		// Reading a property does nothing here: the kinds of charts that nobody draws are left out.
		treeshake: { propertyReadSideEffects: false },
		checks: { pluginTimings: false }
	}
};

const CLASSIC: BuildOptions = {
	target: 'es2020',
	rolldownOptions: { output: { format: 'iife' }, checks: { pluginTimings: false } }
};

/** The outputs of a script, its own file first. */
async function bundle(file: string, form: BuildOptions): Promise<Rolldown.RolldownOutput['output']> {
	const built = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		plugins: [leanScripts()],
		resolve: { alias: [{ find: /^#(lib|i18n)\//, replacement: `${import.meta.dirname}/../$1/` }] },
		build: {
			...form,
			write: false,
			minify: true,
			modulePreload: false,
			rolldownOptions: { ...form.rolldownOptions, input: file }
		}
	});
	const [output] = Array.isArray(built) ? built : [built];
	if (!output || !('output' in output)) throw new Error(`${file} came to no script`);
	return output.output;
}
