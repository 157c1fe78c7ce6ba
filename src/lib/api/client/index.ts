/** A typed client of the API, for other programs: the entry `sarraf/client` of the published package. */
export { createClient, type Client, type ClientOptions } from './client.ts';
export { isRefusal, type Refusal } from './request.ts';
export type * from './answers.ts';
export type * from './parameters.ts';
