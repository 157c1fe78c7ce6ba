import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says which sources a build was made of; it lies in the build itself. */
const STAMP = 'version.txt';

/**
 * Builds when there is no build of these sources, and says so.
 *
 * @param root - the project's folder
 * @param version - the name of the sources' content
 */
export async function buildWhenNeeded(root: string, version: string): Promise<void> {
	const stamp = join(root, 'build', STAMP);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
	console.log('Building the dashboard; this is done once for each version of the program …');
	const { build } = await import('vite');
	await build({ root, logLevel: 'warn' });
	writeFileSync(stamp, version);
}
