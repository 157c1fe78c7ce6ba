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

await checkPrograms();
const port = await freePort();
const server = await OwnServer.run('data', port, { ORIGIN: `http://127.0.0.1:${port}` });
const ingredients = ingredientsOf(record, server.address);
const rate = await createClient(server.address).getRate({ series: ingredients.series });
if (isRefusal(rate)) throw new RangeError(rate.problem.detail);
const last = { day: rate.observed, value: rate.value };

for (const program of RUN) {
	const folder = await mkdtemp(join(tmpdir(), `sarraf-${program}-`));
	try {
		const { found, expected } = await cook(program, { folder, ingredients, last });
		console.log(`${program}: ${found === expected ? found : `found ${found}, expected ${expected}`}`);
		if (found !== expected) process.exitCode = 1;
	} catch (error) {
		console.error(`${program}: ${error instanceof Error ? error.message : String(error)}`);
		process.exitCode = 1;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
await server.stop();
