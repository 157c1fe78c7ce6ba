/** Somebody else's site: a server of its own on another port and under another name, that shows whatever page a test gives it. */
import { createServer, type Server } from 'node:http';
import { PLAIN_FRAME, type EmbedQuery } from '#lib/query/index.ts';
import { record } from '#tests/support/record/real.ts';
import { snippetsOf, type Snippets } from '#lib/view/embed/snippets.ts';

export class Host {
	readonly origin: string;
	readonly #server: Server;
	#page = '';

	private constructor(server: Server, port: number) {
		this.#server = server;
		this.origin = `http://localhost:${port}`;
		server.on('request', (request, response) => {
			if (request.url === '/favicon.ico') return response.writeHead(204).end();
			response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(this.#page);
		});
	}

	static start(): Promise<Host> {
		const server = createServer();
		return new Promise((resolve, reject) => {
			server.on('error', reject);
			server.listen(0, 'localhost', () => {
				const address = server.address();
				if (address === null || typeof address === 'string') return reject(new TypeError('the host has no port'));
				resolve(new Host(server, address.port));
			});
		});
	}

	/** Takes the body of a page, and says where it stands. */
	shows(body: string, attributes = 'lang="en"'): string {
		this.#page = `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>News</title></head><body>${body}</body></html>`;
		return `${this.origin}/`;
	}

	stop(): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}
}

/** The snippets of a widget of the site that is tested. */
export function snippets(baseURL: string | undefined, overrides: Partial<EmbedQuery> = {}): Snippets {
	const embed: EmbedQuery = { ...PLAIN_FRAME, widget: 'rate', query: '', ...overrides };
	return snippetsOf(record, baseURL ?? '', embed, 'What a dollar costs');
}

/** A snippet as it is left by an editor that takes no scripts. */
export function withoutScripts(snippet: string): string {
	return snippet.replaceAll(/<(script|noscript)\b.*?<\/\1>/gs, '');
}

/** A frame as WordPress writes it for a provider that it does not know. */
export function asWordPress(address: string, secret: string): string {
	return `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" title="x" width="500" height="400" src="${address}#?secret=${secret}" data-secret="${secret}"></iframe>`;
}
