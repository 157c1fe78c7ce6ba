/** The one way by which rows enter the record: judged, then written or held. */
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { readRecord, type Files, type RateRecord } from '#lib/record/index.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import { commit } from '#lib/server/store/commit.ts';
import { BrokenRecord } from '#lib/server/store/running-record.ts';
import type { Session } from '../command.ts';
import { holdRows, inDatedUnit, readInbox, waiting, writeInbox, type Inbox } from '../inbox/inbox.ts';
import { checkRows, missingRates, type Judged } from '../plausibility/check-rows.ts';
import { currencyOf, readCandidate } from '../plausibility/candidate.ts';
import { Evidence } from '../plausibility/evidence.ts';
import { filesWith } from './new-files.ts';

/** Rows that are to enter the record. */
export interface Batch {
	/** Quotes, cells as typed by column. */
	readonly rows: readonly Cells[];
	/** Sources that the record may not have yet. */
	readonly sources: readonly Cells[];
	/** The command or connector that brings them. */
	readonly origin: string;
	/** Where quotes of a new series go, such as `quotes/gold.csv`. */
	readonly file?: string | undefined;
}

/** What would become of a batch. */
export interface Plan {
	readonly judged: Judged;
	readonly inbox: Inbox;
	/** The new bytes of the files that change. */
	readonly changed: Files;
}

/** What became of a batch. */
export interface Intake {
	readonly added: number;
	readonly held: Judged['held'];
	readonly known: number;
	/** The files that were written. */
	readonly files: readonly string[];
}

/**
 * Judges a batch, adds what passes to the record and puts what is held into the inbox. Taking the same batch in twice
 * changes nothing.
 *
 * @throws as `commit`
 * @example await takeIn(session, { rows, sources: [], origin: 'add' }) // { added: 1, held: [], known: 0, files: [...] }
 */
export async function takeIn(
	{ dir, today, disk }: Pick<Session, 'dir' | 'today' | 'disk'>,
	batch: Batch
): Promise<Intake> {
	let plan: Plan | undefined;
	const files = await commit(
		dir,
		async (found) => {
			const inbox = await readInbox(dir);
			plan = planIntake(found, inbox, batch, today);
			if (plan.inbox.rows.length > inbox.rows.length) await writeInbox(dir, plan.inbox, disk);
			return plan.changed;
		},
		{ today, disk }
	);
	const { passed = [], held = [], known = 0 } = plan?.judged ?? {};
	return { added: passed.length, held, known, files };
}

/** What would become of a batch, worked out and not done. */
export function planIntake(files: Files, inbox: Inbox, { rows, sources, origin, file }: Batch, today: Day): Plan {
	const record = recordOf(files, today);
	const named = sources.filter(({ id = '' }) => !record.sources.has(id));
	const dated = rows.map((cells) => inDatedUnit(whole(cells, today), currencyOf(cells, record), inbox.units));
	const newSources = new Set(named.map(({ id = '' }) => id));
	const judged = checkRows(dated, evidenceOf(record, inbox), { today, newSources });
	const changed = filesWith(
		files,
		judged.passed.map(({ cells }) => cells),
		named,
		file
	);
	return { judged, inbox: holdRows(inbox, judged.held, named, origin, today), changed };
}

/**
 * Rates that the source of a batch has published before, held rows included, and that the batch lacks.
 *
 * @returns a sentence for each; none for an empty batch, which is a fault of its own
 */
export function missingIn(files: Files, inbox: Inbox, { rows, origin }: Batch, today: Day): readonly string[] {
	if (rows.length === 0) return [];
	return missingRates(
		origin,
		rows.map((cells) => whole(cells, today)),
		evidenceOf(recordOf(files, today), inbox)
	);
}

/** A row of a connector or an import leaves out what the record adds: the day of recording, and that it is a point. */
function whole(cells: Cells, today: Day): Cells {
	return { ...cells, recorded: cells.recorded || isoDay(today), use: cells.use || 'point' };
}

function recordOf(files: Files, today: Day): RateRecord {
	const result = readRecord(files, '', today);
	if ('problems' in result) throw new BrokenRecord('the folder', result.problems);
	return result.record;
}

/** The record, and the inbox: its rows were published, though they count for nothing. */
function evidenceOf(record: RateRecord, inbox: Inbox): Evidence {
	const evidence = new Evidence(record);
	const open = new Set(waiting(inbox));
	for (const held of inbox.rows) {
		const candidate = readCandidate(held.cells);
		if ('rule' in candidate) continue;
		evidence.hold(candidate);
		if (held.rule === 'unit' && open.has(held)) evidence.doubt(candidate);
	}
	return evidence;
}
