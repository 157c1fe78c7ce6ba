import { compare } from '#lib/server/resources/compare.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(compare);
