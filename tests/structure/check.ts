/** Holds the source tree against its rules: `npm run lint` runs it. Another project's folder may be given. */
import { resolve } from 'node:path';
import { BESIDE, FLOORS, LAYERS, UNBUNDLED } from '../../eslint.config.js';
import { faultsOf } from './rules.ts';
import { readSource } from './source.ts';

const root = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../..'));
const layout = { layers: LAYERS, floors: FLOORS, beside: BESIDE, unbundled: UNBUNDLED };
const faults = faultsOf(readSource(root), layout);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
