/** The one place that knows the running record, the clock and the settings: all that answers are made of is handed on from here. */
import type { Files, RateRecord } from '#lib/record/index.ts';
import type { Day } from '#lib/series/index.ts';
import { PublishedReleases, type Releases } from '#lib/server/store/published-releases.ts';
import { announceVersion } from '#lib/server/store/record-channel.ts';
import { RunningRecord, todayAt, type Health } from '#lib/server/store/running-record.ts';
import { readSettings, type Settings } from './settings.ts';

/** What the answer to one request depends on apart from its address: one record and one day, from start to end. */
export interface Site {
	readonly record: RateRecord;
	/** The files of the record that is served. */
	readonly files: Files;
	/** What caches know answers by: it changes with the served record and with the list of releases. */
	readonly version: string;
	readonly releases: Releases;
	/** The day in Damascus, the latest that an address can name. */
	readonly today: Day;
	readonly settings: Settings;
	/** Where readers meet the site, such as `https://sarraf.example`. */
	readonly origin: string;
}

/** How often the folder is looked at, in milliseconds. */
const LOOK_EVERY = 2000;

interface Started {
	readonly running: RunningRecord;
	readonly releases: PublishedReleases;
	readonly settings: Settings;
}

let started: Started | undefined;

/**
 * Reads the settings from the environment, loads the record and keeps it in step with its folder.
 *
 * @throws {RangeError} when a setting is wrong, with a line for each
 * @throws {BrokenRecord} when the record breaks its rules
 */
export async function startSite(): Promise<void> {
	const settings = readSettings(process.env);
	if ('problems' in settings) throw new RangeError(settings.problems.join('\n'));
	const running = await RunningRecord.open(settings.dataDir, { now: settings.now, log: console.warn });
	const releases = new PublishedReleases(settings.releasesDir);
	await releases.refresh();
	started = { running, releases, settings };
	announceVersion(versionOf(started));
	const timer = setInterval(() => void look(theStarted()), LOOK_EVERY);
	timer.unref();
}

async function look(now: Started): Promise<void> {
	const news = [await now.running.refresh(), await now.releases.refresh()];
	if (news.includes(true)) announceVersion(versionOf(now));
}

function versionOf({ running, releases }: Started): string {
	return [running.current.version, ...releases.all.slice(-1).map(({ name }) => name)].join(' after ');
}

/**
 * The site as it is at this moment: taken once for each request.
 *
 * @param origin - where readers meet it
 * @throws {Error} before `startSite` has loaded the record
 */
export function site(origin: string): Site {
	const now = theStarted();
	const { running, releases, settings } = now;
	return {
		record: running.current,
		files: running.files,
		version: versionOf(now),
		releases,
		today: todayAt(settings.now()),
		settings,
		origin
	};
}

/** How the record that is served now is. */
export function recordHealth(): Health {
	return theStarted().running.health;
}

function theStarted(): Started {
	if (!started) throw new Error('the record is not loaded yet: startSite comes first');
	return started;
}
