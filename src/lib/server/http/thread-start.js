/** Starts the rendering thread's program: a thread does not take on what `tsx` has taught the main one. */
import { register } from 'tsx/esm/api';

const unregister = register();
const { startThread } = await import('./thread-entry.ts');
// The build is plain JavaScript, and loads faster without.
await unregister();
await startThread();
