/** Connections that reach public machines only. */
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isAllowedHost, isPublicAddress, literalAddress, type AllowedHosts } from './public-address.ts';

/** Why a connection was not used: it would have reached a machine that is not public. */
export class PrivateAddress extends Error {
	override readonly name = 'PrivateAddress';
}

/** How long each part of an exchange may take, in milliseconds. */
export interface Timeouts {
	readonly connect: number;
	/** Until the status line and headers are here. */
	readonly headers: number;
	/** Between two pieces of the body. */
	readonly body: number;
	/** The whole answer. */
	readonly total: number;
}

/** What the connections of an agent are made of. */
export interface AgentOptions {
	readonly allowed: AllowedHosts;
	readonly timeouts: Timeouts;
	/** Finds the addresses of a name; the system's own where left out. */
	readonly lookup?: LookupFunction;
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * An agent that refuses what is not public, unless the operator has named it: an address written as numbers before it
 * connects, and one that a name led to as soon as it is connected, before a byte is sent. It knows no proxy.
 *
 * @throws PrivateAddress, by the request that needs the connection
 * @example new Pool('http://localhost', guardedAgent({ allowed: new Set(), timeouts })) // its requests fail: PrivateAddress
 */
export function guardedAgent({ allowed, timeouts, lookup }: AgentOptions): Agent {
	const open = buildConnector({ timeout: timeouts.connect, ...(lookup ? { lookup } : {}) });
	const connect: buildConnector.connector = (options, done) => {
		const { hostname, port, protocol } = options;
		if (isAllowedHost(allowed, hostname, port || (DEFAULT_PORTS[protocol] ?? ''))) return open(options, done);
		const literal = literalAddress(hostname);
		if (literal !== undefined && !isPublicAddress(literal)) return done(new PrivateAddress(hostname), null);
		return open(options, (...[error, socket]) => {
			if (error) return done(error, null);
			if (isPublicAddress(socket.remoteAddress ?? '')) return done(null, socket);
			socket.destroy();
			return done(new PrivateAddress(`${hostname}, which is ${socket.remoteAddress ?? 'unknown'}`), null);
		});
	};
	return new Agent({ connect, headersTimeout: timeouts.headers, bodyTimeout: timeouts.body });
}
