/** The Model Context Protocol at `/mcp`: one message in, one answer out; nothing is stored in between. */
import type { RequestEvent } from '@sveltejs/kit';
import {
	createMcpHandler,
	isLegacyRequest,
	WebStandardStreamableHTTPServerTransport,
	type McpServer
} from '@modelcontextprotocol/server';
import { mcpServer } from '#lib/api/mcp/tools.ts';
import { MAX_MESSAGE_BYTES } from '#lib/server/http/message.ts';
import { outcomeOf } from './answer.ts';

/** No streams: nothing changes while a client listens, every render must end, and a tool sends nothing before its result. */
const STATELESS = {
	legacy: 'reject',
	maxSubscriptions: 0,
	keepAliveMs: 0,
	maxRequestBodySize: MAX_MESSAGE_BYTES
} as const;

/**
 * Answers a message of the protocol. Caches may not store the answer.
 *
 * @example export const POST = answerMcp; // routes/mcp/+server.ts
 */
export async function answerMcp({ request, locals }: Pick<RequestEvent, 'request' | 'locals'>): Promise<Response> {
	const { language, site } = locals;
	const server = () =>
		mcpServer(site.record.version, { locale: language }, (operation, id, parameters) =>
			outcomeOf(operation, id, parameters, locals)
		);
	const { status, headers, body } = (await isLegacyRequest(request))
		? await answerOlder(request, server())
		: await createMcpHandler(server, STATELESS).fetch(request);
	return new Response(body, { status, headers: { ...Object.fromEntries(headers), 'cache-control': 'no-store' } });
}

/** Answers a client of a revision before 2026-07-28, without the session that those allow. */
async function answerOlder(request: Request, server: McpServer): Promise<Response> {
	const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
	await server.connect(transport);
	return transport.handleRequest(request);
}
