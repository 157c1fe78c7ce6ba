import { answerApi } from '#lib/server/resources/api.ts';

export const GET = answerApi;
