/**
 * `npm run build:series`: builds the package `sarraf` for other programs into `dist/`, where `npm pack ./dist` packs it.
 * It holds compiled modules and their types; what the server needs is no dependency of it.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import dashboard from '../../package.json' with { type: 'json' };

const ROOT = resolve(import.meta.dirname, '../..');

/** What the package offers: the folder that each part is compiled into, its module there, and where it is compiled from. */
const ENTRIES = [
	{ name: 'series', folder: 'series', module: 'index', config: 'src/lib/series/tsconfig.build.json' },
	{ name: 'client', folder: 'api', module: 'client/index', config: 'src/lib/api/client/tsconfig.build.json' }
] as const;

/** A module that is not a file beside the one that imports it. */
const PACKAGE_IMPORT = /^(?:import|export)\b[^;]*?from ['"]((?:@[^/'"]+\/)?[^./'"][^/'"]*)/gm;

/**
 * Builds the package.
 *
 * @param folder - where to; what is there is deleted first
 * @throws Error when a part does not compile, or imports a package that the dashboard does not depend on
 * @example buildLibrary('dist') // dist/package.json, dist/README.md, dist/LICENSE, dist/series/*.js, dist/api/client/*.js, and their types
 */
export function buildLibrary(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	for (const { folder: part, config } of ENTRIES) compile(config, join(folder, part));
	writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(folder), null, '\t')}\n`);
	writeFileSync(join(folder, 'README.md'), readme());
	copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE'));
}

function compile(config: string, folder: string): void {
	const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
	execFileSync(process.execPath, [tsc, '-p', join(ROOT, config), '--outDir', resolve(folder)], { stdio: 'inherit' });
}

function manifest(folder: string) {
	const { name, version, license, type, engines } = dashboard;
	return {
		name,
		version,
		description: 'Time series of exchange rates, with changes in both readings; a typed client of the API of Sarraf',
		license,
		type,
		engines,
		sideEffects: false,
		exports: Object.fromEntries(
			ENTRIES.map(({ name, folder: part, module }) => [
				`./${name}`,
				{ types: `./${part}/${module}.d.ts`, import: `./${part}/${module}.js` }
			])
		),
		files: ENTRIES.map(({ folder: part }) => part),
		dependencies: dependencies(folder)
	};
}

/** The packages that the compiled modules import, in a range that starts at the version which the dashboard is tested with. */
function dependencies(folder: string): Readonly<Record<string, string>> {
	const imported = ENTRIES.flatMap(({ folder: part }) => packagesIn(join(folder, part)));
	const versions = new Map(Object.entries(dashboard.dependencies));
	return Object.fromEntries(
		[...new Set(imported)].sort().map((name) => {
			const version = versions.get(name);
			if (version === undefined) throw new Error(`the library imports ${name}, no dependency in package.json`);
			return [name, `^${version}`];
		})
	);
}

function packagesIn(folder: string): readonly string[] {
	const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
	return modules.flatMap((name) =>
		[...readFileSync(join(folder, name), 'utf8').matchAll(PACKAGE_IMPORT)].flatMap(([, found]) => found ?? [])
	);
}

/** The library's section of the dashboard's README. */
function readme(): string {
	const [, section] = readFileSync(join(ROOT, 'README.md'), 'utf8').split('## Use the library\n');
	if (section === undefined) throw new Error('README.md has no section “Use the library”');
	return `# sarraf\n${section.split('\n## ')[0]?.trimEnd()}\n`;
}

if (resolve(process.argv[1] ?? '') === import.meta.filename) buildLibrary(join(ROOT, 'dist'));
