/** Two servers with one record: behind a balancer, readers and caches must not notice which one answered. */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { HEALTH, READY } from '#lib/query/addresses.ts';
import { listedRequests } from '#tests/answers/ask.ts';
import { OwnServer } from '#tests/support/own-server.ts';
import { ask, decodedBytes } from '#tests/support/wire.ts';

/** Both meet readers at one address, on one day. */
const SETTINGS = { ORIGIN: 'https://sarraf.example', TODAY: '2026-11-30' };
const CODINGS = ['br, gzip', 'gzip', 'identity'];
/** Headers that may differ: when an answer was sent, and how old it was then. */
const OF_THE_MOMENT = ['date', 'age'];

/** How a server is differs from server to server. */
const isOfServer = (path: string) => [HEALTH.path, READY.path].some((one) => path === one);

const digestOf = (body: Buffer) => createHash('sha256').update(body).digest('hex');

/** The answer to a listed request, with everything that may not differ from server to server. */
async function answerOf(server: OwnServer, line: string, coding: string) {
	const [method, path = '/'] = line.split(' ', 2);
	const reply = await ask(server.address + path, { 'accept-encoding': coding }, method);
	// An answer is compressed further when there is time, and its tag is weak for that: only its decoded bytes are fixed.
	const free = reply.headers['content-encoding'] === 'br' ? [...OF_THE_MOMENT, 'content-length'] : OF_THE_MOMENT;
	const headers = Object.entries(reply.headers).filter(([name]) => !free.includes(name));
	return {
		line,
		coding,
		status: reply.status,
		headers: Object.fromEntries(headers),
		body: digestOf(decodedBytes(reply))
	};
}

/** One request after the other: what a server was asked before must not show. */
async function answersOf(server: OwnServer, requests: readonly string[]) {
	const answers = [];
	for (const line of requests) for (const coding of CODINGS) answers.push(await answerOf(server, line, coding));
	return new Map(answers.map((answer) => [`${answer.line} ${answer.coding}`, answer]));
}

test('identical requests have identical bodies, tags and headers on two servers', async () => {
	test.setTimeout(300_000);
	const servers = await Promise.all([OwnServer.run('data', 0, SETTINGS), OwnServer.run('data', 0, SETTINGS)]);
	try {
		const requests = (await listedRequests()).filter((line) => !isOfServer(line.split(' ')[1] ?? ''));
		expect(requests.length).toBeGreaterThan(150);
		const [one, other] = servers;
		const [first, second] = await Promise.all([answersOf(one, requests), answersOf(other, requests.toReversed())]);
		for (const [key, answer] of first) expect(second.get(key), key).toEqual(answer);
		const tagged = [...first.values()].filter(({ headers }) => headers.etag !== undefined);
		expect(tagged.length).toBeGreaterThan(400);
	} finally {
		await Promise.all(servers.map((server) => server.stop()));
	}
});
