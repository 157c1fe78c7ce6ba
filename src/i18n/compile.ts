/** Compiles the messages for tools that run without Vite: the type check, the tests and the command line. */
import { compile } from '@inlang/paraglide-js';
import { paraglide } from './paraglide.config.ts';

await compile(paraglide);
