/** What answers an address of the list: one reader of its requests, and a page or files made from what was read. */
import { error, redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { splitPath } from '#i18n/language.ts';
import { latestPage, nearPages, searchFor } from '#lib/view/parts/near-pages.ts';
import type { ViewContext } from '#lib/context/context.ts';
import type { Address, ADDRESSES, EndingOf } from '#lib/query/addresses.ts';
import { pathTo } from '#lib/query/listed.ts';
import type { ClaimProblem } from '#lib/query/index.ts';
import type { Language } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';
import { badRequest } from './representations.ts';
import { chooseVintage } from '#lib/server/vintage.ts';

/** A request as a resource reads it. */
export interface ResourceRequest {
	readonly url: URL;
	/** Of the path. */
	readonly language: Language;
	/** What the path names; blank where it names nothing. */
	readonly id: string;
	/** The path that the list gives the resource, in the base language and without an ending: `/series/syp-parallel`. */
	readonly path: string;
}

/** A request that was read: a bad parameter is on the list, and its default is in force. */
export interface Requested {
	readonly context: ViewContext;
	readonly problems: readonly ClaimProblem[];
}

/** Makes one form of what is requested. */
export type Form<Read> = (requested: Read, site: Site) => Response | Promise<Response>;

type Listed = (typeof ADDRESSES)[keyof typeof ADDRESSES];

/** How the requests of an address are read. */
interface Reader<Read extends Requested> {
	readonly address: Address;
	/** Reads a request, or returns the answer to send if the path names nothing in the record. */
	readonly read: (request: ResourceRequest, site: Site) => Read | Response;
}

/** An address that is a page. */
interface PageReader<Read extends Requested, Data> extends Reader<Read> {
	/** What the page is rendered from. */
	readonly page: (requested: Read, site: Site) => Data;
}

/** An address that is answered with files. */
interface FileReader<Read extends Requested> extends Reader<Read> {
	/** The answer of the address itself, where that is no page. */
	readonly file?: Form<Read>;
	/** Its endings, each with its form. */
	readonly forms?: Readonly<Record<string, Form<Read>>>;
	/** The answer where a parameter is bad: a program would not read a notice. Unless given, 400 as JSON. */
	readonly refuse?: Form<Read>;
}

/** An address of the list with all that it is answered with: an ending without a form does not compile. */
export interface Resource<One extends Listed, Read extends Requested> extends FileReader<Read> {
	readonly address: One;
	readonly page?: (requested: Read, site: Site) => object;
	/** Markdown is the page itself, written otherwise. */
	readonly forms?: Readonly<Record<Exclude<EndingOf<One>, 'md'>, Form<Read>>>;
}

type Event = Pick<RequestEvent, 'url' | 'locals' | 'params'>;

function requestOf(address: Address, { url, locals, params }: Event): ResourceRequest {
	const id = params.id ?? params.file ?? '';
	return { url, language: locals.language, id, path: pathTo(address, { id }) };
}

/** The header that names the answer for the cache, whichever record it was made from. */
const VERSION = 'x-record-version';

/** Reads a request against the record that its address names. */
async function readVintage<Read extends Requested>(address: Address, read: Reader<Read>['read'], event: Event) {
	const request = requestOf(address, event);
	const { site, parameters, problems } = await chooseVintage(request.url.searchParams, event.locals.site);
	const url = new URL(request.url);
	url.search = parameters.toString();
	const requested = read(problems.length === 0 ? request : { ...request, url }, site);
	return {
		site,
		requested:
			requested instanceof Response ? requested : { ...requested, problems: [...problems, ...requested.problems] }
	};
}

/**
 * The loader of a resource's page: bad parameters are answered with the page, their notices on it, under 400.
 *
 * @example export const load = page(series); // routes/series/[id]/+page.server.ts
 */
export function page<Read extends Requested, Data>({ address, read, page }: PageReader<Read, Data>) {
	return async (event: Event & Pick<ServerLoadEvent, 'setHeaders'>): Promise<Data> => {
		const { locals } = event;
		const { requested, site } = await readVintage(address, read, event);
		if (requested instanceof Response) return otherThanPage(requested, event);
		event.setHeaders({ [VERSION]: locals.site.version });
		if (requested.problems.length > 0) locals.status = 400;
		return page(requested, site);
	};
}

/** What a reader sent instead of a page: a redirect, or a refusal, whose reason the error page gives. */
async function otherThanPage(response: Response, event: Event): Promise<never> {
	const { status } = response;
	const location = response.headers.get('location');
	if (location !== null && status >= 300 && status < 400) redirect(status, location);
	const hint = (await response.text()).trim();
	error(status, { ...(status === 404 ? notFound(event) : notYet(event)), hint });
}

/** The content of the page of a day that has not come yet: the latest one that has. */
function notYet({ url, locals }: Event): App.Error {
	const { path } = splitPath(url.pathname);
	return { message: 'Bad request', near: [latestPage(path, locals.site, { locale: locals.language })] };
}

/**
 * The content of the “not found” page: similar pages.
 *
 * @example notFound(event).near?.[0]?.path // '/series/syp-parallel' for '/series/syp-paralel'
 */
export function notFound({ url, locals }: Pick<Event, 'url' | 'locals'>): App.Error {
	const { path } = splitPath(url.pathname);
	const words = { locale: locals.language };
	const near = nearPages(path, locals.site, words);
	return { message: 'Not found', near, search: searchFor(path, words) };
}

/**
 * The handler of a resource's files: of its endings in a route whose name has `[ending=…]`, else of the address itself.
 *
 * @example export const GET = answer(series); // routes/series/[id].[ending=series]/+server.ts
 */
export function answer<Read extends Requested>(resource: FileReader<Read>) {
	const { address, read, file, refuse = ({ problems, context }) => badRequest(problems, context) } = resource;
	const forms = new Map(Object.entries(resource.forms ?? {}));
	return async (event: Event): Promise<Response> => {
		const { ending } = event.params;
		const form = ending === undefined ? file : forms.get(ending);
		if (!form) error(404);
		const { requested, site } = await readVintage(address, read, event);
		if (requested instanceof Response) return requested;
		const response = await (requested.problems.length > 0 ? refuse(requested, site) : form(requested, site));
		response.headers.set(VERSION, event.locals.site.version);
		return response;
	};
}
