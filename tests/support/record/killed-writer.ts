/** Commits a new source and a quote of it, and ends itself by SIGKILL before a step: `tsx … <folder> <step>`. */
import { commit } from '#lib/server/store/commit.ts';
import { watchedDisk } from '#tests/support/disk.ts';
import { withNewSource } from './new-source.ts';
import { TODAY } from './record.ts';

const [dir = '', last = ''] = process.argv.slice(2);
let steps = 0;
const disk = watchedDisk(() => {
	steps += 1;
	if (steps === Number(last)) process.kill(process.pid, 'SIGKILL');
});
await commit(dir, withNewSource, { today: TODAY, disk });
