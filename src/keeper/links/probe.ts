/** Whether an address still answers: HEAD, then GET if a server does not accept that. */
import { setTimeout as sleep } from 'node:timers/promises';
import { headOf, type RawAnswer } from '../fetch/exchange.ts';
import { isFault, type FaultKind, type FetchFault } from '../fetch/faults.ts';
import { follow } from '../fetch/follow.ts';
import type { Timeouts } from '../fetch/guarded-agent.ts';
import { PRODUCT, requesterOf, type RequesterOptions } from '../fetch/requester.ts';
import { robotsCheck } from '../fetch/robots.ts';

/**
 * How an address is: `dead` where its publisher or its name says that there is nothing, `unclear` where somebody with a
 * browser has to look.
 */
export interface LinkState {
	readonly state: 'alive' | 'dead' | 'unclear';
	/** What was found, in a few words. */
	readonly found: string;
}

/** Looks at addresses over connections of its own. */
export interface LinkProbe {
	readonly look: (address: string) => Promise<LinkState>;
	/** Waits as long as a server should be left alone. */
	readonly pause: () => Promise<unknown>;
	readonly close: () => Promise<void>;
}

type ProbeOptions = Omit<RequesterOptions, 'timeouts'> & {
	readonly timeouts?: Timeouts;
	readonly wait?: (milliseconds: number) => Promise<unknown>;
};

const TIMEOUTS: Timeouts = { connect: 10_000, headers: 20_000, body: 20_000, total: 30_000 };
const PAUSE = 1000;

/** Faults that a second question would only repeat. */
const FINAL: readonly FaultKind[] = ['address', 'private-address', 'robots', 'redirects'];

/** Failures that prove nothing about the other side: this machine has no connection, or its name server no answer. */
const OWN_NETWORK = /EAI_AGAIN|ENETUNREACH|ENETDOWN/;

/**
 * A probe for one run of a command. It reads no body, obeys robots.txt and reaches public machines only.
 *
 * @example
 * const probe = linkProbe({ allowed: allowedHosts(undefined), home: 'https://sarraf.example' });
 * await probe.look('https://example.org/gone') // { state: 'dead', found: 'status 404' }
 */
export function linkProbe({ timeouts = TIMEOUTS, wait = sleep, ...options }: ProbeOptions): LinkProbe {
	const requester = requesterOf({ ...options, timeouts });
	const robots = robotsCheck(requester, PRODUCT);
	const request = (address: string, method: 'GET' | 'HEAD') =>
		follow(robots, address, (next) => headOf(requester, next, method));
	const pause = () => wait(PAUSE);
	const look = async (address: string) => {
		const first = await request(address, 'HEAD');
		if (isFault(first) ? FINAL.includes(first.kind) : first.status < 400) return stateOf(first);
		await pause();
		return stateOf(await request(address, 'GET'));
	};
	return { look, pause, close: () => requester.agent.close() };
}

function stateOf(ending: RawAnswer | FetchFault): LinkState {
	if (isFault(ending)) {
		const { kind, found } = ending;
		return { state: kind === 'network' && !OWN_NETWORK.test(found) ? 'dead' : 'unclear', found };
	}
	const { status } = ending;
	const state = status < 400 ? 'alive' : [404, 410].includes(status) ? 'dead' : 'unclear';
	return { state, found: `status ${status}` };
}
