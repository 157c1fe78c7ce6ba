/** The program of the rendering thread from its sources: a thread does not take on what the main one was taught. */
import { register } from 'tsx/esm/api';

register();
await import('../../src/lib/server/http/thread-entry.ts');
