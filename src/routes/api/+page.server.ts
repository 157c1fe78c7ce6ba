import { reference } from '#lib/server/resources/api/reference.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(reference);
