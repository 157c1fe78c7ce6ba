/**
 * `npm run answers`: whether every listed address still gives the answer that is held in `held.json`. Prints what differs,
 * and fails then. `npm run answers -- --accept` holds today's answers instead.
 *
 * Whole answers are written to `test-results/answers/`, accepted and current, to look at a difference.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askAll, digestOf, type HeldAnswer } from './ask.ts';

type Held = Readonly<Record<string, { readonly status: number; readonly headers: string; readonly body: string }>>;

const ROOT = join(import.meta.dirname, '../..');
const HELD = join(import.meta.dirname, 'held.json');
const FOLDER = join(ROOT, 'test-results/answers');

const fileOf = (line: string) => line.replaceAll(/[^\w.=-]+/g, '_').slice(0, 180);
const heldOf = (answers: readonly HeldAnswer[]): Held =>
	Object.fromEntries(
		answers.map((answer) => [
			answer.request,
			{ status: answer.status, headers: answer.headers, body: digestOf(answer) }
		])
	);

async function keep(folder: string, answers: readonly HeldAnswer[]): Promise<void> {
	await mkdir(join(FOLDER, folder), { recursive: true });
	for (const answer of answers) await writeFile(join(FOLDER, folder, fileOf(answer.request)), answer.body);
}

function differences(held: Held, current: Held): readonly string[] {
	return [...new Set([...Object.keys(held), ...Object.keys(current)])].flatMap((request) => {
		const [before, now] = [held[request], current[request]];
		if (!before) return [`${request}\n  is not held`];
		if (!now) return [`${request}\n  is no longer requested`];
		const lines = [
			...(before.status === now.status ? [] : [`status ${before.status} → ${now.status}`]),
			...before.headers.split('\n').flatMap((line) => (now.headers.split('\n').includes(line) ? [] : [`- ${line}`])),
			...now.headers.split('\n').flatMap((line) => (before.headers.split('\n').includes(line) ? [] : [`+ ${line}`])),
			...(before.body === now.body ? [] : [`body: compare ${join('test-results/answers', '*', fileOf(request))}`])
		];
		return lines.length === 0 ? [] : [[request, ...lines.map((line) => `  ${line}`)].join('\n')];
	});
}

const answers = await askAll(ROOT);
const current = heldOf(answers);
await keep('current', answers);
if (process.argv.includes('--accept')) {
	await keep('held', answers);
	await writeFile(HELD, `${JSON.stringify(current, null, '\t')}\n`);
	console.log(`${answers.length} answers are held.`);
} else {
	const held: Held = JSON.parse(await readFile(HELD, 'utf8'));
	const found = differences(held, current);
	for (const difference of found) console.log(difference);
	console.log(`${answers.length} answers, ${found.length} differ.`);
	process.exitCode = found.length === 0 ? 0 : 1;
}
