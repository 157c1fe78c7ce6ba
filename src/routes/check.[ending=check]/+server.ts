import { check } from '#lib/server/resources/check.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(check);
