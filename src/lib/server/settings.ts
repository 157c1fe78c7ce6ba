/** What an operator may set in the environment of the server: read once, by `serve.ts` and by the site itself. */
import { isIPv6 } from 'node:net';
import { FIELDS } from '#lib/query/fields/table.ts';
import { DEFAULTS, type Defaults } from '#lib/query/query.ts';
import { DAY_MS, parseDay, type Day } from '#lib/series/day.ts';
import { rangeOf } from './http/client.ts';
import { FRAME_SOURCE } from './http/headers.ts';

/** One setting: what it is where nothing is given, what is right in words, and how a text is read. */
interface Setting<Value> {
	readonly fallback: Value;
	/** Completes “PORT must be …”. */
	readonly right: string;
	/** Reads a text that is not blank; undefined where it is not right. */
	readonly read: (text: string) => Value | undefined;
}

/** Every setting, by its name in the environment. */
export const SETTINGS = {
	PORT: whole(3000, 0, 65_535),
	HOST: {
		fallback: '127.0.0.1',
		right: 'a host name or an IP address, such as 127.0.0.1 or ::1',
		read: hostOf
	},
	ORIGIN: {
		fallback: undefined,
		right: 'http:// or https:// and a host, without a path, such as https://sarraf.example',
		read: originOf
	},
	DATA_DIR: { fallback: 'data', right: 'a folder', read: (text: string) => text },
	SARRAF_RELEASES: { fallback: 'releases', right: 'a folder', read: (text: string) => text },
	DEFAULT_UNIT: oneOf(FIELDS.unit.values, DEFAULTS.unit),
	CACHE_MB: whole(64, 1, 65_536),
	WORKERS: whole(1, 1, 256),
	FRAME_ANCESTORS: {
		fallback: [],
		right: 'sites such as https://news.example, separated by spaces',
		read: framesOf
	},
	TRUSTED_PROXIES: {
		fallback: [],
		right: 'IP addresses or ranges such as 10.0.0.0/8, separated by spaces',
		read: proxiesOf
	},
	METRICS_PORT: { ...whole(0, 0, 65_535), fallback: undefined },
	LOG_REQUESTS: oneOf(['0', '1'], '0'),
	TODAY: {
		fallback: undefined,
		right: 'a date such as 2026-11-28',
		read: (text: string) => parseDay(text)
	},
	GALLERY: oneOf(['0', '1'], '0')
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

/** What the operator has set. */
export interface Settings {
	/** 0 for any port that is free. */
	readonly port: number;
	readonly host: string;
	/** Where readers meet the site, such as `https://sarraf.example`; undefined where the address it listens on is that. */
	readonly origin: string | undefined;
	readonly dataDir: string;
	/** The folder of releases; it need not be there. */
	readonly releasesDir: string;
	/** Defaults of an address. */
	readonly defaults: Defaults;
	/** Memory for rendered answers, in bytes. */
	readonly cacheBytes: number;
	/** How many processes answer on the one port. */
	readonly workers: number;
	/** Other sites that may frame embeds; empty means all. */
	readonly frameAncestors: readonly string[];
	/** The proxies in front of the server, as addresses or ranges: their X-Forwarded-For is trusted. */
	readonly trustedProxies: readonly string[];
	/** The port of `/metrics`, where the operator wants them; 0 for any that is free. */
	readonly metricsPort: number | undefined;
	/** Whether each request is a line of the log. */
	readonly requestsAreLogged: boolean;
	/** The clock, in milliseconds since 1970: it stands still where the operator has set the day. */
	readonly now: () => number;
	/** Whether the page that draws every chart case is served, for development and the browser tests. */
	readonly galleryIsOpen: boolean;
}

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting. A blank one means its default; one that is wrong is never replaced by a default.
 *
 * @returns the settings; else a line for each wrong one, which names it, what is right and what was given
 * @example readSettings({ DEFAULT_UNIT: 'New' }) // { problems: ['DEFAULT_UNIT must be old or new, not "New".'] }
 */
export function readSettings(env: Environment): Settings | { readonly problems: readonly string[] } {
	const problems: string[] = [];
	const take = <Value>(name: keyof typeof SETTINGS, { fallback, right, read }: Setting<Value>): Value => {
		const text = env[name]?.trim() ?? '';
		if (text === '') return fallback;
		const value = read(text);
		if (value === undefined) problems.push(`${name} must be ${right}, not ${JSON.stringify(text)}.`);
		return value ?? fallback;
	};
	const settings: Settings = {
		port: take('PORT', SETTINGS.PORT),
		host: take('HOST', SETTINGS.HOST),
		origin: take<string | undefined>('ORIGIN', SETTINGS.ORIGIN),
		dataDir: take('DATA_DIR', SETTINGS.DATA_DIR),
		releasesDir: take('SARRAF_RELEASES', SETTINGS.SARRAF_RELEASES),
		defaults: { ...DEFAULTS, unit: take('DEFAULT_UNIT', SETTINGS.DEFAULT_UNIT) },
		cacheBytes: take('CACHE_MB', SETTINGS.CACHE_MB) * 2 ** 20,
		workers: take('WORKERS', SETTINGS.WORKERS),
		frameAncestors: take<readonly string[]>('FRAME_ANCESTORS', SETTINGS.FRAME_ANCESTORS),
		trustedProxies: take<readonly string[]>('TRUSTED_PROXIES', SETTINGS.TRUSTED_PROXIES),
		metricsPort: take<number | undefined>('METRICS_PORT', SETTINGS.METRICS_PORT),
		requestsAreLogged: take('LOG_REQUESTS', SETTINGS.LOG_REQUESTS) === '1',
		now: clockOn(take<Day | undefined>('TODAY', SETTINGS.TODAY)),
		galleryIsOpen: take('GALLERY', SETTINGS.GALLERY) === '1'
	};
	return problems.length > 0 ? { problems } : settings;
}

/**
 * The address of a host and a port, as a browser takes it.
 *
 * @example addressAt('::1', 3000) // 'http://[::1]:3000'
 */
export function addressAt(host: string, port: number): string {
	// A zone such as %eth0 says something to this machine alone.
	return `http://${isIPv6(host) ? `[${host.replace(/%.*$/, '')}]` : host}:${port}`;
}

/**
 * What an operator should know of settings that are right and perhaps not what was meant.
 *
 * @param address - where the server listens
 * @example warningsOf({ ...settings, host: '0.0.0.0', origin: undefined }, 'http://0.0.0.0:3000').length // 1
 */
export function warningsOf({ host, origin }: Settings, address: string): readonly string[] {
	if (origin !== undefined || !isEveryAddress(host)) return [];
	return [
		`HOST=${host} listens on every address of this machine, and links and embed codes will name ${address}: set ORIGIN to where readers meet the site, such as https://sarraf.example.`
	];
}

function isEveryAddress(host: string): boolean {
	return URL.canParse(addressAt(host, 0)) && ['0.0.0.0', '[::]'].includes(new URL(addressAt(host, 0)).hostname);
}

/** The clock of the machine; that of a day which is set stands at noon by UTC, afternoon in Damascus. */
function clockOn(today: Day | undefined): () => number {
	return today === undefined ? Date.now : () => (today + 0.5) * DAY_MS;
}

function whole(fallback: number, least: number, most: number): Setting<number> {
	return {
		fallback,
		right: `a whole number from ${least} to ${most}`,
		read: (text) => {
			const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
			return value >= least && value <= most ? value : undefined;
		}
	};
}

function oneOf<Word extends string>(words: readonly Word[], fallback: Word): Setting<Word> {
	return { fallback, right: words.join(' or '), read: (text) => words.find((word) => word === text) };
}

/** A host without the brackets that an IPv6 address has in an address. */
function hostOf(text: string): string | undefined {
	const host = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
	if (isIPv6(host)) return host;
	return /^[\w.-]+$/.test(host) && URL.canParse(`http://${host}`) ? host : undefined;
}

/** One origin in its one form, no pattern of several; a slash at its end is taken off. */
function originOf(text: string): string | undefined {
	if (!/^https?:\/\/[^\s/\\?#@*,]+\/*$/i.test(text) || !URL.canParse(text)) return undefined;
	return new URL(text).origin;
}

function framesOf(text: string): readonly string[] | undefined {
	const sites = text.split(/\s+/);
	return sites.every((site) => FRAME_SOURCE.test(site)) ? sites : undefined;
}

function proxiesOf(text: string): readonly string[] | undefined {
	const proxies = text.split(/[\s,]+/).filter((proxy) => proxy !== '');
	return proxies.every(rangeOf) ? proxies : undefined;
}
