/** Looks for the phrases that nobody writes here: `npm run lint` runs it. Another project's folder may be given. */
import { resolve } from 'node:path';
import { EXEMPTIONS } from './exemptions.ts';
import { faultsOf } from './faults.ts';
import { linesOf } from './lines.ts';
import { PHRASES } from './list.ts';

const root = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../..'));
const faults = faultsOf(linesOf(root), PHRASES, EXEMPTIONS);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
