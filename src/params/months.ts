import { ADDRESSES } from '#lib/query/addresses.ts';
import { hasEnding } from '#lib/query/listed.ts';

export const match = hasEnding(ADDRESSES.months);
