import { releases } from '#lib/server/resources/record/releases.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(releases);
