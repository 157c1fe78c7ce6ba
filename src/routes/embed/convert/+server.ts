import { convert } from '#lib/server/resources/widgets.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(convert);
