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

/** The client's name and connections. */
export interface Requester {
	readonly agent: Agent;
	readonly timeouts: Timeouts;
	/** The user agent, with an address that explains it. */
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
	requester: Requester,
	address: string,
	headers: Readonly<Record<string, string>>,
	maxBytes: number
): Promise<RawAnswer> {
	const { statusCode: status, header, body } = await send(requester, address, 'GET', headers);
	return { status, header, bytes: await readBody(body, header('content-encoding') ?? '', maxBytes) };
}

/**
 * Asks an address once and leaves the body unread. Redirects are answers too.
 *
 * @throws as `exchange`
 * @example (await headOf(requester, 'https://example.org/', 'HEAD')).status // 200
 */
export async function headOf(requester: Requester, address: string, method: 'GET' | 'HEAD'): Promise<RawAnswer> {
	const { statusCode: status, header, body } = await send(requester, address, method, {});
	body.on('error', () => undefined).destroy();
	return { status, header, bytes: new Uint8Array() };
}

async function send(
	{ agent, timeouts, userAgent }: Requester,
	address: string,
	method: 'GET' | 'HEAD',
	headers: Readonly<Record<string, string>>
) {
	const answer = await request(address, {
		method,
		dispatcher: agent,
		headers: { 'user-agent': userAgent, 'accept-encoding': CODINGS, ...headers },
		signal: AbortSignal.timeout(timeouts.total)
	});
	const { statusCode, body } = answer;
	return { statusCode, body, header: (name: string) => [answer.headers[name]].flat()[0] };
}
