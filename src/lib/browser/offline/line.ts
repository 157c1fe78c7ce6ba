/** Requests to the network, with a timeout as long as a reader waits. */

/** How long a reader waits for the network when there is a saved copy to show instead, in milliseconds. */
export const PATIENCE = 4000;

/** From here on it is the server, or what stands before it, that failed: gateways have numbers of their own for that. */
const FAILED = 500;

/**
 * Asks the server, never the browser's own memory alone: what that holds could be stale without a word.
 *
 * @param options - how redirects are followed, and what ends the request
 * @returns undefined where there is no line to the site, or the site has failed
 */
export async function ask(
	address: string,
	options: Pick<RequestInit, 'redirect' | 'signal'> = {}
): Promise<Response | undefined> {
	try {
		const response = await fetch(address, { ...options, cache: 'no-cache' });
		return response.status >= FAILED ? undefined : response;
	} catch {
		return undefined;
	}
}

/** What comes within so many milliseconds; undefined where it takes longer. */
export function within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
	return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]);
}

/** Whether an answer may be stored: complete, successful, and from the requested address. */
export function mayBeSaved({ status, type, redirected }: Response): boolean {
	return status === 200 && type === 'basic' && !redirected;
}

/**
 * Whether a request is for what a reader has opened. A page asks with `no-store` for what is only passed through, such as the
 * amounts on the way to the one that is typed.
 *
 * @example isOpened(new Request('/convert?amount=25', { cache: 'no-store' })) // false
 */
export function isOpened({ cache }: Pick<Request, 'cache'>): boolean {
	return cache !== 'no-store';
}
