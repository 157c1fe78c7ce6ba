import { months } from '#lib/server/resources/files/months.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(months);
