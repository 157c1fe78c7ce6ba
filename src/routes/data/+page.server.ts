import { data } from '#lib/server/resources/record/data.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(data);
