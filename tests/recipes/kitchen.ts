/** A folder in which recipes are run as their readers would, and what each of them must come to. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { codeOf, type Ingredients, type Program } from '#lib/view/recipes/code.ts';
import { PYTHON } from './programs.ts';

const run = promisify(execFile);

/** Where a recipe is run, with what, and the last rate of its series as the API has it. */
export interface Kitchen {
	readonly folder: string;
	readonly ingredients: Ingredients;
	readonly last: { readonly day: string; readonly value: number };
}

/** What a recipe came to, and what it should: equal where it works. */
export interface Result {
	readonly program: Program;
	readonly found: string;
	readonly expected: string;
}

type Cook = (kitchen: Kitchen) => Promise<Omit<Result, 'program'>>;

const codeIn = ({ ingredients }: Kitchen, program: Program) => codeOf(program, ingredients);

async function printed({ folder }: Kitchen, command: string, ...words: readonly string[]): Promise<string> {
	const { stdout } = await run(command, words, {
		cwd: folder,
		env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }
	});
	return stdout.trim();
}

const shell = (kitchen: Kitchen, program: Program) => printed(kitchen, 'sh', '-ec', codeIn(kitchen, program));

/** How many dollars the accounts of the books hold. */
const HELD = 100;

/** A book of one transaction, in what hledger and Ledger read. */
async function withBooks(kitchen: Kitchen): Promise<void> {
	const { anchor } = kitchen.ingredients;
	const book = `2011-01-01 Opening\n    assets:cash  ${HELD} ${anchor}\n    equity:opening  -${HELD} ${anchor}\n`;
	await writeFile(join(kitchen.folder, 'books.journal'), book);
}

/** The one number of a line, however its program writes it. */
const numberIn = (line: string) => String(Number(line.replaceAll(/[^\d.]/g, '')));
const valued = ({ last }: Kitchen) => String(HELD * last.value);

/** A day and a value, however its program writes the number. */
function dated(line: string): string {
	const [day = '', value = ''] = line.split(/[ ,]/);
	return `${day} ${Number(value)}`;
}

const lastOf = ({ last: { day, value } }: Kitchen) => `${day} ${value}`;

/** The recipes that are run, each by its program. */
const COOKS: ReadonlyMap<Program, Cook> = new Map<Program, Cook>([
	[
		'hledger',
		async (kitchen) => {
			await withBooks(kitchen);
			const [first = ''] = (await shell(kitchen, 'hledger')).split('\n');
			return { found: numberIn(first), expected: valued(kitchen) };
		}
	],
	[
		'ledger',
		async (kitchen) => {
			await withBooks(kitchen);
			const [first = ''] = (await shell(kitchen, 'ledger')).split('\n');
			return { found: numberIn(first), expected: valued(kitchen) };
		}
	],
	['beancount', checkBeancount],
	['libreoffice', convertWorkbook],
	[
		'pandas',
		async (kitchen) => ({
			found: dated(await printed(kitchen, PYTHON, '-c', codeIn(kitchen, 'pandas'))),
			expected: lastOf(kitchen)
		})
	],
	[
		'r',
		async (kitchen) => ({
			found: dated(await printed(kitchen, 'Rscript', '-e', codeIn(kitchen, 'r'))),
			expected: lastOf(kitchen)
		})
	],
	['duckdb', queryDuckdb]
]);

/** Beancount accepts the prices, and values the accounts by the last of them. */
async function checkBeancount(kitchen: Kitchen): Promise<Omit<Result, 'program'>> {
	const { home, anchor } = kitchen.ingredients;
	const book = [
		`2011-01-01 open Assets:Cash ${anchor}`,
		`2011-01-01 open Equity:Opening ${anchor}`,
		'2011-01-02 * "Opening"',
		`  Assets:Cash  ${HELD} ${anchor}`,
		`  Equity:Opening  -${HELD} ${anchor}`,
		'include "prices.beancount"'
	];
	await writeFile(join(kitchen.folder, 'books.beancount'), `${book.join('\n')}\n`);
	const complaints = await shell(kitchen, 'beancount');
	const query = `SELECT convert(sum(position), '${home}') AS value WHERE account ~ 'Assets'`;
	const answer = await printed(kitchen, 'bean-query', '-f', 'csv', 'books.beancount', query);
	return { found: complaints + numberIn(answer.split('\n').at(-1) ?? ''), expected: valued(kitchen) };
}

/** The first sheet of the workbook as LibreOffice reads it: the last row begins with the day and the value. */
async function convertWorkbook(kitchen: Kitchen): Promise<Omit<Result, 'program'>> {
	await shell(kitchen, 'libreoffice');
	const rows = (await readFile(join(kitchen.folder, 'rates.csv'), 'utf8')).trim().split(/\r?\n/);
	return { found: dated(rows.at(-1) ?? ''), expected: lastOf(kitchen) };
}

async function queryDuckdb(kitchen: Kitchen): Promise<Omit<Result, 'program'>> {
	const [download = '', ...query] = codeIn(kitchen, 'duckdb').split('\n');
	await printed(kitchen, 'sh', '-ec', download.replace('-- curl', 'curl --silent'));
	const connection = await (await DuckDBInstance.create()).connect();
	const file = join(kitchen.folder, 'rates.csv').replaceAll("'", "''");
	const answer = await connection.runAndReadAll(query.join('\n').replace("'rates.csv'", `'${file}'`));
	const [row = []] = answer.getRowsJson();
	return { found: dated(row.join(' ')), expected: lastOf(kitchen) };
}

/** The programs whose recipes are run. */
export const RUN: readonly Program[] = [...COOKS.keys()];

/**
 * Runs a recipe as it stands on the page.
 *
 * @throws {Error} when its program fails, with what it printed
 */
export async function cook(program: Program, kitchen: Kitchen): Promise<Result> {
	const recipe = COOKS.get(program);
	if (!recipe) throw new RangeError(`the recipe for ${program} is not run`);
	return { program, ...(await recipe(kitchen)) };
}
