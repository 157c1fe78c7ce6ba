import { wholeRecord } from '#lib/server/resources/files/whole-record.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(wholeRecord);
