import { corrections } from '#lib/server/resources/record/corrections.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(corrections);
