/** Decisions on rows that are held. Each writes the record first and the inbox behind it, and may be repeated. */
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { readRecord, type Files } from '#lib/record/index.ts';
import { isoDay } from '#lib/series/index.ts';
import { commit } from '#lib/server/store/commit.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { withLock } from '#lib/server/store/lock.ts';
import { UsageError, type Session } from '../command.ts';
import { takeIn, type Intake } from '../intake/intake.ts';
import { filesWith } from '../intake/new-files.ts';
import { currencyOf, readCandidate } from '../plausibility/candidate.ts';
import { Evidence } from '../plausibility/evidence.ts';
import type { PlausibilityRule } from '../plausibility/reason.ts';
import { readInbox, waiting, writeInbox, type HeldRow, type Inbox, type UnitChange } from './inbox.ts';

/** Rules about a value: somebody who has looked may find it right. What breaks another rule has to be corrected. */
const OF_VALUES: readonly PlausibilityRule[] = ['market', 'zero', 'jump', 'frozen'];

/** Why a row is shown as context and is no point. */
export interface Why {
	readonly en: string;
	readonly ar: string;
}

/**
 * Publishes rows as they stand, flagged as checked; with a reason as context.
 *
 * @throws {UsageError} for a row that cannot stand as it is; nothing was changed
 * @throws as `commit`
 */
export async function acceptRows(session: Session, rows: readonly HeldRow[], why?: Why): Promise<void> {
	const stuck = rows.find(({ rule }) => !OF_VALUES.includes(rule) && !(why && rule === 'unit'));
	if (stuck) throw new UsageError(`${stuck.id} cannot be published as it stands: ${stuck.reason} ${adviceFor(stuck)}`);
	const quotes = rows.map(({ cells }) => (why ? asContext(cells, why) : asChecked(cells)));
	const sources = rows.flatMap(({ source }) => (source ? [source] : []));
	const { dir, today, disk } = session;
	await commit(dir, (files) => filesWith(files, ...unknownTo(files, quotes, sources, session)), { today, disk });
	await drop(session, rows);
}

/** Rejects rows: they stay in the inbox, so that they are not held again. */
export async function rejectRows(session: Session, rows: readonly HeldRow[]): Promise<void> {
	const ids = new Set(rows.map(({ id }) => id));
	const rejected_on = isoDay(session.today);
	await changeInbox(session, (inbox) => ({
		...inbox,
		rows: inbox.rows.map((row) => (ids.has(row.id) && row.rejected_on === undefined ? { ...row, rejected_on } : row))
	}));
}

/**
 * Judges a row again with other cells. Where it is held again, it waits with its new reason.
 *
 * @throws as `commit`
 */
export async function correctRow(session: Session, held: HeldRow, cells: Cells): Promise<Intake> {
	await drop(session, [held]);
	return takeIn(session, {
		rows: [{ ...held.cells, ...cells }],
		sources: held.source ? [held.source] : [],
		origin: held.origin
	});
}

/**
 * Dates a change of unit, once for all rows of that source and currency: those that wait are judged again in the unit that
 * they meant, and so is everything that comes later.
 *
 * @throws {UsageError} when the record has no such unit or source
 */
export async function dateUnit(
	session: Session,
	change: Omit<UnitChange, 'confirmed_on' | 'currency'>
): Promise<Intake> {
	const record = await loadRecord(session.dir, session.today);
	const currency = record.units.get(change.unit)?.currency;
	if (!currency)
		throw new UsageError(
			`There is no unit of a currency "${change.unit}". There are: ${[...record.units.keys()].join(', ')}.`
		);
	const confirmed = { ...change, currency, confirmed_on: isoDay(session.today) };
	const isMeant = ({ cells, rule }: HeldRow) =>
		cells.source === change.source && rule === 'unit' && currencyOf(cells, record) === currency;
	const rows = waiting(await readInbox(session.dir)).filter(isMeant);
	await changeInbox(session, (inbox) => ({
		rows: inbox.rows.filter(({ id }) => !rows.some((row) => row.id === id)),
		units: [...inbox.units.filter((one) => !isSame(one, confirmed)), confirmed]
	}));
	const sources = rows.flatMap(({ source }) => (source ? [source] : []));
	return takeIn(session, { rows: rows.map(({ cells }) => cells), sources, origin: rows[0]?.origin ?? 'review' });
}

function isSame(a: UnitChange, b: UnitChange): boolean {
	return a.source === b.source && a.currency === b.currency && a.from === b.from;
}

function adviceFor({ rule, id }: HeldRow): string {
	return rule === 'unit'
		? 'Date the change with --unit-change, or publish it as context.'
		: `Correct it with --correct ${id}, or reject it.`;
}

function asChecked(cells: Cells): Cells {
	const flags = new Set([...(cells.flags ?? '').split(' '), 'checked'].filter((flag) => flag !== ''));
	return { ...cells, flags: [...flags].join(' ') };
}

function asContext(cells: Cells, { en, ar }: Why): Cells {
	return { ...cells, use: 'context', why_en: en, why_ar: ar };
}

/** What the record does not have yet: a decision that was cut off may have been written. */
function unknownTo(
	files: Files,
	quotes: readonly Cells[],
	sources: readonly Cells[],
	{ today }: Session
): [quotes: readonly Cells[], sources: readonly Cells[]] {
	const result = readRecord(files, '', today);
	if ('problems' in result) return [quotes, sources];
	const evidence = new Evidence(result.record);
	const isNew = (cells: Cells) => {
		const candidate = readCandidate(cells);
		return 'rule' in candidate || !evidence.isKnown(candidate);
	};
	return [quotes.filter(isNew), sources.filter(({ id = '' }) => !result.record.sources.has(id))];
}

function drop(session: Session, rows: readonly HeldRow[]): Promise<void> {
	const ids = new Set(rows.map(({ id }) => id));
	return changeInbox(session, (inbox) => ({ ...inbox, rows: inbox.rows.filter(({ id }) => !ids.has(id)) }));
}

function changeInbox({ dir, disk }: Session, change: (inbox: Inbox) => Inbox): Promise<void> {
	return withLock(dir, async () => writeInbox(dir, change(await readInbox(dir)), disk));
}
