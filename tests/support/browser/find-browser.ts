/**
 * Finds a Chromium for the browser tests. Order:
 *
 * 1. `PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH` or `CHROME_PATH`
 * 2. the browser that `npx playwright install chromium` put in Playwright's cache
 * 3. a Chromium, Chrome or Edge of the system
 * 4. the headless shell inside the npm package `@sparticuz/chromium` (Linux, x64)
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright-core';

const { env } = process;

const SYSTEM: Readonly<Record<string, readonly string[]>> = {
	linux: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome-stable',
		'/usr/bin/google-chrome',
		'/opt/google/chrome/chrome',
		'/usr/bin/microsoft-edge'
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
		folder
			? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
			: []
	)
};

/** Without these a browser on a closed network keeps asking for its maker's hosts. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** A system without a language of its own has browsers say one that no formatter takes. */
const LANGUAGE = { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };

/**
 * How to start a browser for the tests.
 *
 * @param want - `BROWSER_SOURCE`: takes one step of the order only, to try this file itself
 * @throws when there is none, with what to do
 */
export async function findBrowser(want = env.BROWSER_SOURCE): Promise<LaunchOptions> {
	const may = (source: string) => want === undefined || want === source;
	const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const common = { args: [...QUIET, ...root], env: { ...defined(env), ...LANGUAGE, ...oneFont() } };
	const named = env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH ?? env.CHROME_PATH;
	if (named && may('env')) return { ...common, executablePath: named };
	if (may('playwright') && existsSync(chromium.executablePath())) return common;
	const system = SYSTEM[process.platform]?.find((path) => existsSync(path));
	if (system && may('system')) return { ...common, executablePath: system };
	if (process.platform === 'linux' && process.arch === 'x64' && may('bundled')) return bundled(common);
	throw new Error('No Chromium found. Run `npx playwright install chromium`, install Chrome, or set CHROME_PATH.');
}

/**
 * One font for every browser on Linux, whatever its system has, or nothing would be as wide on the next machine: DejaVu Sans,
 * the widest of those that systems come with, so that what has room here has room everywhere. It has Arabic letters, too.
 */
function oneFont(): Record<string, string> {
	if (process.platform !== 'linux') return {};
	const require = createRequire(import.meta.url);
	const fonts = [
		require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
		require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')
	];
	const folder = cacheFolder('fonts');
	const config = join(folder, 'fonts.conf');
	// Other workers start browsers meanwhile: what is there stays untouched, and the list of fonts comes last.
	if (!existsSync(config)) {
		for (const font of fonts) copyFileSync(font, join(folder, basename(font)));
		const folders = `<dir>${folder}</dir><cachedir>${folder}/cache</cachedir>`;
		writeFileSync(config, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>`);
	}
	return { FONTCONFIG_FILE: config };
}

interface Common {
	readonly args: readonly string[];
	readonly env: Record<string, string>;
}

async function bundled({ args, env: variables }: Common): Promise<LaunchOptions> {
	const require = createRequire(import.meta.url);
	const home = dirname(dirname(require.resolve('@sparticuz/chromium')));
	const version = /"version":\s*"([^"]+)"/.exec(readFileSync(join(home, 'package.json'), 'utf8'))?.[1] ?? 'unknown';
	const folder = cacheFolder(`chromium-${version}`);
	const executablePath = await unpack(folder);
	const libraries = [join(folder, 'al2023/lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
	return {
		executablePath,
		args: [...args, '--no-zygote', '--disable-setuid-sandbox', '--font-render-hinting=none'],
		env: { ...variables, LD_LIBRARY_PATH: libraries }
	};
}

/** A folder of this project's for what is made once, there already. */
function cacheFolder(name: string): string {
	const folder = join(import.meta.dirname, '../../node_modules/.cache', name);
	mkdirSync(folder, { recursive: true });
	return folder;
}

/** The package unpacks into the temporary folder, and its libraries only in the cloud: both get other values in the meantime. */
async function unpack(folder: string): Promise<string> {
	const saved = { ...env };
	env.TMPDIR = folder;
	env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
	try {
		const { default: pack } = await import('@sparticuz/chromium');
		return await pack.executablePath();
	} finally {
		for (const name of Object.keys(env)) if (!(name in saved)) Reflect.deleteProperty(env, name);
		Object.assign(env, saved);
	}
}

function defined(variables: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
	);
}
