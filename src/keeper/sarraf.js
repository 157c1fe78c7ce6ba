#!/usr/bin/env node
/** The program `sarraf`: the commands from their TypeScript sources, as `npm run data` runs them. */
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
