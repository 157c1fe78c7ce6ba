import { page } from '#lib/server/resources/resource.ts';
import { search } from '#lib/server/resources/search.ts';

export const load = page(search);
