/** Asks for decisions on rows that are held: by groups first, one by one where that is wanted. */
import { parseDay } from '#lib/series/index.ts';
import { UsageError, type Session } from '../command.ts';
import type { Choice } from '../prompts.ts';
import { counted } from '../words.ts';
import { acceptRows, correctRow, dateUnit, rejectRows } from './decide.ts';
import type { HeldRow } from './inbox.ts';

const LATER: Choice = { value: 'later', label: 'Decide later' };

/**
 * Goes through the rows, a group of one source and rule at a time.
 *
 * @throws {Cancelled} on Ctrl+C; what was decided by then is written
 */
export async function askDecisions(session: Session, rows: readonly HeldRow[]): Promise<void> {
	const groups = new Map<string, HeldRow[]>();
	for (const row of rows) {
		const key = `${row.cells.source ?? ''}/${row.rule}`;
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	for (const [name, group] of groups) await askGroup(session, name, group);
}

async function askGroup(session: Session, name: string, group: readonly HeldRow[]): Promise<void> {
	const [first] = group;
	if (!first) return;
	session.out(`${name}: ${counted(group.length, 'row')}`);
	for (const row of group) session.out(`  ${rowText(row)}\n    ${row.reason}`);
	const isUnit = first.rule === 'unit';
	const decision = await session.prompts.select('What is to become of them?', [
		...(group.length > 1 ? [{ value: 'each', label: 'Decide one by one' }] : []),
		isUnit ? { value: 'unit', label: 'Date the change of unit' } : { value: 'accept', label: 'Publish as they stand' },
		{ value: 'reject', label: 'Reject' },
		...(group.length === 1 ? [{ value: 'correct', label: 'Correct the figure' }] : []),
		LATER
	]);
	if (decision === 'each') for (const row of group) await askGroup(session, name, [row]);
	else await settle(session, decision, group, first);
}

async function settle(session: Session, decision: string, rows: readonly HeldRow[], first: HeldRow): Promise<void> {
	try {
		if (decision === 'accept') await acceptRows(session, rows);
		if (decision === 'reject') await rejectRows(session, rows);
		if (decision === 'correct') await correctRow(session, first, await askFigure(session, first));
		if (decision === 'unit') await dateUnit(session, await askUnit(session, first));
	} catch (error) {
		// A row that cannot be published as it is stays held; the questions go on with the others.
		if (!(error instanceof UsageError)) throw error;
		session.out(error.message);
	}
}

async function askFigure({ prompts }: Session, { cells }: HeldRow): Promise<Record<string, string>> {
	const given = ['bid', 'mid', 'ask'].filter((column) => cells[column]);
	const right: Record<string, string> = {};
	for (const column of given.length > 0 ? given : ['mid'])
		right[column] = await prompts.text(`The right ${column}`, cells[column] ?? '', plainNumber);
	return right;
}

async function askUnit({ prompts }: Session, { cells }: HeldRow) {
	const source = cells.source ?? '';
	const unit = await prompts.text(`Which unit did ${source} mean?`, '', (answer) =>
		answer === '' ? 'Such as syp-new.' : undefined
	);
	const from = await prompts.text('From which day on?', cells.date ?? '', (answer) =>
		parseDay(answer) === undefined ? 'A day of the calendar, such as 2026-01-30.' : undefined
	);
	return { source, unit, from };
}

function plainNumber(answer: string): string | undefined {
	return /^-?\d+(\.\d+)?$/.test(answer) ? undefined : 'A plain number such as 13800 or 118.45.';
}

function rowText({ cells: { date = '', series, market = '', unit = '', ...figures } }: HeldRow): string {
	return `${date} ${series || market} ${figuresIn(figures)} ${unit}`;
}

function figuresIn({ bid, mid, ask }: Readonly<Record<string, string | undefined>>): string {
	return [bid, mid, ask].filter(Boolean).join(' ');
}
