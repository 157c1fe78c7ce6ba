import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says which sources a build was made of; it lies in the build itself. */
const stampOf = (root: string) => join(root, 'build', 'version.txt');

/** Notes in a build that was made just now of which sources it is. */
export function stamp(root: string, version: string): void {
	writeFileSync(stampOf(root), version);
}

/**
 * Builds when there is no build of these sources, and says so. Building takes far more memory than serving: a process
 * of its own gives it back.
 *
 * @param root - the project's folder
 * @param version - the name of the sources' content
 * @throws when the build fails; what was wrong is printed before
 */
export async function buildWhenNeeded(root: string, version: string): Promise<void> {
	if (existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === version) return;
	console.log('Building the dashboard; this is done once for each version of the program …');
	const builder = spawn(process.execPath, ['--import', 'tsx', 'src/tooling/build.ts'], { cwd: root, stdio: 'inherit' });
	const [code] = await once(builder, 'exit');
	if (code !== 0) throw new Error('The dashboard could not be built.');
}
