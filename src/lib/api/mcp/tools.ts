/** Operations of the API as tools of the Model Context Protocol, for assistants. */
import { fromJsonSchema, McpServer, type CallToolResult } from '@modelcontextprotocol/server';
import { m } from '#i18n/compiled/messages.js';
import type { Words } from '#lib/format/index.ts';
import type { Language } from '#lib/record/index.ts';
import { claimError } from '#lib/wording/problems/sentence-problems.ts';
import { jsonSchemaOf } from '../openapi/json-schema.ts';
import { parametersOf } from '../openapi/parameters.ts';
import { summaryOf } from '../openapi/summaries.ts';
import { check } from '../operations/check.ts';
import { conversion } from '../operations/conversion.ts';
import { events } from '../operations/events.ts';
import type { Operation, Outcome } from '../operations/operation.ts';
import { points } from '../operations/points.ts';
import { rate } from '../operations/rate.ts';
import { writeAnswer } from '../writing/forms.ts';

/** Each tool with its operation. */
const TOOLS = { rate, series: points, convert: conversion, check_claim: check, events } as const;

/** The arguments of a tool: the parameters of an address by their names, and `id` where the path has one. */
type Arguments = Readonly<Record<string, string | number>>;

/** Calls an operation. */
export type CallOperation = (
	operation: Operation,
	id: string,
	parameters: URLSearchParams
) => Promise<Outcome<unknown>>;

/** A tool with its schemas. */
interface Tool {
	readonly name: string;
	readonly operation: Operation;
	readonly description: string;
	readonly input: ReturnType<typeof fromJsonSchema<Arguments>>;
	readonly output: ReturnType<typeof fromJsonSchema>;
}

/** Schemas are compiled once for each language. */
const compiled = new Map<Language, readonly Tool[]>();

function toolsIn(words: Words): readonly Tool[] {
	const known = compiled.get(words.locale);
	if (known) return known;
	const tools = Object.entries<Operation>(TOOLS).map(([name, operation]) => ({
		name,
		operation,
		description: summaryOf(operation, words),
		input: fromJsonSchema<Arguments>(inputOf(operation, words)),
		output: fromJsonSchema(jsonSchemaOf(operation.schema))
	}));
	compiled.set(words.locale, tools);
	return tools;
}

/** The input of a tool (JSON Schema), as the API's document describes the parameters. */
function inputOf(operation: Operation, words: Words) {
	const parameters = parametersOf(operation, words);
	const { id } = operation.example;
	const named = { id: { type: 'string', description: m.api_series_id({}, words), examples: [id ?? ''] } };
	return {
		type: 'object' as const,
		properties: {
			...(id === undefined ? {} : named),
			...Object.fromEntries(parameters.map(({ name, description, schema }) => [name, { description, ...schema }]))
		},
		required: [
			...(id === undefined ? [] : ['id']),
			...parameters.filter((one) => one.required).map(({ name }) => name)
		],
		additionalProperties: false
	};
}

/**
 * A server for one message: its tools read the record and change nothing.
 *
 * @param version - of the record
 * @param call - calls an operation
 * @example mcpServer(site.version, { locale: 'en' }, call) // offers rate, series, convert, check_claim and events
 */
export function mcpServer(version: string, words: Words, call: CallOperation): McpServer {
	const server = new McpServer({ name: 'sarraf', title: m.site_name({}, words), version });
	for (const { name, operation, description, input, output } of toolsIn(words))
		server.registerTool(
			name,
			{
				description,
				inputSchema: input,
				outputSchema: output,
				annotations: { readOnlyHint: true, openWorldHint: false }
			},
			async ({ id = '', ...rest }) => {
				const parameters = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]));
				return resultOf(operation, await call(operation, String(id), parameters), words);
			}
		);
	return server;
}

/** The answer as JSON, both structured and as text; or why there is none. */
function resultOf(operation: Operation, outcome: Outcome<unknown>, words: Words): CallToolResult {
	if ('answer' in outcome) {
		const text = writeAnswer(operation, outcome.answer, 'json');
		return { content: [{ type: 'text', text }], structuredContent: JSON.parse(text) };
	}
	const text = 'missing' in outcome ? outcome.missing : outcome.problems.map((one) => claimError(one, words)).join(' ');
	return { isError: true, content: [{ type: 'text', text }] };
}
