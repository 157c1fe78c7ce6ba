import { describeProblem, type RateRecord } from '#lib/record/index.ts';
import { BrokenRecord, loadRecord } from '#lib/server/store/running-record.ts';
import { EXIT, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { coverageOf, spansOf, type Coverage } from '../coverage.ts';

/** Reads the whole record, prints its coverage, and names everything that is wrong with it. */
export const check: KeeperCommand = {
	name: 'check',
	summary: 'reads the whole record, and names everything that is wrong with it',
	example: 'npm run data -- check',
	define: (command, act) =>
		command
			.argument('[folder]', 'the folder of the record, in place of --data')
			.action((folder?: string) => act((session) => checkFolder({ ...session, dir: folder ?? session.dir })))
};

async function checkFolder(session: Session): Promise<ExitCode> {
	const record = await loadOrTell(session);
	if (record) report(record, session);
	return record ? EXIT.done : EXIT.failed;
}

async function loadOrTell({ dir, today, json, err, outJson }: Session): Promise<RateRecord | undefined> {
	try {
		return await loadRecord(dir, today);
	} catch (error) {
		const isBroken = error instanceof BrokenRecord;
		const message = isBroken ? error.message : `The record in ${dir} cannot be read: ${String(error)}`;
		if (json) outJson({ folder: dir, problems: isBroken ? error.problems.map(describeProblem) : [message] });
		else err(message);
		return undefined;
	}
}

function report(record: RateRecord, { dir, json, out, outJson }: Session): void {
	const { version, quotes, sources, events, claims } = record;
	const counts = { quotes: quotes.length, sources: sources.size, events: events.length, claims: claims.length };
	if (json) return outJson({ folder: dir, version, ...counts, problems: [] });
	out(`The record in ${dir}, version ${version}. For each year: quotes/sources.`);
	coverageOf(record).forEach((one) => out(linesOf(one).join('\n')));
	const counted = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
	out(`\n${counted.join(', ')}: no problem found.`);
}

function linesOf({ id, first, last, points, years, emptyMonths }: Coverage): string[] {
	const counts = [...years].map(([year, { quotes, sources }]) => `${year} ${quotes}/${sources}`);
	const rows = Array.from({ length: Math.ceil(counts.length / 8) }, (_, i) => counts.slice(i * 8, i * 8 + 8));
	return [
		`\n${id}  ${first} … ${last}, ${points} points`,
		...rows.map((row) => `  ${row.join('  ')}`),
		...(emptyMonths.length > 0 ? [`  months without a quote: ${spansOf(emptyMonths).join(', ')}`] : [])
	];
}
