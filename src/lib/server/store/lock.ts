import { join } from 'node:path';
import { lock } from 'proper-lockfile';

/** Another program writes to the folder, or did when it was ended less than `STALE` ago. */
export class FolderLocked extends Error {
	override readonly name = 'FolderLocked';

	constructor(dir: string) {
		super(
			`Another command is writing to ${dir}. Nothing was changed. Wait for it to end and run the command again; the lock of a command that was killed ends by itself within seconds.`
		);
	}
}

/** After so long without a sign of life a lock counts as left behind, in milliseconds. */
const STALE = 10_000;

/** How often to try again; together a little longer than `STALE`. */
const RETRIES = { retries: 14, minTimeout: 100, maxTimeout: 1_000 };

/**
 * Does something while no other command writes to the folder. The lock is a folder whose time its holder renews: that of
 * a command that was killed, even by `kill -9`, grows old and is taken over.
 *
 * @param work - is handed a check that throws when the lock was lost, to be called before each step that changes a file
 * @param options - how long a lock lives without a sign of life, in milliseconds, and whether to wait for it
 * @throws {FolderLocked} when another command holds the lock for longer than that
 * @example await withLock('data', async (stillOurs) => { stillOurs(); … })
 */
export async function withLock<Result>(
	dir: string,
	work: (stillOurs: () => void) => Promise<Result>,
	{ stale = STALE, wait = true }: { readonly stale?: number; readonly wait?: boolean } = {}
): Promise<Result> {
	let lost = false;
	const release = await lock(dir, {
		lockfilePath: join(dir, '.lock'),
		stale,
		retries: wait ? RETRIES : 0,
		onCompromised: () => (lost = true)
	}).catch((error: unknown) => {
		if (isHeld(error)) throw new FolderLocked(dir);
		throw error;
	});
	try {
		return await work(() => {
			if (lost) throw new FolderLocked(dir);
		});
	} finally {
		if (!lost) await release();
	}
}

function isHeld(error: unknown): boolean {
	return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ELOCKED';
}
