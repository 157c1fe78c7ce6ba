/** Answers requests to the API: finds the operation by its address and writes its answer in the requested form, or a problem (RFC 9457). */
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#i18n/compiled/messages.js';
import { pathIn, splitPath } from '#i18n/language.ts';
import { OPERATIONS, type ApiRequest, type Operation, type Outcome, type Pages } from '#lib/api/operations/index.ts';
import type { Problem } from '#lib/api/schema/index.ts';
import { writeAnswer } from '#lib/api/writing/forms.ts';
import { LICENCE } from '#lib/api/v1/series-file.ts';
import { ADDRESSES } from '#lib/query/addresses.ts';
import { listedAt, pathTo } from '#lib/query/listed.ts';
import { API_FORMS, isApiForm, MEDIA_TYPES, typeOf, type ApiForm } from '#lib/query/api-forms.ts';
import { namesOf, type ClaimProblem } from '#lib/query/index.ts';
import { VINTAGE_NAMES } from '#lib/query/vintage.ts';
import type { Site } from '#lib/server/site.ts';
import { chooseVintage, type Chosen } from '#lib/server/vintage.ts';
import { claimError } from '#lib/wording/problems/sentence-problems.ts';

type Event = Pick<RequestEvent, 'url' | 'locals'>;

/** An address of the API, read: the operation, the form, and the id in its path. */
interface Target {
	readonly operation: Operation;
	readonly form: ApiForm;
	/** Undefined where the address names none, so that the form was negotiated. */
	readonly ending: ApiForm | undefined;
	readonly id: string;
}

/**
 * The handler of everything below `/api/v1`.
 *
 * @example export const GET = answerApi; // routes/api/v1/[...path]/+server.ts
 */
export async function answerApi({ url, locals }: Event): Promise<Response> {
	const { language, site } = locals;
	const target = targetAt(splitPath(url.pathname).path);
	if (!target) return noOperation(locals);
	const outcome = await outcomeOf(target.operation, target.id, url.searchParams, locals);
	if ('problems' in outcome) return badRequest(outcome.problems, locals);
	if ('missing' in outcome) return notFound(outcome, locals);
	return new Response(writeAnswer(target.operation, outcome.answer, target.form), {
		headers: {
			'content-type': MEDIA_TYPES[target.form],
			'x-record-version': site.version,
			link: linksOf(target, url, { origin: site.origin, language, ...outcome })
		}
	});
}

/**
 * Calls an operation on the record that its parameters name.
 *
 * @param id - what its path names; blank where it names nothing
 * @param given - the parameters as they came
 * @example await outcomeOf(rate, '', new URLSearchParams('asof=2024-12-06'), locals) // { answer: { value: 18000, … }, cite: … }
 */
export async function outcomeOf(
	operation: Operation,
	id: string,
	given: URLSearchParams,
	{ language, site: served }: App.Locals
): Promise<Outcome<unknown>> {
	const { site, parameters, problems } = await vintageOf(operation, given, served);
	const { record, today, settings, origin, releases } = site;
	const { defaults } = settings;
	const request = { record, today, defaults, language, id, parameters, origin, releases: releases.all };
	const outcome = operation.answer(request);
	if (problems.length === 0) return outcome;
	return { problems: [...problems, ...('problems' in outcome ? outcome.problems : [])] };
}

/** The record that an operation reads: the current one if it takes neither a release nor a day. */
async function vintageOf({ address }: Operation, searchParams: URLSearchParams, site: Site): Promise<Chosen> {
	const takes = namesOf(address.takes);
	if (VINTAGE_NAMES.some((name) => takes.includes(name))) return chooseVintage(searchParams, site);
	return { site, parameters: searchParams, problems: [] };
}

/** Status 404: why there is nothing, and the parameter that has nothing behind it. */
function notFound(
	{ missing, parameter }: Extract<Outcome<unknown>, { missing: string }>,
	locals: App.Locals
): Response {
	const errors = parameter && [{ parameter: parameter.name, given: parameter.given, detail: missing }];
	return problem(404, missing, locals, errors);
}

function noOperation(locals: App.Locals): Response {
	const { language, site } = locals;
	const address = site.origin + pathIn(ADDRESSES.api.path, language);
	return problem(404, m.api_no_operation({ address }, { locale: language }), locals);
}

function targetAt(path: string): Target | undefined {
	const listed = listedAt(path);
	const operation = OPERATIONS.find(({ address }) => address === listed?.address);
	if (!listed || !operation) return undefined;
	const ending = isApiForm(listed.ending) ? listed.ending : undefined;
	return { operation, form: ending ?? 'json', ending, id: listed.id };
}

/** The OpenAPI document, which the contract test compares with the sources. */
const DOCUMENT = '/api/v1/openapi.json';

/** What the links of an answer need. */
interface LinkInputs extends Pick<ApiRequest, 'origin' | 'language'> {
	readonly cite: string;
	readonly pages?: Pages;
}

/** Links to the document, the licence, the page to cite, the other forms, and the next page (RFC 8288). */
function linksOf(
	{ operation, form, ending, id }: Target,
	{ search }: URL,
	{ origin, language, cite, pages }: LinkInputs
): string {
	const to = (path: string) => origin + pathIn(path, language);
	const inForm = (one: ApiForm | undefined, query: string) => {
		const path = pathTo(operation.address, { id });
		return to(one === undefined ? path : `${path}.${one}`) + query;
	};
	const others = API_FORMS.filter((one) => one !== form);
	return [
		`<${origin}${DOCUMENT}>; rel="describedby"; type="application/vnd.oai.openapi+json"`,
		`<${LICENCE.address}>; rel="license"`,
		`<${to(cite)}>; rel="cite-as"`,
		...Object.entries(pages ?? {}).flatMap(([rel, query]) =>
			query === undefined ? [] : [`<${inForm(ending, query)}>; rel="${rel}"`]
		),
		...others.map((one) => `<${inForm(one, search)}>; rel="alternate"; type="${typeOf(one)}"`)
	].join(', ');
}

/** Status 400: each invalid parameter, the value given, and what is allowed. */
function badRequest(problems: readonly ClaimProblem[], locals: App.Locals): Response {
	const errors = problems.map((one) => ({ parameter: one.name, given: one.given, detail: detailOf(one, locals) }));
	return problem(400, errors.map(({ detail }) => detail).join(' '), locals, errors);
}

/** What is wrong with a parameter, and what is allowed: of series, where all of them are. */
function detailOf(problem: ClaimProblem, { language, site }: App.Locals): string {
	const words = { locale: language };
	if (problem.expected !== 'id' && problem.expected !== 'listed') return claimError(problem, words);
	const address = site.origin + pathIn(ADDRESSES.apiSeriesList.path, language);
	return m.series_unknown({ id: problem.given, address }, words);
}

/**
 * An error as a problem document.
 *
 * @param detail - what is wrong, and what is allowed
 */
function problem(
	status: 400 | 404,
	detail: string,
	{ language, site }: App.Locals,
	errors?: Problem['errors']
): Response {
	const words = { locale: language };
	const title = status === 400 ? m.api_bad_request({}, words) : m.api_not_found({}, words);
	const type = `${site.origin}${ADDRESSES.api.path}#problem-${status}`;
	const body: Problem = { type, title, status, detail, ...(errors && { errors }) };
	return Response.json(body, {
		status,
		headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
	});
}
