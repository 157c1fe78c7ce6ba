import { workerAnswer } from '#lib/server/resources/worker.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => workerAnswer();
