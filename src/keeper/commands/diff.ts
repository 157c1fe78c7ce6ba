import { describeProblem, readRecord, type RateRecord } from '#lib/record/index.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { filesAt } from '../git-files.ts';
import { changeLines, pointChanges } from '../point-changes.ts';

/** Compares the composed series with those of a commit. */
export const diff: KeeperCommand = {
	name: 'diff',
	summary: 'names every point that changed since a commit, in both readings',
	example: 'npm run data -- diff HEAD',
	define: (command, act) =>
		command
			.argument('<git-ref>', 'a commit, a branch or a tag')
			.action((ref: string) => act((session) => tellDifference(session, ref)))
};

async function tellDifference(session: Session, ref: string): Promise<ExitCode> {
	const { dir, today, json, out, outJson } = session;
	const after = await loadRecord(dir, today);
	const changed = pointChanges(await recordAt(session, ref), after);
	if (json) outJson({ from: ref, version: after.version, series: changed });
	else if (changed.length === 0) out(`No point has changed since ${ref}.`);
	else out(changed.flatMap((one) => changeLines(one, after)).join('\n'));
	return EXIT.done;
}

async function recordAt({ dir, today }: Session, ref: string): Promise<RateRecord> {
	const result = readRecord(await filesAt(dir, ref), ref, today);
	if ('record' in result) return result.record;
	const [first] = result.problems;
	throw new UsageError(`The record at ${ref} cannot be compared: ${first ? describeProblem(first) : 'it is empty'}`);
}
