/** Addresses that were published when their parameters had other names. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { currentAddress, isEmbedded } from '#lib/query/current-address.ts';
import { canonicalAddress, pathOf } from './address.ts';
import { policyHeaders } from './headers.ts';
import type { Render } from './renderer.ts';

/** How long caches may keep a redirect, in seconds: a day. */
const REDIRECT_SECONDS = 86_400;

/**
 * Where an address with former names is found now.
 *
 * @param address a canonical address
 * @returns undefined where no name was renamed, or where the address is answered under its former names, too
 * @example
 * movedTo('/convert?of=eur'); // '/convert?from_unit=eur'
 */
export function movedTo(address: string): string | undefined {
	const current = currentAddress(address);
	return current === address || isEmbedded(pathOf(address)) ? undefined : current;
}

/**
 * Redirects requests with former names to the current ones, permanently. Scripts of other sites may follow.
 *
 * @param req the request
 * @param res its response, nothing of which was sent yet
 * @param location the current address
 * @example
 * redirect(req, res, '/convert?from_unit=eur'); // 308
 */
export function redirect(req: IncomingMessage, res: ServerResponse, location: string): void {
	const text = `This address is now ${location}\n`;
	res.writeHead(308, [
		...['Location', location],
		...['Content-Type', 'text/plain; charset=utf-8'],
		...['Content-Length', String(Buffer.byteLength(text))],
		...['Cache-Control', `public, max-age=${REDIRECT_SECONDS}`],
		...policyHeaders(pathOf(location), '', [])
	]);
	res.end(req.method === 'HEAD' ? undefined : text);
}

/**
 * Renders addresses under their current names. The answer to former names states the current ones.
 *
 * @param render renders a canonical address
 * @returns the same for addresses with former names, too
 * @example
 * (await renderCurrent(render)('/embed/chart?fit=1')).headers.link; // ['</embed/chart?fill=1>; rel="canonical"']
 */
export function renderCurrent(render: Render): Render {
	return async (address) => {
		const current = currentAddress(address);
		if (current === address) return render(address);
		const canonical = canonicalAddress(current);
		const rendered = await render(typeof canonical === 'string' ? canonical : current);
		const links = [rendered.headers.link ?? []].flat();
		return { ...rendered, headers: { ...rendered.headers, link: [...links, `<${current}>; rel="canonical"`] } };
	};
}
