import type { RateRecord, SeriesInfo } from '#lib/record/index.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { coverageOf, spansOf } from '../coverage.ts';
import { seriesLateness, sourcesLateness, type SeriesLateness, type SourceLateness } from '../lateness.ts';
import { columns, counted } from '../words.ts';

/** Reports how late each series and each source is. */
export const status: KeeperCommand = {
	name: 'status',
	summary: 'says how old each series is, and which publications are missing',
	example: 'npm run data -- status syp-parallel syp-official',
	define: (command, act) =>
		command
			.argument('[series...]', 'whose lateness ends the command with 3 (otherwise those with a role)')
			.option('--months', 'name the months without a quote')
			.action((ids: readonly string[], { months = false }: { months?: boolean }) =>
				act((session) => tellStatus(session, ids, months))
			)
};

async function tellStatus(session: Session, ids: readonly string[], months: boolean): Promise<ExitCode> {
	const { dir, today, json, out, outJson } = session;
	const record = await loadRecord(dir, today);
	const watched = watchedSeries(record, ids);
	const listed = ids.length > 0 ? watched : [...record.series.values()];
	const series = listed.map((info) => seriesLateness(record, info, today));
	const sources = sourcesLateness(record, today);
	const late = series.filter(({ id, freshness }) => freshness !== 'fresh' && watched.some((info) => info.id === id));
	const empty = months ? emptyMonths(record, listed) : {};
	if (json) outJson({ version: record.version, late: late.map(({ id }) => id), series, sources, empty_months: empty });
	else out(linesOf(session, series, sources, empty).join('\n'));
	return late.length > 0 ? EXIT.late : EXIT.done;
}

/** The series of the words behind the command; those with a role otherwise, but for the figures of a story. */
function watchedSeries({ series, roles }: RateRecord, ids: readonly string[]): readonly SeriesInfo[] {
	if (ids.length === 0) return [roles.headline, roles.official, roles.remittance].filter((info) => info !== undefined);
	return ids.map((id) => {
		const info = series.get(id);
		if (!info) throw new UsageError(`There is no series "${id}". There are: ${[...series.keys()].join(', ')}.`);
		return info;
	});
}

function emptyMonths(record: RateRecord, listed: readonly SeriesInfo[]): Record<string, readonly string[]> {
	const covered = coverageOf(record).filter(({ id }) => listed.some((info) => info.id === id));
	return Object.fromEntries(covered.map(({ id, emptyMonths: months }) => [id, spansOf(months)]));
}

function linesOf(
	{ style }: Session,
	series: readonly SeriesLateness[],
	sources: readonly SourceLateness[],
	empty: Readonly<Record<string, readonly string[]>>
): string[] {
	const marks = { fresh: style.good, old: style.failure, stale: style.failure, empty: style.faint };
	const rows = series.map(({ id, last = '–', age, freshness, habit, missed }) => [
		id,
		last,
		counted(age, 'day'),
		freshness,
		missed === undefined ? 'no rhythm' : `${missed} missed, one every ${counted(habit, 'day')}`
	]);
	const seriesLines = columns([['series', 'last value', 'age', 'state', 'publications'], ...rows]).map((line, i) => {
		const one = series[i - 1];
		return one ? marks[one.freshness](line) : style.strong(line);
	});
	const bySource = sources.map(({ id, publisher, last = '–', cadence, missed }) => [
		id,
		last,
		`${missed} missed, one every ${counted(cadence, 'day')}`,
		publisher
	]);
	return [
		...seriesLines,
		...(bySource.length > 0 ? ['', style.strong('Sources that declare a rhythm'), ...columns(bySource)] : []),
		...Object.entries(empty).flatMap(([id, months]) => (months.length > 0 ? ['', `${id}: ${months.join(', ')}`] : []))
	];
}
