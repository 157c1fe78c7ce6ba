/** The Model Context Protocol at `/mcp`: one message in, one answer out; nothing is stored in between. */
import type { RequestEvent } from '@sveltejs/kit';
import {
	createMcpHandler,
	isLegacyRequest,
	WebStandardStreamableHTTPServerTransport,
	type McpServer
} from '@modelcontextprotocol/server';
import { m } from '#i18n/compiled/messages.js';
import { mcpServer } from '#lib/api/mcp/tools.ts';
import type { Words } from '#lib/format/index.ts';
import { MAX_MESSAGE_BYTES } from '#lib/server/http/message.ts';
import { outcomeOf } from './answer.ts';

/** What JSON-RPC calls a message that is none. */
const INVALID_REQUEST = -32_600;

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
	if (isBatch(await request.clone().text())) return refuseBatch({ locale: language });
	const server = () =>
		mcpServer(site.record.version, { locale: language }, (operation, id, parameters) =>
			outcomeOf(operation, id, parameters, locals)
		);
	const { status, headers, body } = (await isLegacyRequest(request))
		? await answerOlder(request, server())
		: await createMcpHandler(server, STATELESS).fetch(request);
	return new Response(body, { status, headers: { ...Object.fromEntries(headers), 'cache-control': 'no-store' } });
}

/** Several messages as one: each would be answered in the turn of one reader, and the protocol has had no batches since 2025-06-18. */
function isBatch(body: string): boolean {
	return /^\s*\[/.test(body);
}

function refuseBatch(words: Words): Response {
	const error = { code: INVALID_REQUEST, message: m.mcp_one_message({}, words) };
	return Response.json({ jsonrpc: '2.0', id: null, error }, { status: 400, headers: { 'cache-control': 'no-store' } });
}

/** Answers a client of a revision before 2026-07-28, without the session that those allow. */
async function answerOlder(request: Request, server: McpServer): Promise<Response> {
	const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
	await server.connect(transport);
	return transport.handleRequest(request);
}
