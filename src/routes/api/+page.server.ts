import { reference } from '#lib/server/resources/reference.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(reference);
