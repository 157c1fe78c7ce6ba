import adapter from '@sveltejs/adapter-node';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentVersion } from './src/tooling/version.js';

/** Every component, so that each has a short name that no other one has. */
const components = readdirSync('src', { recursive: true })
	.map((name) => resolve('src', String(name)))
	.filter((name) => name.endsWith('.svelte'))
	.sort();

/**
 * The name of a component's styles; of one that came after the start, it is made of its content.
 *
 * @param {{ hash: (text: string) => string, filename: string | undefined, css: string }} component
 */
function styleName({ hash, filename, css }) {
	const place = components.indexOf(resolve(filename ?? ''));
	return `s${place < 0 ? `-${hash(css)}` : place.toString(36)}`;
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		// Every scoped element of a page carries this name, and a page has few bytes.
		cssHash: styleName
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
