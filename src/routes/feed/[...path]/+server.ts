import { answerFeed } from '#lib/server/resources/feeds.ts';

export const GET = answerFeed;
