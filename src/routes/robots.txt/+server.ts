import { robots } from '#lib/server/resources/programs/discovery.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(robots);
