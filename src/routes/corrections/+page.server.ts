import { corrections } from '#lib/server/resources/corrections.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(corrections);
