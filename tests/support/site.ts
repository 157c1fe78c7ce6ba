/** The published record as a site that answers on one day. */
import { day } from '#lib/series/index.ts';
import type { Site } from '#lib/server/site.ts';
import { readSettings, type Environment, type Settings } from '#lib/server/settings.ts';
import { record } from './record/real.ts';

/** The settings of an environment that is right. */
export function settingsOf(env: Environment = {}): Settings {
	const settings = readSettings(env);
	if ('problems' in settings) throw new RangeError(settings.problems.join('\n'));
	return settings;
}

export const SITE: Site = {
	record,
	today: day('2026-11-23'),
	settings: settingsOf(),
	origin: 'https://sarraf.example'
};
