/**
 * The canary of the type check: each of these lines is wrong, and a check that lets one pass is not a check. Compiled with
 * the project's own settings.
 */
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');
const NAME = join(ROOT, 'src/lib/canary.ts');

const WRONG: Readonly<Record<string, string>> = {
	'a number is not a day': `import type { Day } from '#lib/series/index.ts'; export const d: Day = 20063;`,
	'milliseconds are not a day': `import { isoDay } from '#lib/series/index.ts'; export const d = isoDay(Date.UTC(2024, 11, 6));`,
	'a missing value is not a number': `import { spread } from '#lib/series/index.ts'; export const s: number = spread(1, 2);`,
	'an unchecked index may be missing': `export const first = (list: readonly number[]): number => list[0];`,
	'a change needs two readings, not values': `import { changeBetween } from '#lib/series/index.ts'; export const c = changeBetween(47, 18000);`,
	'old pounds are not new ones': `import { exchange, type Amount, type Rate } from '#lib/series/index.ts';
		export const a = (old: Amount<'syp-old'>, rate: Rate<'syp-new', 'usd'>) => exchange(old, rate);
		export const b = (old: Amount<'syp-old'>, rate: Rate<'syp-old', 'usd'>) => exchange(old, rate);`,
	'rates are chained by their unit': `import { through, type Rate } from '#lib/series/index.ts';
		export const r = (a: Rate<'usd', 'syp-old'>, b: Rate<'syp-new', 'eur'>) => through(a, b);`,
	'a market is one of the known ones': `import type { Market } from '#lib/record/index.ts'; export const m: Market = 'black';`,
	'a text is in both languages': `import type { Text } from '#lib/record/index.ts'; export const t: Text = { en: 'pound' };`,
	'a message needs its figures': `import { m } from '#i18n/compiled/messages.js'; export const t = m.from_to({ from: '1' });`
};

const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);

function errorsIn(text: string): number {
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists } = host;
	host.getSourceFile = (name, version) =>
		name === NAME ? ts.createSourceFile(name, text, version) : getSourceFile(name, version);
	host.fileExists = (name) => name === NAME || fileExists(name);
	const program = ts.createProgram([NAME], { ...options, noEmit: true }, host);
	return ts.getPreEmitDiagnostics(program, program.getSourceFile(NAME)).length;
}

const passed = Object.entries(WRONG).filter(([, text]) => errorsIn(text) !== 1);
for (const [what] of passed)
	console.error(`The type check lets a wrong line pass, or finds another fault in it: ${what}.`);
if (errorsIn('export const right: number = 1;') !== 0) console.error('The type check refuses a right line.');
else if (passed.length === 0) console.log(`The type check refuses all ${Object.keys(WRONG).length} wrong lines.`);
process.exitCode = passed.length === 0 ? 0 : 1;
