import { month } from '#lib/server/resources/days.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(month);
