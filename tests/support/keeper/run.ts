/** Runs a command of the keeper in a copy of a small record, and answers its questions. */
import { day, DAY_MS, isoDay } from '#lib/series/index.ts';
import { DISK, type Disk } from '#lib/server/store/disk.ts';
import { run } from '../../../src/keeper/program.ts';
import type { Prompts } from '../../../src/keeper/prompts.ts';
import { temporaryFolder } from '#tests/support/record/folder.ts';
import { goodFiles, TODAY } from '#tests/support/record/record.ts';

/** What a test sets for a run apart from its words. */
export interface RunOptions {
	readonly dir?: string;
	readonly files?: ReadonlyMap<string, Uint8Array>;
	/** The day in Damascus, `YYYY-MM-DD`. */
	readonly today?: string;
	/** Answers to questions, in their order; with them somebody is at the terminal. */
	readonly answers?: readonly string[];
	readonly hasColours?: boolean;
	readonly disk?: Disk;
	readonly env?: Readonly<Record<string, string>>;
}

/** What a run left behind. */
export interface Ran {
	readonly code: number;
	readonly out: string;
	readonly err: string;
	readonly dir: string;
	/** The questions that were put. */
	readonly questions: readonly string[];
}

/** Runs `sarraf <words>`. */
export async function keeper(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
	const dir = options.dir ?? (await temporaryFolder(options.files ?? goodFiles()));
	const [out, err, questions]: [string[], string[], string[]] = [[], [], []];
	const code = await run(words, {
		out: (text) => void out.push(text),
		err: (text) => void err.push(text),
		isInteractive: options.answers !== undefined,
		hasColours: options.hasColours ?? false,
		now: () => day(options.today ?? isoDay(TODAY)) * DAY_MS + DAY_MS / 2,
		env: { DATA_DIR: dir, ...options.env },
		disk: options.disk ?? DISK,
		prompts: answering([...(options.answers ?? [])], questions)
	});
	return { code, out: out.join('\n'), err: err.join('\n'), dir, questions };
}

/** Answers in order; an answer that is refused, or is in no list, is a mistake of the test. */
function answering(answers: string[], questions: string[]): Prompts {
	const next = (question: string) => {
		questions.push(question);
		const answer = answers.shift();
		if (answer === undefined) throw new Error(`nothing answers “${question}”`);
		return answer;
	};
	return {
		text: async (question, initial, check) => {
			const answer = next(question) || initial;
			const fault = check(answer);
			if (fault !== undefined) throw new Error(`“${answer}” was refused: ${fault}`);
			return answer;
		},
		select: async (question, choices) => {
			// Enter takes the first.
			const answer = next(question) || choices[0]?.value || '';
			if (!choices.some(({ value }) => value === answer))
				throw new Error(`“${question}” has no “${answer}”: ${choices.map(({ value }) => value).join(', ')}`);
			return answer;
		},
		confirm: async (question) => next(question) === 'yes'
	};
}

/** The words of `add` for a figure of the small record's newspaper; further words follow. */
export function addWords(date: string, ...words: readonly string[]): readonly string[] {
	const quote = { series: 'syp-parallel', date, unit: 'syp-old', place: 'damascus', source: 'paper' };
	return ['add', ...Object.entries(quote).flatMap(([name, text]) => [`--${name}`, text]), ...words];
}
