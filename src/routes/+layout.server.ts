/** Pages are whole without a script; what a reader may touch brings its own. */
export const csr = false;
