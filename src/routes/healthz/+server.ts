import { healthReport } from '#lib/server/resources/health.ts';
import { recordHealth } from '#lib/server/site.ts';
import type { RequestHandler } from './$types';

/** Whether the server serves what is on disk: 200 either way, for the last good record keeps being served. */
export const GET: RequestHandler = ({ locals }) =>
	Response.json(healthReport(locals.site, recordHealth()), { headers: { 'cache-control': 'no-store' } });
