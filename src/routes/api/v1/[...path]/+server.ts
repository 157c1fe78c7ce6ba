import { answerApi } from '#lib/server/resources/api/answer.ts';

export const GET = answerApi;
