/** What can go wrong on the way to an answer, and what to do about it. */
import { PrivateAddress } from './guarded-agent.ts';

/** The name of each fault, and what an operator can do. */
const ADVICE = {
	address: 'give an address that begins with http:// or https://',
	'private-address': 'this machine is not on the public internet; name it in SARRAF_FETCH_ALLOW if it may be read',
	robots: 'the robots.txt of the site forbids it; ask its owner, and leave the source off until then',
	timeout: 'try again later; if it goes on, look whether the address still answers',
	network: 'look whether the address is right and this machine has a connection',
	'cut-off': 'the answer ended too early and nothing of it was used; try again',
	status: 'look at the address in a browser; the publisher may have moved the file',
	redirects: 'the address leads round in circles; find the one where it ends',
	'too-large': 'the answer is larger than this source has ever been; look at it before the limit is raised',
	integrity: 'the file is not the one that its publisher announced; leave it, and look whether the publisher knows',
	coding: 'the answer has a compression that was not requested',
	'media-type': 'the publisher sends another type than before, perhaps an error page; look at it'
} as const;

export type FaultKind = keyof typeof ADVICE;

/** Why there is no answer. */
export interface FetchFault {
	readonly kind: FaultKind;
	readonly address: string;
	/** What was found, in a few words. */
	readonly found: string;
}

/** Whether the result of a request is a fault. */
export function isFault<Answer extends object>(outcome: Answer | FetchFault): outcome is FetchFault {
	return 'kind' in outcome && 'found' in outcome;
}

/**
 * A fault as one line of text: where, what was found, and what to do.
 *
 * @example
 * describeFetchFault({ kind: 'status', address: 'https://example.org/a', found: 'status 404' })
 * // 'https://example.org/a [status] status 404; look at the address in a browser; the publisher may have moved the file'
 */
export function describeFetchFault({ kind, address, found }: FetchFault): string {
	return `${address} [${kind}] ${found}; ${ADVICE[kind]}`;
}

/** More bytes than a source may send. */
export class TooLarge extends Error {
	override readonly name = 'TooLarge';
}

/** A content coding that was not requested. */
export class UnknownCoding extends Error {
	override readonly name = 'UnknownCoding';
}

const FAULTS: readonly (readonly [RegExp, FaultKind])[] = [
	[/^(PrivateAddress)$/, 'private-address'],
	[/^(TooLarge)$/, 'too-large'],
	[/^(UnknownCoding|Z_DATA_ERROR|ERR_.*BROTLI.*)$/, 'coding'],
	[/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|TimeoutError|AbortError|UND_ERR_ABORTED|ETIMEDOUT)$/, 'timeout'],
	[
		/^(UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNRESET|EPIPE|Z_BUF_ERROR|HPE_.*|ERR_STREAM_PREMATURE_CLOSE)$/,
		'cut-off'
	]
];

/**
 * The fault that an error of the exchange is. Errors that are none of the network's are the programmer's: they are thrown on.
 *
 * @example faultOf(new PrivateAddress('10.0.0.1'), 'http://10.0.0.1/').kind // 'private-address'
 */
export function faultOf(error: unknown, address: string): FetchFault {
	if (!(error instanceof Error)) throw error;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
	const found = error instanceof PrivateAddress ? `the address of ${error.message}` : error.message || code;
	const known = FAULTS.find(([pattern]) => pattern.test(error.name) || pattern.test(code));
	if (known) return { kind: known[1], address, found };
	if (code === 'TypeError' || code === 'RangeError' || code === 'ReferenceError') throw error;
	return { kind: 'network', address, found };
}
