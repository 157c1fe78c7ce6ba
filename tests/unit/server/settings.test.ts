import { describe, expect, it } from 'vitest';
import { addressAt, readSettings, SETTINGS, warningsOf, type Environment } from '#lib/server/settings.ts';
import { settingsOf } from '#tests/support/site.ts';

const problemsOf = (env: Environment) => {
	const read = readSettings(env);
	return 'problems' in read ? read.problems : [];
};

const USUAL = {
	port: 3000,
	host: '127.0.0.1',
	origin: undefined,
	dataDir: 'data',
	releasesDir: 'releases',
	defaults: expect.objectContaining({ unit: 'old' }),
	cacheBytes: 64 * 2 ** 20,
	workers: 1,
	frameAncestors: [],
	trustedProxies: [],
	metricsPort: undefined,
	requestsAreLogged: false,
	now: Date.now,
	galleryIsOpen: false
};

describe('readSettings', () => {
	it('takes the default where nothing is given, and where what is given is blank', () => {
		const blank = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, ' \t']));
		expect(readSettings({})).toEqual(USUAL);
		expect(readSettings(blank)).toEqual(USUAL);
	});

	it.each([
		[{ PORT: '0' }, { port: 0 }],
		[{ PORT: ' 8080 ' }, { port: 8080 }],
		[{ PORT: '65535' }, { port: 65_535 }],
		[{ HOST: 'sarraf.local' }, { host: 'sarraf.local' }],
		[{ HOST: '::1' }, { host: '::1' }],
		[{ HOST: '[::1]' }, { host: '::1' }],
		[{ HOST: 'fe80::1%eth0' }, { host: 'fe80::1%eth0' }],
		[{ SARRAF_RELEASES: '/srv/releases' }, { releasesDir: '/srv/releases' }],
		[{ ORIGIN: 'https://sarraf.example' }, { origin: 'https://sarraf.example' }],
		[{ ORIGIN: 'https://sarraf.example/' }, { origin: 'https://sarraf.example' }],
		[{ ORIGIN: 'http://[::1]:3000//' }, { origin: 'http://[::1]:3000' }],
		[{ ORIGIN: 'HTTPS://Sarraf.Example:443' }, { origin: 'https://sarraf.example' }],
		[{ DATA_DIR: '/srv/our record' }, { dataDir: '/srv/our record' }],
		[{ DEFAULT_UNIT: 'new' }, { defaults: expect.objectContaining({ unit: 'new' }) }],
		[{ CACHE_MB: '1' }, { cacheBytes: 2 ** 20 }],
		[{ WORKERS: '1' }, { workers: 1 }],
		[{ WORKERS: '256' }, { workers: 256 }],
		[
			{ FRAME_ANCESTORS: ' https://a.example\n https://*.b.example ' },
			{ frameAncestors: ['https://a.example', 'https://*.b.example'] }
		],
		[{ TRUSTED_PROXIES: ' 127.0.0.1, 10.0.0.0/8  ::1 ' }, { trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1'] }],
		[{ METRICS_PORT: '9464' }, { metricsPort: 9464 }],
		[{ LOG_REQUESTS: '1' }, { requestsAreLogged: true }],
		[{ GALLERY: '1' }, { galleryIsOpen: true }],
		[{ GALLERY: '0' }, { galleryIsOpen: false }]
	])('reads %j', (env, expected) => {
		expect(readSettings(env)).toEqual({ ...USUAL, ...expected });
	});

	const port = 'PORT must be a whole number from 0 to 65535, not';
	const origin = 'ORIGIN must be http:// or https:// and a host, without a path, such as https://sarraf.example, not';
	const host = 'HOST must be a host name or an IP address, such as 127.0.0.1 or ::1, not';
	const frames = 'FRAME_ANCESTORS must be sites such as https://news.example, separated by spaces, not';
	const proxies = 'TRUSTED_PROXIES must be IP addresses or ranges such as 10.0.0.0/8, separated by spaces, not';
	it.each([
		[{ PORT: '65536' }, `${port} "65536".`],
		[{ PORT: '-1' }, `${port} "-1".`],
		[{ PORT: '3e3' }, `${port} "3e3".`],
		[{ PORT: '80 81' }, `${port} "80 81".`],
		[{ HOST: 'http://127.0.0.1' }, `${host} "http://127.0.0.1".`],
		[{ HOST: '127.0.0.1:3000' }, `${host} "127.0.0.1:3000".`],
		[{ HOST: '999.1.1.1' }, `${host} "999.1.1.1".`],
		[{ HOST: ':::' }, `${host} ":::".`],
		[{ ORIGIN: 'sarraf.example' }, `${origin} "sarraf.example".`],
		[{ ORIGIN: 'sarraf.example:3000' }, `${origin} "sarraf.example:3000".`],
		[{ ORIGIN: 'ftp://sarraf.example' }, `${origin} "ftp://sarraf.example".`],
		[{ ORIGIN: 'https://sarraf.example/rates' }, `${origin} "https://sarraf.example/rates".`],
		[{ ORIGIN: 'https://sarraf.example/?a=1' }, `${origin} "https://sarraf.example/?a=1".`],
		[{ ORIGIN: 'https://sarraf.example?' }, `${origin} "https://sarraf.example?".`],
		[{ ORIGIN: 'https://sarraf.example#x' }, `${origin} "https://sarraf.example#x".`],
		[{ ORIGIN: 'https://me@sarraf.example' }, `${origin} "https://me@sarraf.example".`],
		[{ ORIGIN: 'https://' }, `${origin} "https://".`],
		[{ ORIGIN: 'https://*' }, `${origin} "https://*".`],
		[{ ORIGIN: 'https://*.sarraf.example' }, `${origin} "https://*.sarraf.example".`],
		[{ ORIGIN: 'https://a.example,b.example' }, `${origin} "https://a.example,b.example".`],
		[{ ORIGIN: 'https://a.example https://b.example' }, `${origin} "https://a.example https://b.example".`],
		[{ DEFAULT_UNIT: 'New' }, 'DEFAULT_UNIT must be old or new, not "New".'],
		[{ CACHE_MB: '0' }, 'CACHE_MB must be a whole number from 1 to 65536, not "0".'],
		[{ METRICS_PORT: '70000' }, 'METRICS_PORT must be a whole number from 0 to 65535, not "70000".'],
		[{ LOG_REQUESTS: 'yes' }, 'LOG_REQUESTS must be 0 or 1, not "yes".'],
		[{ WORKERS: '0' }, 'WORKERS must be a whole number from 1 to 256, not "0".'],
		[{ WORKERS: '257' }, 'WORKERS must be a whole number from 1 to 256, not "257".'],
		[{ CACHE_MB: '64MB' }, 'CACHE_MB must be a whole number from 1 to 65536, not "64MB".'],
		[{ FRAME_ANCESTORS: 'https://a.example, https://b.example' }, `${frames} "https://a.example, https://b.example".`],
		[{ FRAME_ANCESTORS: "*; script-src 'none'" }, `${frames} "*; script-src 'none'".`],
		[{ FRAME_ANCESTORS: 'https://نيوز.example' }, `${frames} "https://نيوز.example".`],
		[{ TRUSTED_PROXIES: 'proxy.example' }, `${proxies} "proxy.example".`],
		[{ TRUSTED_PROXIES: '10.0.0.0/33' }, `${proxies} "10.0.0.0/33".`],
		[{ TODAY: '28 November' }, 'TODAY must be a date such as 2026-11-28, not "28 November".'],
		[{ GALLERY: 'yes' }, 'GALLERY must be 0 or 1, not "yes".']
	])('refuses %j with one line', (env, line) => {
		expect(problemsOf(env)).toEqual([line]);
	});

	it('stops the clock on a day that is set', () => {
		expect(settingsOf({ TODAY: '2026-11-28' }).now()).toBe(Date.UTC(2026, 10, 28, 12));
	});

	it('names every setting that is wrong', () => {
		expect(problemsOf({ PORT: 'x', DEFAULT_UNIT: 'gold', CACHE_MB: '8' }).map((line) => line.split(' ')[0])).toEqual([
			'PORT',
			'DEFAULT_UNIT'
		]);
	});
});

