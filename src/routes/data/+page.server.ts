import { data } from '#lib/server/resources/data.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(data);
