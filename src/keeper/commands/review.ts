import type { Command } from 'commander';
import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { acceptRows, correctRow, dateUnit, rejectRows } from '../inbox/decide.ts';
import { readInbox, waiting, type HeldRow } from '../inbox/inbox.ts';
import { askDecisions } from '../inbox/ask-decisions.ts';
import { columns, counted } from '../words.ts';

interface ReviewFlags {
	readonly accept?: readonly string[];
	readonly reject?: readonly string[];
	readonly context?: readonly string[];
	readonly whyEn?: string;
	readonly whyAr?: string;
	readonly correct?: string;
	readonly date?: string;
	readonly bid?: string;
	readonly ask?: string;
	readonly mid?: string;
	readonly unitChange?: string;
	readonly unit?: string;
	readonly from?: string;
	readonly list?: true;
}

/** Decides on rows that are held. */
export const review: KeeperCommand = {
	name: 'review',
	summary: 'lists the rows that are held, and accepts, rejects or corrects them',
	example: 'npm run data -- review --list',
	define: (command, act) =>
		withFlags(command).action((flags: ReviewFlags) => act((session) => reviewInbox(session, flags)))
};

const WHICH = 'ids, a source, or a source and a rule such as exchange-api/frozen';

function withFlags(command: Command): Command {
	return command
		.option('--list', 'list them and change nothing')
		.option('--accept <which...>', `publish as they stand, flagged as checked: ${WHICH}`)
		.option('--reject <which...>', `never publish: ${WHICH}`)
		.option('--context <which...>', 'publish as context, with --why-en and --why-ar')
		.option('--why-en <text>', 'why it is no point, in English')
		.option('--why-ar <text>', 'the same in Arabic')
		.option('--correct <id>', 'publish with other figures: --bid, --ask, --mid, --date, --unit')
		.option('--date <day>', 'the right day')
		.option('--bid <figure>', 'the right buying price')
		.option('--ask <figure>', 'the right selling price')
		.option('--mid <figure>', 'the right single figure')
		.option('--unit-change <source>', 'date a change of unit once, with --unit and --from')
		.option('--unit <id>', 'the unit that was meant')
		.option('--from <day>', 'the first day on which the source meant it');
}

async function reviewInbox(session: Session, flags: ReviewFlags): Promise<ExitCode> {
	const isDecided = await decide(session, flags);
	const rows = waiting(await readInbox(session.dir));
	if (!isDecided && !flags.list && session.isInteractive && rows.length > 0) {
		await askDecisions(session, rows);
		return tellRest(session);
	}
	tellRows(session, rows);
	return rows.length > 0 ? EXIT.held : EXIT.done;
}

/** Applies the flags. @returns whether there were any */
async function decide(session: Session, flags: ReviewFlags): Promise<boolean> {
	const { accept, reject, context, correct, unitChange, unit, from, whyEn: en, whyAr: ar } = flags;
	const rows = waiting(await readInbox(session.dir));
	if (accept) await acceptRows(session, chosen(rows, accept));
	if (reject) await rejectRows(session, chosen(rows, reject));
	if (context) {
		if (!en || !ar) throw new UsageError('Context says why it is no point: give --why-en and --why-ar.');
		await acceptRows(session, chosen(rows, context), { en, ar });
	}
	if (correct !== undefined) await correctOne(session, chosen(rows, [correct]), flags);
	if (unitChange !== undefined) {
		if (!unit || !from) throw new UsageError('Give --unit, the unit that was meant, and --from, the first day of it.');
		await dateUnit(session, { source: unitChange, unit, from });
	}
	return [accept, reject, context, correct, unitChange].some((flag) => flag !== undefined);
}

async function correctOne(session: Session, rows: readonly HeldRow[], flags: ReviewFlags): Promise<void> {
	const [row] = rows;
	if (!row || rows.length > 1) throw new UsageError('Correct one row at a time, by its id.');
	const { date, bid, ask, mid, unit } = flags;
	const cells = Object.entries({ date, bid, ask, mid, unit }).flatMap(([column, cell]) =>
		cell === undefined ? [] : [[column, cell]]
	);
	if (cells.length === 0) throw new UsageError('Give the right figures: --bid, --ask, --mid, --date or --unit.');
	await correctRow(session, row, Object.fromEntries(cells));
}

/** The rows that words mean: an id, a source, or a source and a rule. */
function chosen(rows: readonly HeldRow[], words: readonly string[]): readonly HeldRow[] {
	return words.flatMap((word) => {
		const found = rows.filter(({ id, rule, cells: { source = '' } }) =>
			[id, source, `${source}/${rule}`].includes(word)
		);
		if (found.length === 0)
			throw new UsageError(`No row that waits is meant by "${word}". See them with: npm run data -- review --list`);
		return found;
	});
}

async function tellRest(session: Session): Promise<ExitCode> {
	const rest = waiting(await readInbox(session.dir));
	session.out(rest.length === 0 ? 'No row waits.' : `${counted(rest.length, 'row')} still held.`);
	return rest.length > 0 ? EXIT.held : EXIT.done;
}

function tellRows({ json, outJson, out, style }: Session, rows: readonly HeldRow[]): void {
	if (json) return outJson({ rows });
	if (rows.length === 0) return out('No row waits.');
	const cells = rows.map(({ id, rule, cells: { date = '', series = '', market = '', source = '', ...figures } }) => [
		id,
		date,
		series || market,
		[figures.bid, figures.mid, figures.ask].filter(Boolean).join(' '),
		figures.unit ?? '',
		source,
		rule
	]);
	columns(cells).forEach((line, i) => {
		out(style.strong(line));
		out(`  ${rows[i]?.reason ?? ''}`);
	});
}
