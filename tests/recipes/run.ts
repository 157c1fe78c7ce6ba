/**
 * The recipes of `/api/recipes` that are marked as run: each is run by its program against a server of its own, and must
 * come to what the API says. Not part of `npm test`; it installs nothing, and says what it needs.
 *
 *     npm run test:recipes
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, isRefusal } from '#lib/api/client/index.ts';
import { ingredientsOf } from '#lib/view/recipes/code.ts';
import { OwnServer } from '#tests/support/own-server.ts';
import { freePort } from '#tests/support/processes.ts';
import { record } from '#tests/support/record/real.ts';
import { cook, RUN } from './kitchen.ts';
import { checkPrograms } from './programs.ts';
import { compareWorkbooks } from './workbooks.ts';

await checkPrograms();
const port = await freePort();
const server = await OwnServer.run('data', port, { ORIGIN: `http://127.0.0.1:${port}` });
const ingredients = ingredientsOf(record, server.address);
const rate = await createClient(server.address).getRate({ series: ingredients.series });
if (isRefusal(rate)) throw new RangeError(rate.problem.detail);
const last = { day: rate.observed, value: rate.value };

/** Does a part of the run in a folder of its own, and prints what came of it. */
async function part(name: string, work: (folder: string) => Promise<string>): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), `sarraf-${name}-`));
	try {
		console.log(`${name}: ${await work(folder)}`);
	} catch (error) {
		console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
		process.exitCode = 1;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

for (const program of RUN)
	await part(program, async (folder) => {
		const { found, expected } = await cook(program, { folder, ingredients, last });
		if (found !== expected) throw new Error(`found ${found}, expected ${expected}`);
		return found;
	});
await part('workbooks', async (folder) => {
	const { cells, differing } = await compareWorkbooks(server.address, folder);
	if (differing.length > 0) throw new Error(`\n  ${differing.join('\n  ')}`);
	return `${cells} cells as in the CSV`;
});
await server.stop();
