/**
 * Tells the answer cache in front which record is served. The cache lives outside the framework's build, so the two share
 * no module, only this channel of the process.
 */
import { channel } from 'node:diagnostics_channel';

const swaps = channel('sarraf:record');

/** Announces the version that is served from now on. */
export function announceVersion(version: string): void {
	swaps.publish(version);
}

/** Calls back with each version that is announced. */
export function onVersion(listener: (version: string) => void): void {
	swaps.subscribe((message) => {
		if (typeof message === 'string') listener(message);
	});
}
