import { ratePicture } from '#lib/server/resources/rate-pictures.ts';
import { answer } from '#lib/server/resources/resource.ts';

export const GET = answer(ratePicture);
