import { releaseFile } from '#lib/server/resources/record/releases.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(releaseFile);
