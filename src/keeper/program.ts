/** From a command line to the command's work and its exit code. */
import { Command, CommanderError } from 'commander';
import { describeProblem } from '#lib/record/index.ts';
import { BrokenRecord, todayAt } from '#lib/server/store/running-record.ts';
import { COMMANDS } from './commands/list.ts';
import {
	EXIT,
	UsageError,
	type Act,
	type ExitCode,
	type KeeperCommand,
	type Session,
	type Surroundings
} from './command.ts';
import { styleFor } from './style.ts';

const ABOUT = 'Keeps the record: adds, checks, explains and compares its figures.';

const CODES = `
Exit codes: 0 done; 1 the record breaks a rule, or a file could not be read or written;
2 the command was not understood; 3 a rate is late; 4 rows wait for a review.`;

/**
 * Runs one command.
 *
 * @param args - the words behind the program's name
 * @returns the exit code
 * @example await run(['check', '--json'], surroundings) // 0
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
	let code: ExitCode = EXIT.done;
	const program = rootOf(surroundings);
	const act: Act = async (work) => {
		const session = sessionOf(program.opts<GlobalOptions>(), surroundings);
		code = await work(session).catch((error: unknown) => failure(error, session));
	};
	for (const command of COMMANDS) define(program, command, act);
	try {
		await program.parseAsync(args, { from: 'user' });
		return code;
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		return error.exitCode === 0 ? EXIT.done : EXIT.usage;
	}
}

interface GlobalOptions {
	readonly data?: string;
	readonly json?: true;
}

function rootOf({ out, err }: Surroundings): Command {
	return new Command('sarraf')
		.description(ABOUT)
		.option('--data <folder>', 'the folder of the record (otherwise DATA_DIR, otherwise data)')
		.option('--json', 'write JSON, for programs')
		.addHelpText('after', CODES)
		.showHelpAfterError('Run it with --help to see what it takes.')
		.exitOverride()
		.configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => err(text.trimEnd()) });
}

function define(program: Command, { name, summary, example, define: add }: KeeperCommand, act: Act): void {
	const command = program.command(name).description(summary).addHelpText('after', `\nExample:\n  ${example}`);
	add(command.copyInheritedSettings(program), act);
}

function sessionOf({ data, json }: GlobalOptions, surroundings: Surroundings): Session {
	const { out, env, now, hasColours } = surroundings;
	return {
		...surroundings,
		dir: data ?? (env.DATA_DIR || 'data'),
		json: json ?? false,
		today: todayAt(now()),
		style: styleFor(hasColours && !json),
		outJson: (value) => out(JSON.stringify(value, undefined, '\t'))
	};
}

/** Reports what went wrong. A command throws only what its operator can do something about. */
function failure(error: unknown, { json, err, outJson }: Session): ExitCode {
	const message = error instanceof Error ? error.message : String(error);
	const problems = error instanceof BrokenRecord ? error.problems.map(describeProblem) : [];
	if (json) outJson({ error: message.split('\n', 1)[0], problems });
	else err(message);
	return error instanceof UsageError ? EXIT.usage : EXIT.failed;
}
