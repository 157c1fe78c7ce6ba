/** `npm run data -- <command>`, or `sarraf <command>`: the operator's commands. */
import { DISK } from '#lib/server/store/disk.ts';
import { run } from './program.ts';
import { terminalPrompts } from './prompts.ts';

const { stdin, stdout, env } = process;

process.exitCode = await run(process.argv.slice(2), {
	out: (text) => console.log(text),
	err: (text) => console.error(text),
	isInteractive: stdin.isTTY && stdout.isTTY,
	hasColours: stdout.isTTY && !env.NO_COLOR,
	now: () => Date.now(),
	env,
	disk: DISK,
	prompts: terminalPrompts()
});
