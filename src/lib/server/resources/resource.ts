import { error, type RequestEvent } from '@sveltejs/kit';
import type { Language } from '#lib/record/index.ts';
import type { Site } from '#lib/server/site.ts';

/** A request as a resource reads it. */
export interface ResourceRequest {
	readonly url: URL;
	/** Of the path. */
	readonly language: Language;
	/** What the path names; blank where it names nothing. */
	readonly id: string;
}

/** A subject of the site and the forms that it is answered in. */
export interface Resource<Requested, Ending extends string> {
	/** Reads what is asked for; else the answer to send, such as 400 as JSON. */
	readonly read: (request: ResourceRequest, site: Site) => Requested | Response;
	readonly forms: Readonly<Record<Ending, Form<Requested>>>;
}

/** One form of what is asked for. */
export type Form<Requested> = (requested: Requested, site: Site) => Response | Promise<Response>;

/**
 * The handler of a resource's forms, for a route whose name ends in `.[ending=…]`.
 *
 * @example export const GET = answer(series); // routes/series/[id].[ending=chart]/+server.ts
 */
export function answer<Requested, Ending extends string>({ read, forms }: Resource<Requested, Ending>) {
	const formOf = new Map<string, Form<Requested>>(Object.entries(forms));
	return ({ url, locals, params }: Pick<RequestEvent, 'url' | 'locals' | 'params'>): Response | Promise<Response> => {
		const form = formOf.get(params.ending ?? '');
		if (!form) error(404);
		const requested = read({ url, language: locals.language, id: params.id ?? '' }, locals.site);
		return requested instanceof Response ? requested : form(requested, locals.site);
	};
}
