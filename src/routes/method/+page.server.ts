import { method } from '#lib/server/resources/record/method.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(method);
