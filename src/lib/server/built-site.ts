/** A built site, ready for requests: its files, and its framework in a thread of its own. */
import { resolve } from 'node:path';
import { readFiles, withFiles } from './http/files.ts';
import type { Render } from './http/renderer.ts';
import { RenderThread } from './http/thread.ts';
import { SETTINGS, type Settings } from './settings.ts';

/** Milliseconds for which a render may leave its thread without a sign of life. */
const RENDER_TIMEOUT = 35_000;

export interface BuiltSite {
	/**
	 * What answers an address.
	 *
	 * @param origin - where readers meet the site
	 */
	readonly renderer: (origin: string) => Render;
	/** The paths of the files that are served as they are, such as `/robots.txt`. */
	readonly files: readonly string[];
	/** Ends the thread; pending requests fail. */
	readonly end: () => Promise<void>;
}

/**
 * Loads the build of a checkout and the record that the settings name.
 *
 * @param root - the folder of the checkout, with `build/` in it
 * @param onVersion - called with each version of the record that is served from then on
 * @throws {Error} with the lines to print, when the record breaks its rules or the build cannot be loaded
 * @example (await openBuiltSite('.', settings, console.log)).renderer('https://sarraf.example')('/rate.txt')
 */
export async function openBuiltSite(
	root: string,
	settings: Pick<Settings, 'dataDir' | 'releasesDir'>,
	onVersion: (version: string) => void
): Promise<BuiltSite> {
	// A thread takes its environment from the process when it starts.
	process.env.DATA_DIR = folder(root, settings.dataDir, SETTINGS.DATA_DIR.fallback);
	process.env.SARRAF_RELEASES = folder(root, settings.releasesDir, SETTINGS.SARRAF_RELEASES.fallback);
	// The framework learns from each render's headers where readers meet the site: which port that is may not be known before.
	delete process.env.ORIGIN;
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	const [thread, files] = await Promise.all([
		RenderThread.start({
			program: resolve(root, 'build/render-thread.js'),
			handlerFile: resolve(root, 'build/handler.js'),
			onVersion,
			timeout: RENDER_TIMEOUT
		}),
		readFiles(resolve(root, 'build/client'))
	]);
	return {
		renderer: (origin) => withFiles(files, thread.renderer(origin)),
		files: [...files.keys()],
		end: () => thread.end()
	};
}

/** A folder that is not set lies beside the build, wherever the program is started. */
function folder(root: string, path: string, fallback: string): string {
	return resolve(path === fallback ? root : '.', path);
}
