import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addWords, keeper, type RunOptions } from '#tests/support/keeper/run.ts';
import { contentOf, temporaryFolder, writeFiles } from '#tests/support/record/folder.ts';
import { goodFiles } from '#tests/support/record/record.ts';

const pound = (dir: string) => readFile(join(dir, 'quotes/pound.csv'), 'utf8');
const review = (dir: string, words: readonly string[] = [], options: RunOptions = {}) =>
	keeper(['review', ...words], { ...options, dir });

/** Adds a figure of the newspaper, without questions. */
const add = (dir: string, date: string, mid: string) => keeper(addWords(date, '--mid', mid, '--yes'), { dir });

/** A record in whose inbox figures of a newspaper wait, by day. */
async function holding(...figures: readonly (readonly [date: string, mid: string])[]): Promise<string> {
	const dir = await temporaryFolder(goodFiles());
	for (const [date, mid] of figures) await add(dir, date, mid);
	return dir;
}

async function idsIn(dir: string): Promise<string[]> {
	const { out } = await keeper(['--json', 'review', '--list'], { dir });
	const { rows }: { rows: { id: string }[] } = JSON.parse(out);
	return rows.map(({ id }) => id);
}

describe('review', () => {
	it('lists what is held with its reason, and ends with 4', async () => {
		const dir = await holding(['2026-01-07', '30000']);
		const [id] = await idsIn(dir);
		const { code, out } = await review(dir, ['--list']);
		expect(code).toBe(4);
		expect(out).toContain(
			`${id}  2026-01-07  syp-parallel  30000  syp-old  paper  jump\n  30,000 old pounds is 2.52 times`
		);
	});

	it('ends with 0 when no row waits', async () => {
		expect(await review(await holding())).toMatchObject({ code: 0, out: 'No row waits.' });
	});

	it('publishes a row that is accepted, flagged as checked, and lets it go', async () => {
		const dir = await holding(['2026-01-07', '30000']);
		const [id = ''] = await idsIn(dir);
		expect(await review(dir, ['--accept', id])).toMatchObject({ code: 0, out: 'No row waits.' });
		expect(await pound(dir)).toContain(
			'2026-01-07,day,parallel,syp-parallel,damascus,,,30000,syp-old,paper,2026-11-02,point,,,,,checked,,\n'
		);
	});

	it('never holds a rejected row again', async () => {
		const dir = await holding(['2026-01-07', '30000']);
		expect((await review(dir, ['--reject', 'paper'])).code).toBe(0);
		const before = await contentOf(dir);
		const again = await add(dir, '2026-01-07', '30000');
		expect(again.code).toBe(0);
		expect(await contentOf(dir)).toEqual(before);
		expect(await pound(dir)).not.toContain('30000');
	});

	it('publishes with other figures, which are judged anew', async () => {
		const dir = await holding(['2026-01-07', '120000']);
		const [id = ''] = await idsIn(dir);
		expect((await review(dir, ['--correct', id, '--mid', '121000'])).code).toBe(4);
		const [next = ''] = await idsIn(dir);
		expect(next).not.toBe(id);
		expect((await review(dir, ['--correct', next, '--mid', '12000'])).code).toBe(0);
		expect(await pound(dir)).toContain(',12000,syp-old,paper,2026-11-02,point,');
	});

	it('publishes as context with its reason', async () => {
		const dir = await holding(['2026-01-07', '30000']);
		expect((await review(dir, ['--context', 'paper/jump'])).err).toBe(
			'Context says why it is no point: give --why-en and --why-ar.'
		);
		await review(dir, ['--context', 'paper/jump', '--why-en', 'A rumour.', '--why-ar', 'إشاعة.']);
		expect(await pound(dir)).toContain(',30000,syp-old,paper,2026-11-02,context,,,A rumour.,إشاعة.,,,\n');
	});

	it('dates a change of unit once, for what waits and for what comes', async () => {
		const dir = await holding(['2026-01-07', '119'], ['2026-01-08', '120']);
		expect((await review(dir, ['--accept', 'paper'])).err).toMatch(
			/cannot be published as it stands: .* Date the change with --unit-change/
		);
		expect((await review(dir, ['--unit-change', 'paper', '--unit', 'syp-new', '--from', '2026-01-07'])).code).toBe(0);
		expect(await pound(dir)).toContain('2026-01-07,day,parallel,syp-parallel,damascus,,,119,syp-new,paper,');
		expect(await pound(dir)).toContain('2026-01-08,day,parallel,syp-parallel,damascus,,,120,syp-new,paper,');
		const next = await add(dir, '2026-01-09', '121');
		expect(next.code).toBe(0);
		expect(await pound(dir)).toContain(',121,syp-new,paper,');
	});

	it('holds everything from a source whose unit is in doubt, until then', async () => {
		const dir = await holding(['2026-01-07', '119'], ['2026-01-08', '11950']);
		expect(await idsIn(dir)).toHaveLength(2);
		expect((await review(dir, ['--list'])).out).toMatch(/2026-01-08 .* unit\n/);
	});

	it.each([
		['an id that there is not', ['--accept', 'abc'], 'No row that waits is meant by "abc".'],
		[
			'a unit that there is not',
			['--unit-change', 'paper', '--unit', 'syp-newest', '--from', '2026-01-07'],
			'There is no unit of a currency "syp-newest".'
		],
		[
			'a change without its day',
			['--unit-change', 'paper', '--unit', 'syp-new'],
			'Give --unit, the unit that was meant, and --from'
		],
		[
			'a correction of nothing',
			['--correct', 'paper'],
			'Give the right figures: --bid, --ask, --mid, --date or --unit.'
		]
	])('refuses %s', async (_, words, message) => {
		const { code, err } = await review(await holding(['2026-01-07', '30000']), words);
		expect(code).toBe(2);
		expect(err).toContain(message);
	});

	it('cannot publish what breaks a rule of the record', async () => {
		const dir = await holding(['2026-01-06', '12000']);
		const { code, err } = await review(dir, ['--accept', 'paper']);
		expect(code).toBe(2);
		expect(err).toMatch(
			/paper already has 11900 for 2026-01-06\. If that was wrong, correct it\. Correct it with --correct \w{8}, or reject it\./
		);
	});

	it('never overwrites an inbox that it cannot read', async () => {
		const dir = await holding(['2026-01-07', '30000']);
		await writeFiles(dir, new Map([['.keeper/inbox.json', new TextEncoder().encode('{"rows": [')]]));
		const { code, err } = await review(dir);
		expect(code).toBe(1);
		expect(err).toMatch(/inbox\.json cannot be read as an inbox .* Restore it from a copy, or move it away\./);
	});
});

