/** Takes in what sources have published, one source after the other, and reports the results. */
import { readFolder } from '#lib/server/store/folder.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { EXIT, type ExitCode, type Session } from '../command.ts';
import type { Connector } from '../connectors/connector.ts';
import type { SourceOutcome } from '../connectors/run.ts';
import { sourceRow } from '../connectors/source-row.ts';
import { readInbox } from '../inbox/inbox.ts';
import { missingIn, planIntake, takeIn, type Batch } from './intake.ts';

interface Options {
	/** Whether nothing is to be written. */
	readonly isDry: boolean;
	/** Whether the newest figures are wanted: only then is a rate that an answer lacks missing. */
	readonly isNewest: boolean;
}

/** What became of one source. */
interface SourceResult extends Counts {
	readonly source: string;
	readonly answers: number;
	readonly unchanged: number;
	readonly figures: number;
	readonly missing: readonly string[];
	readonly faults: readonly string[];
}

interface Counts {
	readonly added: number;
	readonly held: number;
	readonly known: number;
}

/**
 * Finds, judges and adds the figures of sources.
 *
 * @param find - what a source has
 * @returns 1 where a source could not be fetched or read, 4 where rows are held, else 0
 * @throws {BrokenRecord} before anything is fetched, when the record breaks its rules
 */
export async function takeInAll(
	session: Session,
	connectors: readonly Connector[],
	find: (connector: Connector) => Promise<SourceOutcome>,
	options: Options
): Promise<ExitCode> {
	const { dir, today, json, out, err, outJson } = session;
	await loadRecord(dir, today);
	const results: SourceResult[] = [];
	for (const connector of connectors) {
		const result = await takeInOne(session, connector, await find(connector), options);
		results.push(result);
		if (json) continue;
		[...result.faults, ...result.missing].forEach(err);
		out(lineOf(result, options));
	}
	if (json) outJson({ written: !options.isDry, sources: results });
	if (results.some(({ faults }) => faults.length > 0)) return EXIT.failed;
	return results.some(({ held }) => held > 0) ? EXIT.held : EXIT.done;
}

async function takeInOne(
	session: Session,
	{ facts }: Connector,
	{ quotes, faults, answers, unchanged }: SourceOutcome,
	{ isDry, isNewest }: Options
): Promise<SourceResult> {
	const batch = { rows: quotes.map((quote) => ({ ...quote })), sources: [sourceRow(facts)], origin: facts.id };
	const missing = isNewest ? await missingOf(session, batch) : [];
	const counts = isDry ? await planned(session, batch) : await taken(session, batch);
	return { source: facts.id, answers, unchanged, figures: quotes.length, ...counts, missing, faults };
}

async function missingOf({ dir, today }: Session, batch: Batch): Promise<readonly string[]> {
	return missingIn(await readFolder(dir), await readInbox(dir), batch, today);
}

async function planned({ dir, today }: Session, batch: Batch): Promise<Counts> {
	const { judged } = planIntake(await readFolder(dir), await readInbox(dir), batch, today);
	return { added: judged.passed.length, held: judged.held.length, known: judged.known };
}

async function taken(session: Session, batch: Batch): Promise<Counts> {
	const { added, held, known } = await takeIn(session, batch);
	return { added, held: held.length, known };
}

function lineOf({ source, figures, answers, added, held, known }: SourceResult, { isDry }: Options): string {
	const verb = isDry ? 'would be added' : 'added';
	return `${source}: ${figures} figures in ${answers} answers; ${added} ${verb}, ${held} held, ${known} known`;
}
