import { compare } from '#lib/server/resources/compare.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(compare);
