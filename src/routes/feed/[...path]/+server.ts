import { answerFeed } from '#lib/server/resources/programs/feeds.ts';

export const GET = answerFeed;