describe('review with questions', () => {
	it('decides on a group at once', async () => {
		const dir = await holding(['2026-01-07', '30000'], ['2026-01-08', '31000']);
		const { out, questions, code } = await review(dir, [], { answers: ['reject'] });
		expect(questions).toEqual(['What is to become of them?']);
		expect(out).toContain('paper/jump: 2 rows');
		expect([code, out.endsWith('No row waits.')]).toEqual([0, true]);
	});

	it('decides one by one', async () => {
		const dir = await holding(['2026-01-07', '30000'], ['2026-01-08', '31000'], ['2026-01-09', '32000']);
		const { code, out } = await review(dir, [], { answers: ['each', 'accept', 'correct', '29000', 'later'] });
		expect([code, out.endsWith('1 row still held.')]).toEqual([4, true]);
		const text = await pound(dir);
		expect([text.includes(',30000,'), text.includes(',31000,'), text.includes(',32000,')]).toEqual([
			true,
			false,
			false
		]);
	});

	it('dates a change of unit', async () => {
		const dir = await holding(['2026-01-07', '119']);
		const { code } = await review(dir, [], { answers: ['unit', 'syp-new', '2026-01-07'] });
		expect(code).toBe(0);
		expect(await pound(dir)).toContain(',119,syp-new,paper,');
	});
});
