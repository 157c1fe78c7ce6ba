/** `npm run build`: builds the dashboard, and notes in the build which sources it was made of. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { stamp } from './stamp.ts';
import { contentVersion } from './version.js';

const root = resolve(import.meta.dirname, '../..');
await build({ root, logLevel: 'warn' });
stamp(root, contentVersion(root));
