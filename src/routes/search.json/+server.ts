import { answer } from '#lib/server/resources/resource.ts';
import { searchFile } from '#lib/server/resources/search.ts';

export const GET = answer(searchFile);
