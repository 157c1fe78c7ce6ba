import type { Theme } from '#lib/query/index.ts';

/** The grounds of the two themes, as page.css and app.html have them. */
export const GROUNDS: Readonly<Record<Theme, string>> = { light: '#fbfaf7', dark: '#151514' };
