import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How the server of a checkout is started, as arguments of Node. One from before there was `src/start.js` runs from its
 * sources.
 *
 * @param root - the checkout's folder
 * @example startArguments('.') // ['src/start.js']
 */
export function startArguments(root: string): readonly string[] {
	return existsSync(join(root, 'src/start.js')) ? ['src/start.js'] : ['--import', 'tsx', 'src/serve.ts'];
}
