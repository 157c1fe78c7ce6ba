import { method } from '#lib/server/resources/method.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(method);
