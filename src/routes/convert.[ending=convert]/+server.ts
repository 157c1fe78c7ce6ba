import { convert } from '#lib/server/resources/convert.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(convert);
