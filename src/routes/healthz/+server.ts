import { recordHealth } from '#lib/server/site.ts';
import type { RequestHandler } from './$types';

/** Whether the server serves what is on disk: 200 either way, for the last good record keeps being served. */
export const GET: RequestHandler = () => Response.json(recordHealth(), { headers: { 'cache-control': 'no-store' } });
