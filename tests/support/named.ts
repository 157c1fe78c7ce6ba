/**
 * What makes functions of a test work in a page that they are handed to: what compiles the tests wraps named functions in a
 * helper of its own, which a page lacks. To be given to `addInitScript`.
 */
export const NAMED = 'globalThis.__name = (named) => named';
