import { story } from '#lib/server/resources/stories.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(story);
