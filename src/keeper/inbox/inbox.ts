/**
 * Rows that wait for somebody to look at them, and what was decided. It lies beside the record, in `.keeper/inbox.json`,
 * and is written as safely as the record.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { isoDay, type Day } from '#lib/series/index.ts';
import type { Disk } from '#lib/server/store/disk.ts';
import { writeFile } from '#lib/server/store/write-file.ts';
import type { Doubtful } from '../plausibility/check-rows.ts';
import { PLAUSIBILITY_RULES } from '../plausibility/reason.ts';

const heldRow = v.object({
	id: v.string(),
	/** The command or connector that brought the row. */
	origin: v.string(),
	held_on: v.string(),
	rule: v.picklist(PLAUSIBILITY_RULES),
	reason: v.string(),
	cells: v.record(v.string(), v.string()),
	/** The row's source, where the record does not have it yet. */
	source: v.optional(v.record(v.string(), v.string())),
	/** A row that was rejected stays, so that it is not held again when it comes again. */
	rejected_on: v.optional(v.string())
});

const unitChange = v.object({
	source: v.string(),
	currency: v.string(),
	unit: v.string(),
	/** The first day on which the source meant this unit. */
	from: v.string(),
	confirmed_on: v.string()
});

const inboxSchema = v.object({ rows: v.array(heldRow), units: v.array(unitChange) });

export type HeldRow = v.InferOutput<typeof heldRow>;

/** A change of unit of a source, dated by a person once. */
export type UnitChange = v.InferOutput<typeof unitChange>;

export type Inbox = v.InferOutput<typeof inboxSchema>;

const FOLDER = '.keeper';
const FILE = 'inbox.json';

/**
 * Reads the inbox of a record; an empty one where there is none yet.
 *
 * @throws when the file is no inbox: it is never overwritten unread
 */
export async function readInbox(dir: string): Promise<Inbox> {
	const path = join(dir, FOLDER, FILE);
	const text = await readFile(path, 'utf8').catch((error: unknown) => {
		if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (text === undefined) return { rows: [], units: [] };
	try {
		return v.parse(inboxSchema, JSON.parse(text));
	} catch (error) {
		throw new Error(`${path} cannot be read as an inbox (${String(error)}). Restore it from a copy, or move it away.`, {
			cause: error
		});
	}
}

/** Writes the inbox whole. Call it under the record's lock. */
export async function writeInbox(dir: string, inbox: Inbox, disk: Disk): Promise<void> {
	await mkdir(join(dir, FOLDER), { recursive: true });
	const text = `${JSON.stringify(inbox, undefined, '\t')}\n`;
	await writeFile(join(dir, FOLDER, FILE), new TextEncoder().encode(text), disk);
}

/** The rows that nobody has decided on. */
export function waiting({ rows }: Inbox): readonly HeldRow[] {
	return rows.filter(({ rejected_on }) => rejected_on === undefined);
}

/**
 * Adds rows that are held; one that is in the inbox already, waiting or rejected, stays as it is.
 *
 * @param sources - the sources of rows that the record does not have yet
 * @param origin - the command or connector that brought them
 * @param today - the day in Damascus
 */
export function holdRows(
	inbox: Inbox,
	rows: readonly Doubtful[],
	sources: readonly Cells[],
	origin: string,
	today: Day
): Inbox {
	const known = new Set(inbox.rows.map(({ id }) => id));
	const added = rows.flatMap(({ cells, reason }): HeldRow[] => {
		const id = idOf(cells);
		if (known.has(id)) return [];
		known.add(id);
		const source = sources.find((one) => one.id === cells.source);
		const described = { rule: reason.rule, reason: reason.text, cells: { ...cells } };
		return [{ id, origin, held_on: isoDay(today), ...described, ...(source ? { source: { ...source } } : {}) }];
	});
	return { ...inbox, rows: [...inbox.rows, ...added] };
}

/**
 * A row in the unit that its source meant on its day, where a change of unit was dated.
 *
 * @example inDatedUnit({ source: 'feed', unit: 'syp-old', date: '2026-02-05', … }, 'SYP', units).unit // 'syp-new'
 */
export function inDatedUnit(cells: Cells, currency: string | undefined, units: readonly UnitChange[]): Cells {
	const changes = units
		.filter((one) => one.source === cells.source && one.currency === currency && one.from <= (cells.date ?? ''))
		.sort((a, b) => (a.from < b.from ? -1 : 1));
	const last = changes[changes.length - 1];
	return last ? { ...cells, unit: last.unit } : cells;
}

/** Names of columns by which a row is known again; texts and the day of recording are none. */
const KEY = ['date', 'precision', 'market', 'series', 'place', 'bid', 'ask', 'mid', 'source'];

/** A short name of a row, from its content. */
function idOf(cells: Cells): string {
	return createHash('sha256')
		.update(KEY.map((column) => cells[column] ?? '').join('\n'))
		.digest('hex')
		.slice(0, 8);
}
