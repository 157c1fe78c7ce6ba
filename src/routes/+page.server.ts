import { front } from '#lib/server/resources/front.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(front);
