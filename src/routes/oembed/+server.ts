import { oembedAnswer } from '#lib/server/resources/oembed.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals }) => oembedAnswer(url, locals.site);
