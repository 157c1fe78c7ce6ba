import { ADDRESSES, hasEnding } from '#lib/query/addresses.ts';

export const match = hasEnding(ADDRESSES.story);
