import { builder } from '#lib/server/resources/builder.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(builder);