describe('addressAt', () => {
	it.each([
		['127.0.0.1', 3000, 'http://127.0.0.1:3000'],
		['sarraf.local', 80, 'http://sarraf.local:80'],
		['::1', 3000, 'http://[::1]:3000'],
		['fe80::1%eth0', 3000, 'http://[fe80::1]:3000']
	])('of %s and %i is %s, which a browser takes', (host, port, address) => {
		expect(addressAt(host, port)).toBe(address);
		expect(URL.canParse(address)).toBe(true);
	});
});

describe('warningsOf', () => {
	const warned = (env: Environment) => warningsOf(settingsOf(env), 'http://0.0.0.0:3000');

	it.each([[{ HOST: '0.0.0.0' }], [{ HOST: '::' }], [{ HOST: '0:0:0:0:0:0:0:0' }], [{ HOST: '0' }]])(
		'warns of %j: nobody else reaches the site there',
		(env) => {
			expect(warned(env)).toEqual([expect.stringMatching(/^HOST=.* http:\/\/0\.0\.0\.0:3000.* set ORIGIN /)]);
		}
	);

	it.each([[{}], [{ HOST: '::1' }], [{ HOST: '0.0.0.0', ORIGIN: 'https://sarraf.example' }]])(
		'is silent of %j',
		(env) => {
			expect(warned(env)).toEqual([]);
		}
	);
});
