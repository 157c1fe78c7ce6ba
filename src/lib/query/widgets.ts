/** What can be put into another page, each at its own address below `/embed`. */
export const WIDGETS = ['rate', 'chart', 'compare', 'convert'] as const;

export type Widget = (typeof WIDGETS)[number];
