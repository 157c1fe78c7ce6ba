import { months } from '#lib/server/resources/files/months.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(months);
