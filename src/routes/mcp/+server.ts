import { answerMcp } from '#lib/server/resources/api/mcp.ts';

export const POST = answerMcp;
