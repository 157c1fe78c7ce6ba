/** What KEEPING.md says of commands, settings, sources and exit codes against the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../../src/keeper/command.ts';
import { COMMANDS } from '../../src/keeper/commands/list.ts';
import { chosenSources, CONNECTORS } from '../../src/keeper/connectors/list.ts';
import { blocksOf, namesIn, ROOT, rowsOf, sectionOf } from './documents.ts';

const DOCUMENT = 'docs/KEEPING.md';
const rowsUnder = (heading: string) => rowsOf(sectionOf(DOCUMENT, heading));

/** The settings that a command reads from its environment. */
function settingsInCode(): readonly string[] {
	const folder = join(ROOT, 'src/keeper');
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
	const found = files.flatMap((path) => readFileSync(join(folder, path), 'utf8').match(/\benv\.SARRAF_\w+/g) ?? []);
	return [...new Set(found)].map((name) => name.replace('env.', '')).sort();
}

it('shows every command by the example of its help, in their order', () => {
	expect(rowsUnder('Commands').flatMap(([example = '']) => namesIn(example))).toEqual(
		COMMANDS.map(({ example }) => example)
	);
});

it('has every setting of the commands', () => {
	expect(
		rowsUnder('Settings')
			.flatMap(([name = '']) => namesIn(name))
			.sort()
	).toEqual(settingsInCode());
});

it('has the facts of every connector', () => {
	const facts = CONNECTORS.map(({ facts: { id, publisher, cadence, licence = '', hasHistory } }) => [
		`\`${id}\``,
		publisher.en,
		cadence.unit.replace('-', ' '),
		licence,
		hasHistory ? 'yes' : 'no'
	]);
	expect(rowsUnder('Sources')).toEqual(facts);
});

it('shows a file of sources that can be used', () => {
	const [example] = blocksOf(DOCUMENT).filter(({ language }) => language === 'json');
	const { on } = chosenSources(example?.code);
	expect(on.map(({ facts }) => facts.id)).toEqual(['exchange-api', 'my-exchange-house']);
});

it('has every exit code', () => {
	expect(rowsUnder('Exit codes').map(([code]) => Number(code))).toEqual(Object.values(EXIT));
});
