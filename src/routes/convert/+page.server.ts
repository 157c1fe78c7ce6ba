import { convert } from '#lib/server/resources/convert.ts';
import { page } from '#lib/server/resources/resource.ts';

export const load = page(convert);
