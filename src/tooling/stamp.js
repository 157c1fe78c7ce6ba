import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { contentVersion } from './version.js';

/**
 * Records the sources of a build, in the build itself.
 *
 * @param {string} root
 */
const stampOf = (root) => join(root, 'build', 'version.txt');

/**
 * Notes in a build that was made just now of which sources it is.
 *
 * @param {string} root - the project's folder
 */
export function stamp(root) {
	writeFileSync(stampOf(root), contentVersion(root));
}

const NO_TOOLS =
	'There is no build of these sources, and the packages that make one are not installed: run "npm ci" without --omit=dev, or copy build/ and src/i18n/compiled/ from where they were made.';

/**
 * Whether the packages are there that a build takes; `npm ci --omit=dev` leaves them out.
 *
 * @param {string} root
 */
function canBuild(root) {
	try {
		return createRequire(join(root, 'package.json')).resolve('vite/package.json') !== '';
	} catch {
		return false;
	}
}

/**
 * Builds when there is no build of these sources, and reports it. Building takes far more memory than serving: a process
 * of its own gives it back.
 *
 * @param {string} root - the project's folder
 * @returns {Promise<void>}
 * @throws with one line when the packages for a build are missing, or when it fails; what was wrong is printed before
 * @example await buildWhenNeeded('/srv/sarraf') // at once, or after half a minute
 */
export async function buildWhenNeeded(root) {
	if (existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === contentVersion(root)) return;
	if (!canBuild(root)) throw new Error(NO_TOOLS);
	console.log('Building the dashboard; this is done once for each version of the program …');
	const builder = spawn(process.execPath, ['--import', 'tsx', 'src/tooling/build.ts'], { cwd: root, stdio: 'inherit' });
	const [code] = await once(builder, 'exit');
	if (code !== 0) throw new Error('The dashboard could not be built.');
}
