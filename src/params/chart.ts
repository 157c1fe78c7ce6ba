import { ADDRESSES } from '#lib/query/addresses.ts';

/** Whether a series and a comparison are answered with an ending: any other is no route, and its page is not found. */
export const match = (ending: string): boolean => ADDRESSES.series.endings.some((one) => one === ending);
