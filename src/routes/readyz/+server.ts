import type { RequestHandler } from './$types';

/** Whether readers may be sent here: a server that gives this answer has a record and renders. One that ends answers 503. */
export const GET: RequestHandler = ({ locals }) =>
	Response.json({ status: 'ready', version: locals.site.version }, { headers: { 'cache-control': 'no-store' } });
