/**
 * Exports some addresses of the published record, in a process of its own: the rendering thread takes on how its process was
 * started, and a test's process loads modules in another way.
 *
 *     tsx tests/support/export-sample.ts <folder> <today> <origin> <live> <address …>
 */
import { resolve } from 'node:path';
import { ExportFolder } from '../../src/tooling/export/folder.ts';
import { SiteHandler } from '../../src/tooling/export/handler.ts';
import { writeAll } from '../../src/tooling/export/write-all.ts';
import { settingsOf } from './site.ts';

const [dir = '', today = '', origin = '', live = '', ...sample] = process.argv.slice(2);
process.env.TODAY = today;
const root = resolve(import.meta.dirname, '../..');
const handler = await SiteHandler.open({ root, settings: settingsOf({ TODAY: today }), origin, threads: 1 });
const folder = await ExportFolder.open(dir);
const addresses = [...handler.files, ...sample];
await writeAll({ handler, folder, addresses, today, origin, live, say: () => undefined });
await folder.finish();
await handler.end();
