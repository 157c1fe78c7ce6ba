/**
 * A process that answers with its id, as a worker of the server does with pages; `CANNOT_START` names a
 * file that keeps it from starting, `CANNOT_END` one that keeps it from ending.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';

if (existsSync(process.env.CANNOT_START ?? '')) process.exit(3);
const server = createServer((_request, response) => response.setHeader('connection', 'close').end(String(process.pid)));
server.listen(Number(process.env.SHARED_PORT), '127.0.0.1');
process.once('disconnect', () => {
	if (existsSync(process.env.CANNOT_END ?? '')) setInterval(() => undefined, 1000);
	else server.close(() => process.exit(0));
});
