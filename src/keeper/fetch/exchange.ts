/** One request and its answer, without judging the status. */
import type { Agent } from 'undici';
import { request } from 'undici';
import type { Timeouts } from './guarded-agent.ts';
import { CODINGS, readBody } from './read-body.ts';

/** What a publisher answered. */
export interface RawAnswer {
	readonly status: number;
	readonly header: (name: string) => string | undefined;
	/** The body, decoded. */
	readonly bytes: Uint8Array;
}

/** Who asks, over which connections. */
export interface Requester {
	readonly agent: Agent;
	readonly timeouts: Timeouts;
	/** The name under which we ask, with an address where it is explained. */
	readonly userAgent: string;
}

/**
 * Asks an address once. Redirects are answers too.
 *
 * @param headers - further headers, after the agent's name and the codings
 * @param maxBytes - the most that the body may be, decoded
 * @throws what undici, zlib and the guard throw; `faultOf` names it
 * @example (await exchange(requester, 'https://example.org/robots.txt', {}, 500_000)).status // 200
 */
export async function exchange(
	{ agent, timeouts, userAgent }: Requester,
	address: string,
	headers: Readonly<Record<string, string>>,
	maxBytes: number
): Promise<RawAnswer> {
	const answer = await request(address, {
		dispatcher: agent,
		headers: { 'user-agent': userAgent, 'accept-encoding': CODINGS, ...headers },
		signal: AbortSignal.timeout(timeouts.total)
	});
	const header = (name: string) => [answer.headers[name]].flat()[0];
	const bytes = await readBody(answer.body, header('content-encoding') ?? '', maxBytes);
	return { status: answer.statusCode, header, bytes };
}
