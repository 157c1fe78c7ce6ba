import adapter from '@sveltejs/adapter-node';
import { contentVersion } from './src/tooling/version.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		// Every scoped element of a page carries this name, and a page has few bytes.
		cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css).slice(-4)}`
	},
	kit: {
		adapter: adapter({ precompress: false }),
		// Pages carry their styles, so that the first view is one answer.
		inlineStyleThreshold: Infinity,
		csp: {
			// A nonce would be frozen into the cached answer; hashes stay true.
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				'frame-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		},
		paths: { relative: false },
		// Equal sources give equal bytes: the version is the content's, not the clock's.
		version: { name: contentVersion() }
	}
};
