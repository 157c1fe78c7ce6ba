import type { LayoutServerLoad } from './$types';

/** Pages are whole without a script; what a reader may touch brings its own. */
export const csr = false;

/** The day in Damascus on which the page is made, for printed pages. */
export const load: LayoutServerLoad = ({ locals }) => ({ today: locals.site.today });
