import { recordZip } from '#lib/server/resources/record/data.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(recordZip);
