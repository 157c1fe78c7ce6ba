/** Puts the files of a folder into a record, and writes a dot before each step of the disk: `tsx … <record> <files>`. */
import { writeSync } from 'node:fs';
import { commit } from '#lib/server/store/commit.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { todayAt } from '#lib/server/store/running-record.ts';
import { watchedDisk } from '#tests/support/disk.ts';

const [dir = '', files = ''] = process.argv.slice(2);
const change = await readFolder(files);
await commit(dir, () => change, { today: todayAt(Date.now()), disk: watchedDisk(() => writeSync(1, '.')) });
