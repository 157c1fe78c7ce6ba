import type { Command } from 'commander';
import type { Cells } from '#lib/record/files/text/sheet.ts';
import { readRecord, type Files, type RateRecord } from '#lib/record/index.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { BrokenRecord } from '#lib/server/store/running-record.ts';
import { askQuote } from '../add/ask-quote.ts';
import { quoteCells, type QuoteFlags, type QuoteToAdd } from '../add/quote-cells.ts';
import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { readInbox } from '../inbox/inbox.ts';
import { planIntake, takeIn, type Plan } from '../intake/intake.ts';
import { changeLines, pointChanges, type SeriesChange } from '../point-changes.ts';
import { seenAt } from '../site.ts';

type AddFlags = QuoteFlags & { readonly yes?: true };

/** Adds one quote. */
export const add: KeeperCommand = {
	name: 'add',
	summary: 'adds one quote; asks for what the flags leave out, and shows the point before it writes',
	example:
		'npm run data -- add --series syp-parallel --bid 13750 --ask 13850 --unit syp-old --place damascus --source lira-today-2 --yes',
	define: (command, act) => withFlags(command).action((flags: AddFlags) => act((session) => addQuote(session, flags)))
};

function withFlags(command: Command): Command {
	return command
		.option('--series <id>', 'such as syp-parallel')
		.option('--date <day>', 'the day of publication (otherwise today in Damascus)')
		.option('--precision <precision>', 'day, month or year (otherwise day)')
		.option('--bid <figure>', 'buying price, as published')
		.option('--ask <figure>', 'selling price, as published')
		.option('--mid <figure>', 'the single figure, as published')
		.option('--unit <id>', 'the unit as published, such as syp-old')
		.option('--place <id>', 'where it was quoted')
		.option('--source <id>', 'a source that the record has')
		.option('--address <url>', 'of a new source')
		.option('--publisher-en <name>', 'of a new source, in English')
		.option('--publisher-ar <name>', 'of a new source, in Arabic')
		.option('--flags <list>', 'such as second-hand,checked')
		.option('--note-en <text>', 'a note on the figure, in English')
		.option('--note-ar <text>', 'the same in Arabic')
		.option('--yes', 'write without asking');
}

async function addQuote(session: Session, flags: AddFlags): Promise<ExitCode> {
	const { dir, today, isInteractive, prompts, json } = session;
	const files = await readFolder(dir);
	const record = recordOf(files, session);
	const answers = isInteractive && !flags.yes ? await askQuote(flags, record, today, prompts) : flags;
	const cells = quoteCells(answers, record, today);
	const { quote, plan } = await doubtsSettled(session, files, cells);
	const changes = pointChanges(record, recordOf(new Map([...files, ...plan.changed]), session));
	report(session, quote, plan, changes, record);
	const mayWrite = flags.yes ?? (isInteractive && plan.judged.known === 0 && (await prompts.confirm(question(plan))));
	if (!mayWrite) return notWritten(session, plan);
	const { held, files: written } = await takeIn(session, { rows: [quote], sources: cells.sources, origin: 'add' });
	if (json) session.outJson({ files: written, quote, held: held.map(({ reason }) => reason), series: changes });
	else
		session.out(
			held.length > 0 ? 'It is held. Decide with: npm run data -- review' : whereSeen(session, quote, written)
		);
	return held.length > 0 ? EXIT.held : EXIT.done;
}

function recordOf(files: Files, { dir, today }: Session): RateRecord {
	const result = readRecord(files, '', today);
	if ('problems' in result) throw new BrokenRecord(dir, result.problems);
	return result.record;
}

/** Asks whether a figure that jumps is right; one that was looked at carries the flag for it. */
async function doubtsSettled(
	session: Session,
	files: Files,
	{ quote, sources }: QuoteToAdd
): Promise<{ readonly quote: Cells; readonly plan: Plan }> {
	const inbox = await readInbox(session.dir);
	const planOf = (cells: Cells) => planIntake(files, inbox, { rows: [cells], sources, origin: 'add' }, session.today);
	const plan = planOf(quote);
	const [doubt] = plan.judged.held;
	if (!doubt || !session.isInteractive || !['jump', 'zero', 'market'].includes(doubt.reason.rule))
		return { quote, plan };
	session.out(doubt.reason.text);
	if (!(await session.prompts.confirm('Is the figure right as it stands?'))) return { quote, plan };
	const checked = { ...quote, flags: `${quote.flags ?? ''} checked`.trim() };
	return { quote: checked, plan: planOf(checked) };
}

/** The quote, and the point before and after in both readings; or why the quote is held. */
function report(
	session: Session,
	quote: Cells,
	{ judged }: Plan,
	changes: readonly SeriesChange[],
	record: RateRecord
): void {
	if (session.json) return;
	const { out, style } = session;
	if (judged.known > 0) return out('The record, or its inbox, has this quote. Nothing is to be added.');
	out(`To be stored: ${storedText(quote)}`);
	for (const { reason } of judged.held) out(style.failure(`Held: ${reason.text}`));
	for (const change of changes) out(changeLines(change, record).join('\n'));
	if (judged.held.length === 0 && changes.length === 0) out('No point changes: the quote joins others of its day.');
}

/** A quote as its row will have it; a dash stands for a blank cell. */
function storedText(quote: Cells): string {
	const figures = ['bid', 'ask', 'mid'].map((side) => `${side} ${quote[side] || '–'}`).join(', ');
	return `${figures}; ${['unit', 'place', 'date', 'source'].map((column) => quote[column]).join(', ')}`;
}

function question({ judged }: Plan): string {
	return judged.held.length > 0 ? 'Put it into the inbox?' : 'Add it?';
}

function notWritten({ isInteractive, json, outJson, out }: Session, { judged }: Plan): ExitCode {
	if (judged.known > 0) return EXIT.done;
	if (!isInteractive) throw new UsageError('Nothing was written. Give --yes to write without a question.');
	if (json) outJson({ files: [] });
	else out('Nothing was changed.');
	return EXIT.done;
}

/** Where the new point is to be seen. */
function whereSeen(session: Session, { date = '' }: Cells, files: readonly string[]): string {
	if (files.length === 0) return 'Nothing was changed.';
	const added = `Added to ${files.join(' and ')}.`;
	return `${added} A running server shows it within seconds, at ${seenAt(session, `/day/${date}`)}`;
}
