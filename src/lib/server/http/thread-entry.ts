/** Runs in the rendering thread: loads the framework once, and renders the addresses it receives. */
import { readdir } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { onVersion } from '../store/record-channel.ts';
import { codedBody, mayBeKept } from './coded-body.ts';
import { createRenderer, type NodeHandler, type Render, type Rendered } from './renderer.ts';
import type { FromThread, ToThread } from './thread.ts';

/** How much the thread that reads sockets goes before this one, where the system counts that by threads. */
const NICENESS = 5;

/** Milliseconds in which the first readers are answered before the other routes are loaded. */
const FIRST_READERS = 1000;

const handlerFile = String(workerData);
const say = (message: FromThread): void => parentPort?.postMessage(message);

async function loadHandler(): Promise<NodeHandler> {
	const { handler } = await import(/* @vite-ignore */ pathToFileURL(handlerFile).href);
	return handler;
}

/**
 * Loads what the framework would load at the first request for a route. An import that failed is remembered as failed:
 * a moment without file handles would take a route away until the next start.
 */
async function loadRoutes(): Promise<void> {
	const chunks = join(dirname(handlerFile), 'server/chunks');
	const entries = await readdir(chunks, { recursive: true, withFileTypes: true });
	const scripts = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.js'));
	const files = scripts.map(({ parentPath, name }) => join(parentPath, name));
	await Promise.all(files.map((file) => import(/* @vite-ignore */ pathToFileURL(file).href)));
}

/** A message of an error, with the lines that say where it happened. */
function textOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A render with its body compressed here, where there is time: the thread that reads sockets has none. */
function coded(rendered: Rendered): Rendered {
	return mayBeKept(rendered) ? { ...rendered, coded: codedBody(rendered) } : rendered;
}

async function load(): Promise<void> {
	if (process.platform === 'linux') setPriority(NICENESS);
	onVersion((version) => say({ kind: 'version', version }));
	const handler = await loadHandler();
	const renderers = new Map<string, Render>();
	const rendererFor = (origin: string): Render => {
		const render = renderers.get(origin) ?? createRenderer({ handler, origin });
		renderers.set(origin, render);
		return render;
	};
	parentPort?.on('message', ({ id, address, origin, message }: ToThread) => {
		rendererFor(origin)(address, message).then(
			(rendered) => say({ kind: 'rendered', id, rendered: coded(rendered) }),
			(error: unknown) => say({ kind: 'failed', id, message: textOf(error) })
		);
	});
	say({ kind: 'ready' });
	await setTimeout(FIRST_READERS);
	await loadRoutes();
}

// Answers from then on; reports that, or why it cannot.
await load().catch((error: unknown) => {
	const broken = error instanceof Error && error.name === 'BrokenRecord';
	say({ kind: 'unusable', message: broken ? error.message : `The server cannot start: ${textOf(error)}` });
	parentPort?.close();
});
