import { InvalidArgumentError } from 'commander';
import type { RateRecord, SeriesInfo } from '#lib/record/index.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { announcing, type Announcement } from '../announce/announcements.ts';
import { readRemembered, writeRemembered } from '../announce/remembered.ts';
import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { siteOf } from '../site.ts';
import { changeText } from '../words.ts';

interface Options {
	readonly threshold: number;
	readonly state: string;
	readonly dryRun?: boolean;
}

/** Prints a post for each rate that moved far enough since it was last announced. */
export const announce: KeeperCommand = {
	name: 'announce',
	summary: 'prints a post, in every language and with a picture, when a rate moved since the last one',
	example: 'npm run data -- announce syp-parallel --threshold 5 --dry-run',
	define: (command, act) =>
		command
			.argument('[series...]', 'the rates to watch (otherwise the headline and the official rate)')
			.option('--threshold <percent>', 'how far a rate must have moved', percent, 5)
			.option('--state <file>', 'what was announced last (otherwise SARRAF_ANNOUNCED, otherwise announced.json)', '')
			.option('--dry-run', 'remember nothing')
			.action((ids: readonly string[], options: Options) => act((session) => announceMoves(session, ids, options)))
};

function percent(text: string): number {
	const value = Number(text);
	if (!/^\d+(\.\d+)?$/.test(text) || value <= 0) throw new InvalidArgumentError('Give a number above zero, such as 5.');
	return value;
}

async function announceMoves(session: Session, ids: readonly string[], options: Options): Promise<ExitCode> {
	const { dir, today, disk, env } = session;
	const record = await loadRecord(dir, today);
	const path = options.state || env.SARRAF_ANNOUNCED || 'announced.json';
	const { announcements, remembered } = announcing(record, watched(record, ids), await readRemembered(path), {
		today,
		threshold: options.threshold / 100,
		site: siteOf(session)
	});
	print(session, announcements);
	if (!options.dryRun) await writeRemembered(path, remembered, disk);
	return EXIT.done;
}

function watched({ series, roles }: RateRecord, ids: readonly string[]): readonly SeriesInfo[] {
	if (ids.length === 0) return [roles.headline, roles.official].filter((info) => info !== undefined);
	return ids.map((id) => {
		const info = series.get(id);
		if (!info) throw new UsageError(`There is no series "${id}". There are: ${[...series.keys()].join(', ')}.`);
		return info;
	});
}

/** On standard output the posts alone, so that they can be piped on. */
function print({ json, out, err, outJson }: Session, announcements: readonly Announcement[]): void {
	if (json)
		return outJson({
			announcements: announcements.map(({ series, day, change, posts }) => ({
				series,
				day,
				from: change.from.value,
				to: change.to.value,
				posts
			}))
		});
	if (announcements.length === 0) err('No rate moved far enough since it was last announced.');
	for (const { series, day, change, posts } of announcements) {
		err(`${series} on ${day}: ${changeText(change.from.value, change.to.value)}`);
		for (const { text, picture } of posts) out(`${text}\n${picture}\n`);
	}
}
