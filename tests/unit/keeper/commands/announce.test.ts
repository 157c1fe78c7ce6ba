import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keeper } from '#tests/support/keeper/run.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { addRow, changedFiles, goodFiles } from '#tests/support/record/record.ts';

/** A record whose newspaper printed 11,900 on 6 January, and another figure a day later. */
const withNext = (mid: string) => changedFiles(addRow('quotes/pound.csv', 8, { date: '2026-01-07', mid }));

/** Announces from a small record, with a file of what was announced. */
async function announcer(announced?: object) {
	const state = join(await temporaryFolder(new Map()), 'announced.json');
	if (announced) await writeFile(state, JSON.stringify(announced));
	const env = { SARRAF_ANNOUNCED: state, ORIGIN: 'https://sarraf.example' };
	const announce = (words: readonly string[] = [], files = goodFiles()) =>
		keeper(['announce', 'syp-parallel', ...words], { env, files });
	return { announce, state: async (): Promise<unknown> => JSON.parse(await readFile(state, 'utf8')), path: state };
}

const LAST = { 'syp-parallel': { day: '2026-01-06', value: 11900 } };

describe('announce', () => {
	it('remembers a rate that was never announced, without a post', async () => {
		const { announce, state } = await announcer();
		expect(await announce()).toMatchObject({
			code: 0,
			out: '',
			err: 'No rate moved far enough since it was last announced.'
		});
		expect(await state()).toEqual(LAST);
	});

	it('prints a post in each language with its picture, and remembers the rate', async () => {
		const { announce, state } = await announcer(LAST);
		const { out, err, code } = await announce([], withNext('13090'));
		expect(code).toBe(0);
		expect(err).toBe('syp-parallel on 2026-01-07: price +10.0%, value −9.1%');
		const [english = '', picture, , arabic = '', bild] = out.split('\n');
		expect(english).toMatch(
			/^On 7 January 2026 a US dollar cost 13,090 old Syrian pounds .*; compared with the last announcement \(11,900 on 6 January 2026\), .*10\.0%.*9\.1%/
		);
		expect(english).toMatch(/via Sarraf, https:\/\/sarraf\.example\/series\/syp-parallel\?asof=2026-01-07$/);
		expect(picture).toBe('https://sarraf.example/series/syp-parallel.png?asof=2026-01-07');
		expect(arabic).toContain('آخر إعلان');
		expect(bild).toBe('https://sarraf.example/ar/series/syp-parallel.png?asof=2026-01-07');
		expect(await state()).toEqual({ 'syp-parallel': { day: '2026-01-07', value: 13090 } });
	});

	it.each([
		['a rise of 5%', '12495', 1],
		['a fall in which the pound gained 5%', '11333', 1],
		['a rise of a little less', '12494', 0],
		['a fall of a little less', '11334', 0]
	])('counts %s by the larger of both readings', async (_, mid, count) => {
		const { announce, state } = await announcer(LAST);
		const { out } = await announce(['--json'], withNext(mid));
		const { announcements }: { announcements: unknown[] } = JSON.parse(out);
		expect(announcements).toHaveLength(count);
		expect(await state()).toEqual(count === 0 ? LAST : { 'syp-parallel': { day: '2026-01-07', value: Number(mid) } });
	});

	it('adds small moves up, for it counts from what was announced', async () => {
		const { announce } = await announcer({ 'syp-parallel': { day: '2025-12-01', value: 11000 } });
		expect((await announce(['--threshold', '8.1'])).out).not.toBe('');
		expect((await announce(['--threshold', '8.2'])).out).toBe('');
	});

	it('says nothing twice', async () => {
		const { announce } = await announcer(LAST);
		expect((await announce([], withNext('13090'))).out).not.toBe('');
		expect((await announce([], withNext('13090'))).out).toBe('');
	});

	it('says nothing of a record that is older than the last announcement', async () => {
		const { announce, state } = await announcer({ 'syp-parallel': { day: '2026-02-01', value: 20000 } });
		expect((await announce()).out).toBe('');
		expect(await state()).toEqual({ 'syp-parallel': { day: '2026-02-01', value: 20000 } });
	});

	it('remembers nothing in a dry run, and writes nothing to the record', async () => {
		const { announce, state } = await announcer(LAST);
		const { dir, out } = await announce(['--dry-run'], withNext('13090'));
		const untouched = await temporaryFolder(withNext('13090'));
		expect(out).not.toBe('');
		expect(await state()).toEqual(LAST);
		expect([...(await contentOf(dir)).values()]).toEqual([...(await contentOf(untouched)).values()]);
	});

	it.each([
		[['--threshold', '0'], 'Give a number above zero, such as 5.'],
		[['--threshold', '5%'], 'Give a number above zero, such as 5.'],
		[['gold'], 'There is no series "gold".']
	])('refuses %j', async (words, message) => {
		const { announce } = await announcer(LAST);
		expect(await announce(words)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
	});

	it('never overwrites a file that says something else', async () => {
		const { announce, path } = await announcer(LAST);
		await writeFile(path, '[1');
		expect(await announce()).toMatchObject({
			code: 1,
			err: expect.stringContaining('does not say what was announced')
		});
		expect(await readFile(path, 'utf8')).toBe('[1');
	});
});
