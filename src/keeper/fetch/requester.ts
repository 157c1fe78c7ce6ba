import type { LookupFunction } from 'node:net';
import type { Requester } from './exchange.ts';
import { guardedAgent, type Timeouts } from './guarded-agent.ts';
import type { AllowedHosts } from './public-address.ts';

/** The name by which a robots.txt may address us. */
export const PRODUCT = 'Sarraf';

/** The client, and the hosts that it may reach. */
export interface RequesterOptions {
	/** Hosts allowed in addition to public ones. */
	readonly allowed: AllowedHosts;
	/** Where publishers read who we are: the address of the site. */
	readonly home: string;
	readonly timeouts: Timeouts;
	readonly lookup?: LookupFunction;
}

/** Connections to public machines, under our name. */
export function requesterOf({ allowed, home, timeouts, lookup }: RequesterOptions): Requester {
	const agent = guardedAgent({ allowed, timeouts, ...(lookup ? { lookup } : {}) });
	return { agent, timeouts, userAgent: `${PRODUCT}/1 (+${home})` };
}
