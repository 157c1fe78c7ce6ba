/**
 * A real consumer: WordPress from Debian's packages is given our addresses in a post. It must discover, embed, size and
 * show the widgets in a real browser. Not part of `npm test`.
 *
 *     npm run test:wordpress                                  with a server of its own
 *     npm run test:wordpress -- --target http://127.0.0.1:3000    with one that runs there
 */
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '#tests/bench/server.ts';
import { end, freePort } from '#tests/support/processes.ts';
import { startDatabase } from './database.ts';
import { checkPackages } from './packages.ts';
import { checkSite, addressesAt } from './checks.ts';
import { startSite } from './site.ts';

/** A server of our own that knows where it is met, unless one runs. */
async function ourServer(target: string | undefined): Promise<{ address: string; stop: () => Promise<void> }> {
	if (target !== undefined) return { address: new URL(target).origin, stop: () => Promise.resolve() };
	const port = await freePort();
	return startServer({ PORT: String(port), ORIGIN: `http://127.0.0.1:${port}` });
}

async function main(target: string | undefined): Promise<void> {
	const packaged = await checkPackages();
	const folder = await mkdtemp(join(tmpdir(), 'sarraf-wordpress-'));
	const children: ChildProcess[] = [];
	const server = await ourServer(target);
	const stop = async () => {
		await end(children);
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.once(signal, () => void stop().then(() => process.exit(1)));
	try {
		await chmod(folder, 0o755);
		const socket = await startDatabase(folder, children);
		const site = await startSite(folder, socket, server.address, addressesAt(server.address), children);
		console.log(`WordPress ${site.version} (Debian's ${packaged}) asks us at ${server.address}`);
		const pictures = await mkdtemp(join(tmpdir(), 'sarraf-wordpress-pictures-'));
		if ((await checkSite(site, server.address, pictures)) > 0) process.exitCode = 1;
		console.log(`the posts as they were seen: ${pictures}`);
	} finally {
		await stop();
	}
}

main(parseArgs({ options: { target: { type: 'string' } } }).values.target).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
