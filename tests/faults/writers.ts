/** Two commands that write to one record: one after the other, or the second is refused. */
import { commit } from '#lib/server/store/commit.ts';
import { withLock } from '#lib/server/store/lock.ts';
import { withNewSource } from '#tests/support/record/new-source.ts';
import { TODAY } from '#tests/support/record/record.ts';
import type { Fault } from './fault.ts';

const add = (dir: string) => commit(dir, withNewSource, { today: TODAY });

export const WRITERS: readonly Fault[] = [
	{
		name: 'two writers of the same rows',
		message: /^fulfilled, rejected$/,
		leaves: ['new'],
		happen: async (dir) => {
			const ends = await Promise.allSettled([add(dir), add(dir)]);
			return ends
				.map(({ status }) => status)
				.sort()
				.join(', ');
		}
	},
	{
		name: 'a writer while another is at work',
		message: /Another command is writing to .* Nothing was changed\. Wait for it to end/,
		happen: (dir) => withLock(dir, () => withLock(dir, async () => 'both are at work', { wait: false }))
	}
];
