import { host } from '#lib/server/resources/builder.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(host);
