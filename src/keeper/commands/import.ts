import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Option } from 'commander';
import { isoDay } from '#lib/series/index.ts';
import { commit } from '#lib/server/store/commit.ts';
import { readFolder } from '#lib/server/store/folder.ts';
import { loadRecord } from '#lib/server/store/running-record.ts';
import { EXIT, UsageError, type ExitCode, type KeeperCommand, type Session } from '../command.ts';
import { DATE_ORDERS, type DateOrder } from '../formats/dates.ts';
import { again, piecesOf } from '../formats/pieces.ts';
import { columnMap, MapFault, readMapped, type ColumnMap } from '../import/column-map.ts';
import type { ImportRow, InputFile } from '../import/input.ts';
import { applyPlan, planImport, type ImportPlan } from '../import/plan.ts';
import { readImport } from '../import/read.ts';
import { isRelease, rowsOfRelease } from '../import/release.ts';
import { takeIn, type Intake } from '../intake/intake.ts';
import { progressOf } from '../progress.ts';

interface Options {
	readonly map?: readonly string[];
	readonly set?: readonly string[];
	readonly dates?: DateOrder;
	readonly file?: string;
	readonly dryRun?: boolean;
}

/** How many rows lie between two lines of progress. */
const STEP = 100_000;

/** Brings the rows of files into the record: what is new is judged and added, what differs is named. */
export const importFiles: KeeperCommand = {
	name: 'import',
	summary: 'adds the rows of a file, or of every file of a folder',
	example: 'npm run data -- import data/quotes --dry-run',
	define: (command, act) =>
		command
			.argument(
				'<path>',
				'a file of WFP, the World Bank or the IMF, a table of the record, a folder of them, or a release'
			)
			.option('--map <pairs...>', 'for any other CSV: which column holds what, such as date=Day mid=Rate')
			.option('--set <pairs...>', 'with --map: what every row says, such as market=parallel place=damascus')
			.addOption(new Option('--dates <order>', 'how days such as 6/12/2024 are meant').choices([...DATE_ORDERS]))
			.option('--file <name>', 'the file for quotes of a new series, such as quotes/gold.csv')
			.option('--dry-run', 'write nothing')
			.action((path: string, options: Options) => act((session) => run(session, path, options)))
};

async function run(session: Session, path: string, options: Options): Promise<ExitCode> {
	await loadRecord(session.dir, session.today);
	const map = mapOf(options);
	const files = await readFolder(session.dir);
	const isJudged = await isRelease(path);
	const rows = isJudged
		? await rowsOfRelease(path, files)
		: inTurn((await inputsOf(path)).map((input) => rowsOf(input, map, options.dates)));
	if (options.file !== undefined && !files.has(options.file)) {
		throw new UsageError(`The record has no ${options.file}; add it with its header, and list it in datapackage.json.`);
	}
	const progress = progressOf(session, STEP);
	const onRow = (done: number) => progress(done, `${done} rows compared`);
	const plan = planImport(files, rows, isoDay(session.today), { file: options.file, onRow });
	const write = isJudged ? writeAll : judgeAndWrite;
	const intake = options.dryRun ? undefined : await write(session, plan, options.file);
	report(session, plan, intake);
	if (plan.differing.length + plan.refused.length > 0) return EXIT.failed;
	return intake && intake.held.length > 0 ? EXIT.held : EXIT.done;
}

/** Everything as it is. */
async function writeAll({ dir, today, disk }: Session, plan: ImportPlan): Promise<Intake> {
	const written = await commit(dir, (files) => applyPlan(files, plan), { today, disk });
	const quotes = [...plan.added].filter(([path]) => isOfQuotes(path)).flatMap(([, rows]) => rows);
	return { added: quotes.length, held: [], known: 0, files: written };
}

/** Places, sources, series and events as they are; quotes by the one way in. */
async function judgeAndWrite(session: Session, plan: ImportPlan, file: string | undefined): Promise<Intake> {
	const { dir, today, disk } = session;
	const tables = { ...plan, added: new Map([...plan.added].filter(([path]) => !isOfQuotes(path))) };
	if (tables.added.size > 0) await commit(dir, async (files) => applyPlan(files, tables), { today, disk });
	const quotes = [...plan.added].filter(([path]) => isOfQuotes(path)).flatMap(([, cells]) => cells);
	return takeIn(session, { rows: quotes, sources: [], origin: 'import', file });
}

function isOfQuotes(path: string): boolean {
	return path.startsWith('quotes/');
}

function mapOf({ map, set }: Options): ColumnMap | undefined {
	if (!map) {
		if (set) throw new UsageError('--set goes with --map: say which column is the day and which the figure');
		return undefined;
	}
	try {
		return columnMap(map, set ?? []);
	} catch (error) {
		throw error instanceof MapFault ? new UsageError(error.message) : error;
	}
}

async function inputsOf(path: string): Promise<readonly InputFile[]> {
	const inputOf = (file: string): InputFile => ({ file, pieces: piecesOf(file) });
	if (!(await stat(path)).isDirectory()) return [inputOf(path)];
	const names = (await readdir(path)).filter((name) => /^[^.].*\.(csv|json)$/i.test(name)).sort();
	if (names.length === 0) throw new UsageError(`${path} has no CSV or JSON file`);
	return names.map((name) => inputOf(join(path, name)));
}

function rowsOf(input: InputFile, map: ColumnMap | undefined, dates: DateOrder | undefined): Iterable<ImportRow> {
	const options = dates ? { dateOrder: dates } : {};
	return map ? readMapped(input, map, options) : readImport(input, options).rows;
}

/** The rows of all files, one file after the other. */
function inTurn(files: readonly Iterable<ImportRow>[]): Iterable<ImportRow> {
	return again(function* () {
		for (const rows of files) yield* rows;
	});
}

function report({ json, out, outJson }: Session, plan: ImportPlan, intake: Intake | undefined): void {
	const added = Object.fromEntries([...plan.added].map(([file, rows]) => [file, rows.length]));
	const held = intake?.held.map(({ reason }) => reason) ?? [];
	const { same, differing, refused } = plan;
	if (json) return outJson({ written: intake !== undefined, new: added, held, same, differing, refused });
	for (const [file, count] of Object.entries(added)) out(`${file}: ${count} new`);
	out(`${same} in the record already`);
	for (const { file, line, columns } of differing) {
		const cells = Object.entries(columns).map(([column, [has, says]]) => `${column} is ${has}, the file says ${says}`);
		out(`${file}:${line} not changed: ${cells.join('; ')}`);
	}
	const reasons = refused.map(({ why }) => why);
	for (const why of new Set(reasons)) out(`${reasons.filter((one) => one === why).length} left out: ${why}`);
	for (const { text } of held) out(`Held: ${text}`);
	if (held.length > 0) out('Decide with: npm run data -- review');
}
