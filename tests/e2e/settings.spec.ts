/** Settings as an operator types them: the server starts with the right address, or says in one line what is wrong. */
import { isIPv6 } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from '@playwright/test';
import { OwnServer, type Ended } from '#tests/support/own-server.ts';
import { freePort } from '#tests/support/processes.ts';

test.describe.configure({ timeout: 120_000 });

const start = (settings: Readonly<Record<string, string>>) => OwnServer.start('data', 0, settings);

function running(result: OwnServer | Ended): OwnServer {
	if (result instanceof OwnServer) return result;
	throw new Error(`the server ended: ${result.errors}`);
}

/** The address that pages of a server name as their own, as in the picture that messengers show. */
async function named(address: string): Promise<string | undefined> {
	const page = await (await fetch(address)).text();
	return /property="og:image" content="(https?:\/\/[^/]+)\//.exec(page)?.[1];
}

const hasIPv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => isIPv6(address)));

test('an IPv6 host stands in brackets, and no origin has to be set', async () => {
	test.skip(!hasIPv6, 'this machine has no IPv6');
	const server = running(await start({ HOST: '::1' }));
	expect(server.address).toMatch(/^http:\/\/\[::1\]:\d+$/);
	expect(await named(server.address)).toBe(server.address);
	await server.stop();
});

test('every address of the machine, without an origin, is warned of with what links will name', async () => {
	const server = running(await start({ HOST: '0.0.0.0' }));
	const port = new URL(server.address).port;
	expect(server.errors()).toContain(`HOST=0.0.0.0 listens on every address of this machine`);
	expect(server.errors()).toContain(`will name http://0.0.0.0:${port}: set ORIGIN`);
	await server.stop();
});

test('an origin with a slash at its end is read without, and blank settings are the defaults', async () => {
	const blank = { CACHE_MB: '', FRAME_ANCESTORS: ' ', DEFAULT_UNIT: '', GALLERY: '' };
	const server = running(await start({ ...blank, ORIGIN: 'https://sarraf.example/' }));
	expect(await named(server.address)).toBe('https://sarraf.example');
	expect(server.errors()).toBe('');
	await server.stop();
});

test('several processes answer on one port, also while each is replaced', async () => {
	const server = running(await start({ WORKERS: '2', CACHE_MB: '3' }));
	expect(await named(server.address)).toBe(server.address);
	server.reload();
	const statuses: number[] = [];
	// Each over a connection of its own: a process that ends closes those that are idle, whatever is on its way to them.
	const headers = { connection: 'close' };
	for (let day = 0; day < 40; day += 1) {
		statuses.push((await fetch(`${server.address}/?asof=2024-06-${10 + (day % 20)}`, { headers })).status);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	expect(new Set(statuses)).toEqual(new Set([200]));
	expect(server.errors()).toBe('');
	await server.stop();
});

test('what several processes do is counted together, on a port of its own', async () => {
	const port = String(await freePort());
	const server = running(await start({ WORKERS: '2', METRICS_PORT: port, LOG_REQUESTS: '1' }));
	for (let times = 0; times < 4; times += 1) await fetch(`${server.address}/ar/series/syp-parallel?unit=new`);
	await expect(async () => {
		const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
		expect(text).toContain('sarraf_requests_total{address="/series/[id]",status="200"} 4');
		expect(text).toMatch(/sarraf_series_age_days\{series="syp-parallel"\} \d+\n/);
	}).toPass();
	expect(
		server
			.output()
			.split('\n')
			.filter((line) => line.includes('"address":"/series/[id]","status":200'))
	).toHaveLength(4);
	expect(server.output()).not.toMatch(/unit|127\.0\.0\.1"/);
	await server.stop();
});

test('several processes that cannot start say why once', async () => {
	const alone = await OwnServer.start('/nowhere');
	expect(alone).toMatchObject({ code: 1, errors: expect.stringContaining('/nowhere') });
	expect(await OwnServer.start('/nowhere', 0, { WORKERS: '3' })).toEqual(alone);
});

for (const [settings, line] of [
	[
		{ ORIGIN: 'https://example.org/syp' },
		/^ORIGIN must be .* without a path, .* not "https:\/\/example\.org\/syp"\.\n$/
	],
	[{ CACHE_MB: '0' }, /^CACHE_MB must be a whole number from 1 to 65536, not "0"\.\n$/],
	[{ HOST: 'http://127.0.0.1' }, /^HOST must be .* not "http:\/\/127\.0\.0\.1"\.\n$/],
	[
		{ FRAME_ANCESTORS: 'https://a.example, https://b.example' },
		/^FRAME_ANCESTORS must be .*separated by spaces, not .*\n$/
	],
	[{ DEFAULT_UNIT: 'gold' }, /^DEFAULT_UNIT must be old or new, not "gold"\.\n$/]
] as const) {
	test(`${Object.entries(settings).join()} is refused in one line`, async () => {
		const ended = await start(settings);
		if (ended instanceof OwnServer) await ended.stop();
		expect(ended).toEqual({ code: 1, errors: expect.stringMatching(line) });
	});
}
