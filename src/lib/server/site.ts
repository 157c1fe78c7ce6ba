/** The one running record of this server. */
import type { RateRecord } from '#lib/record/index.ts';
import { announceVersion } from '#lib/server/store/record-channel.ts';
import { RunningRecord, type Health } from '#lib/server/store/running-record.ts';

/** How often the folder is looked at, in milliseconds. */
const LOOK_EVERY = 2000;

let running: RunningRecord | undefined;

/**
 * Loads the record and keeps it in step with its folder.
 *
 * @throws {BrokenRecord} when it breaks its rules
 */
export async function startRecord(dir: string): Promise<void> {
	const opened = await RunningRecord.open(dir, Date.now);
	running = opened;
	announceVersion(opened.current.version);
	const timer = setInterval(() => void look(opened), LOOK_EVERY);
	timer.unref();
}

async function look(opened: RunningRecord): Promise<void> {
	if (await opened.refresh()) announceVersion(opened.current.version);
}

/** The record that is served now. */
export function currentRecord(): RateRecord {
	return started().current;
}

/** How the record that is served now is. */
export function recordHealth(): Health {
	return started().health;
}

function started(): RunningRecord {
	if (!running) throw new Error('the record is not loaded yet: startRecord comes first');
	return running;
}
