/** The messages between a page and the worker. */

/** A page that was loaded before the worker was there asks to be saved; or asks for a newer version of itself. */
export interface PageMessage {
	readonly say: 'keep' | 'look';
	/** The page's address. */
	readonly address: string;
	/** The mark of a page that is shown from the store; `shell` when another page replaces it; blank for a fresh one. */
	readonly mark: string;
}

/** The worker's answer to a look. */
export interface News {
	/** There is something newer; there is a line and nothing is newer; there is no line. */
	readonly news: 'newer' | 'same' | 'none';
	readonly text: string;
	/** The text of the button that shows the newer page. */
	readonly action: string;
}

/**
 * Parses a message from a page.
 *
 * @param origin - of the site; a page speaks for addresses of its own site alone
 * @returns undefined for anything else
 */
export function readPageMessage(data: unknown, origin: string): PageMessage | undefined {
	if (typeof data !== 'object' || data === null) return undefined;
	const fields = new Map<string, unknown>(Object.entries(data));
	const [say, address, mark] = ['say', 'address', 'mark'].map((name) => fields.get(name));
	if ((say !== 'keep' && say !== 'look') || typeof address !== 'string' || typeof mark !== 'string') return undefined;
	return address.startsWith(`${origin}/`) ? { say, address, mark } : undefined;
}

/**
 * Seconds after which a page that is not fresh looks for a newer one, again and again.
 *
 * @param looks - how often it has looked
 * @example [0, 1, 2, 9].map(secondsToLook) // [8, 16, 32, 300]
 */
export function secondsToLook(looks: number): number {
	return Math.min(300, 8 * 2 ** looks);
}
