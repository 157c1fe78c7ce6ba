import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allowedHosts } from '../../../../src/keeper/fetch/public-address.ts';
import { linkProbe, type LinkProbe } from '../../../../src/keeper/links/probe.ts';
import { publisher, type Publisher } from '#tests/support/keeper/publisher.ts';

let site: Publisher;
let probe: LinkProbe;
let waits: number[];

beforeAll(async () => {
	site = await publisher();
});
afterAll(() => site.close());
beforeEach(() => {
	site.pages.clear();
	site.requests.length = 0;
	waits = [];
	probe = probeOf(site.host);
});
afterEach(() => probe.close());

/** For machines that never answer; where one answers, a busy machine may take its time. */
const SHORT = { timeouts: { connect: 400, headers: 400, body: 400, total: 1200 } };

function probeOf(allow: string, options: Partial<typeof SHORT> = {}): LinkProbe {
	return linkProbe({
		allowed: allowedHosts(allow),
		home: 'https://sarraf.example',
		wait: async (milliseconds) => void waits.push(milliseconds),
		...options
	});
}

/** 50 megabytes, read by nobody. */
const LARGE = gzipSync(Buffer.alloc(50_000_000));

const answers = (status: number, headers: Readonly<Record<string, string>> = {}) => {
	site.pages.set('/a', (_, response) => void response.writeHead(status, headers).end());
};
const methods = () => site.requests.map(({ method = '', url = '' }) => `${method} ${url}`);

describe('an address', () => {
	it.each([
		[200, 'alive', ['HEAD /a']],
		[204, 'alive', ['HEAD /a']],
		[304, 'alive', ['HEAD /a']],
		[399, 'alive', ['HEAD /a']],
		[400, 'unclear', ['HEAD /a', 'GET /a']],
		[403, 'unclear', ['HEAD /a', 'GET /a']],
		[404, 'dead', ['HEAD /a', 'GET /a']],
		[410, 'dead', ['HEAD /a', 'GET /a']],
		[429, 'unclear', ['HEAD /a', 'GET /a']],
		[503, 'unclear', ['HEAD /a', 'GET /a']]
	])('that answers %i is %s', async (status, state, sent) => {
		answers(status);
		expect(await probe.look(`${site.origin}/a`)).toEqual({ state, found: `status ${status}` });
		expect(methods()).toEqual(sent);
		expect(waits).toEqual(sent.length > 1 ? [1000] : []);
	});

	it.each([
		['refuses HEAD', 405],
		['knows no HEAD', 404]
	])('of a server that %s is requested with GET, whose body stays unread', async (_, status) => {
		site.pages.set('/a', (request, response) => {
			if (request.method === 'HEAD') return void response.writeHead(status).end();
			response.writeHead(200, { 'content-encoding': 'gzip' }).end(LARGE);
		});
		expect(await probe.look(`${site.origin}/a`)).toEqual({ state: 'alive', found: 'status 200' });
		expect(site.requests.at(-1)?.headers['user-agent']).toBe('Sarraf/1 (+https://sarraf.example)');
	});

	it('that has moved is looked for where it is now', async () => {
		answers(301, { location: '/b' });
		expect(await probe.look(`${site.origin}/a`)).toEqual({ state: 'dead', found: 'status 404' });
		expect(methods()).toEqual(['HEAD /a', 'HEAD /b', 'GET /a', 'GET /b']);
	});

	it('that leads round in circles is requested once', async () => {
		answers(302, { location: '/a' });
		expect(await probe.look(`${site.origin}/a`)).toEqual({ state: 'unclear', found: 'more than 5 redirects' });
		expect(new Set(methods())).toEqual(new Set(['HEAD /a']));
	});

	it('whose robots.txt forbids it is left alone', async () => {
		answers(200);
		site.pages.set('/robots.txt', (_, response) => void response.end('User-agent: *\nDisallow: /'));
		expect(await probe.look(`${site.origin}/a`)).toEqual({ state: 'unclear', found: 'robots.txt: forbidden' });
		expect(methods()).toEqual([]);
	});

	it('of a machine that is gone is dead, one of a machine that does not answer is unclear', async () => {
		const gone = await publisher();
		await gone.close();
		await probe.close();
		probe = probeOf(`${site.host} ${gone.host}`, SHORT);
		expect(await probe.look(`${gone.origin}/a`)).toMatchObject({ state: 'dead' });
		site.pages.set('/a', () => undefined);
		expect(await probe.look(`${site.origin}/a`)).toMatchObject({ state: 'unclear' });
	});

	it.each(['http://127.0.0.1', 'http://[::1]', 'http://169.254.169.254', 'http://10.0.0.1'])(
		'that is private is not contacted: %s',
		async (origin) => {
			answers(200);
			await probe.close();
			probe = probeOf('');
			const port = new URL(site.origin).port;
			expect(await probe.look(`${origin}:${port}/a`)).toMatchObject({ state: 'unclear' });
			expect(site.requests).toEqual([]);
			expect(waits).toEqual([]);
		}
	);
});
