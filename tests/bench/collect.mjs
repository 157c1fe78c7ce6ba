/**
 * Loaded into a measured server by `NODE_OPTIONS=--import`: a request to `COLLECT_PORT` collects garbage in every
 * thread, and is answered with the bytes of memory that the process has then.
 */
import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

/** Milliseconds that the other threads have for it. */
const PATIENCE = 2000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const threads = new BroadcastChannel('collect');
threads.onmessage = () => collect();
threads.unref();
if (isMainThread)
	createServer(async (_, response) => {
		threads.postMessage('');
		collect();
		await setTimeout(PATIENCE);
		response.end(String(process.memoryUsage.rss()));
	})
		.listen(Number(process.env.COLLECT_PORT), '127.0.0.1')
		.unref();
