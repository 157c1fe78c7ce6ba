import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { splitPath } from '#i18n/language.ts';
import { listedAt } from '#lib/query/listed.ts';
import { canonicalAddress, pathOf } from '../http/address.ts';

/** An answered request, for metrics: it contains neither the client nor the query. */
export interface ServedRequest {
	readonly method: string;
	/** The address as the list has it, `/series/[id].csv`; `file` for a file of the build, `other` for what the site does not have. */
	readonly address: string;
	/** The status that was sent; 499 where the client left before the answer was whole. */
	readonly status: number;
	/** From the head of the request to the last byte of the answer. */
	readonly seconds: number;
}

const CLIENT_LEFT = 499;

/**
 * Calls back for each request when its answer is over.
 *
 * @param listener - answers
 * @param over - takes what was answered
 * @example createServer(watched(front, ({ address, status }) => console.log(address, status)))
 */
export function watched(listener: RequestListener, over: (served: ServedRequest) => void): RequestListener {
	return (req: IncomingMessage, res: ServerResponse) => {
		const begun = performance.now();
		const { method = '', url = '' } = req;
		res.once('close', () => {
			const status = res.writableFinished ? res.statusCode : CLIENT_LEFT;
			over({ method, address: addressName(url), status, seconds: (performance.now() - begun) / 1000 });
		});
		listener(req, res);
	};
}

function addressName(raw: string): string {
	const canonical = canonicalAddress(raw);
	if (typeof canonical !== 'string') return 'other';
	const { path } = splitPath(pathOf(canonical));
	if (path.startsWith('/_app/')) return 'file';
	const listed = listedAt(path);
	if (!listed) return 'other';
	return listed.ending === undefined ? listed.address.path : `${listed.address.path}.${listed.ending}`;
}
