/** A disk that refuses a step: every file has its old content or its new one, and the record loads. */
import { commit } from '#lib/server/store/commit.ts';
import { watchedDisk } from '#tests/support/disk.ts';
import { withNewSource } from '#tests/support/record/new-source.ts';
import { TODAY } from '#tests/support/record/record.ts';
import type { Fault } from './fault.ts';

const stepsOf = (file: string) => [
	`create .${file}.new`,
	`write .${file}.new`,
	`sync .${file}.new`,
	`close .${file}.new`,
	`rename .${file}.new ${file}`,
	'open folder',
	'sync folder',
	'close folder'
];

/** What a commit of a source and a quote of it does, in order. */
const STEPS = [...stepsOf('sources.csv'), ...stepsOf('pound.csv')];
const RENAMED = [
	STEPS.findIndex((step) => step.startsWith('rename')),
	STEPS.findLastIndex((step) => step.startsWith('rename'))
];

const REFUSALS: Readonly<Record<string, RegExp>> = {
	ENOSPC: /the disk is full\. Free some space and run the command again/,
	EROFS: /the disk is read-only\. Mount it writable/,
	EACCES: /Run the command as the owner of the folder/
};

/** A disk that refuses the step with a number, from 0, by an error of the system. */
function refusing(at: number, code: string) {
	let step = 0;
	return watchedDisk(() => {
		if (step++ === at) throw Object.assign(new Error(`${code}: no`), { code });
	});
}

async function add(dir: string, disk: ReturnType<typeof watchedDisk>): Promise<string> {
	return (await commit(dir, withNewSource, { today: TODAY, disk })).join(', ');
}

function refusedAt(at: number, code: string, message: RegExp): Fault {
	const [first = 0, last = 0] = RENAMED;
	const state = at <= first ? 'old' : at <= last ? 'source first' : 'new';
	return {
		name: `${code} at step ${at + 1}, ${STEPS[at] ?? ''}`,
		message,
		leaves: [state],
		happen: (dir) => add(dir, refusing(at, code))
	};
}

/** Nothing refuses: each file is written beside its place, flushed, renamed, and its folder flushed. */
const inOrder: Fault = {
	name: 'no fault: write, flush, rename, flush the folder',
	message: new RegExp(`^${STEPS.join(', ').replaceAll('.', '\\.')}$`),
	leaves: ['new'],
	happen: async (dir) => {
		const steps: string[] = [];
		await add(
			dir,
			watchedDisk((step) => void steps.push(step))
		);
		return steps.join(', ');
	}
};

export const DISK_FAULTS: readonly Fault[] = [
	inOrder,
	...Object.entries(REFUSALS).flatMap(([code, message]) => STEPS.map((_, at) => refusedAt(at, code, message)))
];
