/** Walks the document of the API and asks every operation for values that are right, at the edge, and wrong. */
import fc from 'fast-check';
import { readDocument } from './document.ts';
import { judgeOf, type ApiReply } from './judge.ts';
import { requestsOf } from './requests.ts';

/**
 * Asks, and holds every reply against the document.
 *
 * @param ask - asks a server for an address
 * @param runs - how many requests for each operation
 * @returns a line for each operation with a reply that is not as promised; none when all is well
 * @example await walk(ask, 100) // []
 */
export async function walk(ask: (address: string) => Promise<ApiReply>, runs: number): Promise<readonly string[]> {
	const document = readDocument();
	const judge = judgeOf(document);
	const faults: string[] = [];
	for (const operation of document.operations) {
		const property = fc.asyncProperty(requestsOf(operation), async (address) => {
			const reply = await ask(address);
			const fault = judge(operation.id, reply);
			if (fault !== '') throw new Error(`${address}: ${fault}`);
		});
		const { failed, errorInstance } = await fc.check(property, { numRuns: runs, seed: 17 });
		if (failed) faults.push(`${operation.id}: ${String(errorInstance)}`);
	}
	return faults;
}

/** Asks a server over HTTP. */
export const askOver =
	(origin: string) =>
	async (address: string): Promise<ApiReply> => {
		const reply = await fetch(origin + address);
		const { status, headers } = reply;
		const open = headers.get('access-control-allow-origin');
		return { status, type: headers.get('content-type') ?? '', open, body: await reply.text() };
	};
