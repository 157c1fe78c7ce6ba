import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/keeper/commands/list.ts';
import { keeper } from '#tests/support/keeper/run.ts';
import { changedFiles, setCells } from '#tests/support/record/record.ts';

const broken = () => changedFiles(setCells('quotes/pound.csv', 2, { mid: '47,0' }));

describe('a command line', () => {
	it.each(COMMANDS.map(({ name, example }) => ({ name, example })))(
		'$name has help with an example',
		async ({ name, example }) => {
			const { code, out } = await keeper([name, '--help']);
			expect(code).toBe(0);
			expect(out).toContain(`Usage: sarraf ${name}`);
			expect(out).toContain(example);
			expect(example).toMatch(new RegExp(`^npm run data -- ${name}\\b`));
		}
	);

	it('names every command and the exit codes in its help', async () => {
		const { code, out } = await keeper(['--help']);
		expect(code).toBe(0);
		for (const { name } of COMMANDS) expect(out).toContain(`\n  ${name} `);
		expect(out).toContain('3 a rate is late; 4 rows wait for a review');
	});

	it.each([
		['a command that is mistyped', ['chek'], '(Did you mean check?)'],
		['an option that is mistyped', ['format', '--chek'], "unknown option '--chek'"],
		['a missing argument', ['why', 'syp-parallel'], "missing required argument 'day'"]
	])('is refused with %s', async (_, words, message) => {
		const { code, err } = await keeper(words);
		expect(code).toBe(2);
		expect(err).toContain(message);
	});

	it('tells a broken record to a person and to a program', async () => {
		const person = await keeper(['why', 'syp-parallel', '2024-12-06'], { files: broken() });
		expect([person.code, person.out]).toEqual([1, '']);
		expect(person.err).toContain('has 1 problem:\n  quotes/pound.csv:2 mid [number] found "47,0"');
		const program = await keeper(['--json', 'why', 'syp-parallel', '2024-12-06'], { files: broken() });
		expect([program.code, program.err]).toEqual([1, '']);
		expect(JSON.parse(program.out)).toMatchObject({ problems: [expect.stringContaining('quotes/pound.csv:2 mid')] });
	});

	it('has colours on a terminal alone', async () => {
		const escape = '\u001b[';
		expect((await keeper(['status'], { hasColours: true })).out).toContain(escape);
		expect((await keeper(['status'])).out).not.toContain(escape);
		expect((await keeper(['status', '--json'], { hasColours: true })).out).not.toContain(escape);
	});

	it('takes the folder of --data before the setting', async () => {
		const { out } = await keeper(['--data', 'data', 'check', '--json']);
		expect(JSON.parse(out)).toMatchObject({ folder: 'data' });
	});
});
