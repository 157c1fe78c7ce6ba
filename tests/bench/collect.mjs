/**
 * Loaded into a measured server by `NODE_OPTIONS=--import`: a request to `COLLECT_PORT` collects garbage in both of its
 * threads, and is answered with the bytes of memory that the process has then.
 */
import { createServer } from 'node:http';
import { Session } from 'node:inspector/promises';
import { setTimeout } from 'node:timers/promises';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

/** Milliseconds in which what was freed is given back to the system. */
const PATIENCE = 2000;

const session = new Session();
session.connect();
const requests = new BroadcastChannel('collect');
const answers = new BroadcastChannel('collected');
for (const channel of [requests, answers]) channel.unref();

/** Collects as often as it frees anything and gives empty pages back: `gc()` leaves as many as there were in use. */
function collect() {
	return session.post('HeapProfiler.collectGarbage');
}

/** Collects here while the rendering thread does, and waits for it: it may still be rendering. */
async function collectInBoth() {
	const isDone = new Promise((done) => (answers.onmessage = done));
	requests.postMessage('');
	await Promise.all([collect(), isDone]);
}

if (isMainThread)
	createServer(async (_, response) => {
		await collectInBoth();
		await setTimeout(PATIENCE);
		response.end(String(process.memoryUsage.rss()));
	})
		.listen(Number(process.env.COLLECT_PORT), '127.0.0.1')
		.unref();
else
	requests.onmessage = async () => {
		await collect();
		answers.postMessage('');
	};
