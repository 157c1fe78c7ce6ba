/** Asking over the line, with as much patience as a reader has. */

/** How long a reader waits for the line where there is something kept to show instead, in milliseconds. */
export const PATIENCE = 4000;

/** What a gateway answers for a server that it cannot reach. */
const UNREACHABLE = [502, 503, 504];

/**
 * Asks the server, never the browser's own memory alone: what that holds could be stale without a word.
 *
 * @returns undefined where there is no line to the site
 */
export async function ask(address: string, redirect: RequestRedirect = 'follow'): Promise<Response | undefined> {
	try {
		const response = await fetch(address, { cache: 'no-cache', redirect });
		return UNREACHABLE.includes(response.status) ? undefined : response;
	} catch {
		return undefined;
	}
}

/** What comes within so many milliseconds; undefined where it takes longer. */
export function within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result | undefined> {
	return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))]);
}

/** Whether an answer may be kept: whole, right, and from where it was asked. */
export function mayBeKept({ status, type, redirected }: Response): boolean {
	return status === 200 && type === 'basic' && !redirected;
}
