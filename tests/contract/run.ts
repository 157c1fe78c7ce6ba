/** `npm run test:api`: starts the built server and walks the whole API, a thousand requests for each operation. */
import { OwnServer } from '#tests/support/own-server.ts';
import { askOver, walk } from './walk.ts';

const RUNS = 1000;

const server = await OwnServer.run('data');
const faults = await walk(askOver(server.address), RUNS);
await server.stop();
for (const fault of faults) console.error(fault);
console.log(
	faults.length === 0
		? `Every reply to ${RUNS} requests of each operation is as promised.`
		: 'The API breaks its document.'
);
process.exitCode = faults.length === 0 ? 0 : 1;
