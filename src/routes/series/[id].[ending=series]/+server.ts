import { series } from '#lib/server/resources/series.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(series);
