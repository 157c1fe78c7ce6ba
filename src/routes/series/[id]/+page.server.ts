import { series } from '#lib/server/resources/series.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(series);
