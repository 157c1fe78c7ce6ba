import { latest } from '#lib/server/resources/front.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(latest);
