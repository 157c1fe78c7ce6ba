import { check } from '#lib/server/resources/check.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(check);
