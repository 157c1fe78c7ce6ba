import { recipes } from '#lib/server/resources/api/recipes.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(recipes);
