import { stories } from '#lib/server/resources/stories.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(stories);
