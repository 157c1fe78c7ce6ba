import { expect, it, onTestFinished } from 'vitest';
import { DISK } from '#lib/server/store/disk.ts';
import { holdRows, writeInbox } from '../../../../src/keeper/inbox/inbox.ts';
import { keeper } from '#tests/support/keeper/run.ts';
import { publisher } from '#tests/support/keeper/publisher.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { changedFiles, TODAY } from '#tests/support/record/record.ts';

/** A bank on loopback that the operator has described and turned on. */
async function bank(answer: string) {
	const site = await publisher({ '/rates': answer });
	onTestFinished(site.close);
	const own = {
		kind: 'json',
		id: 'my-bank',
		publisher: { en: 'My Bank', ar: 'مصرفي' },
		address: `${site.origin}/rates`,
		cadence: { every: 1, unit: 'day' },
		hasHistory: true,
		market: 'parallel',
		series: 'syp-parallel',
		place: 'damascus',
		units: [{ from: '', unit: 'syp-new' }],
		columns: { date: 'day', mid: 'rate' }
	};
	const bytes = new TextEncoder().encode(JSON.stringify({ on: ['my-bank'], own: [own] }));
	const folder = await temporaryFolder(new Map([['sources.json', bytes]]));
	const dir = await temporaryFolder(changedFiles());
	const env = { SARRAF_SOURCES: `${folder}/sources.json`, SARRAF_FETCH_ALLOW: site.host, SARRAF_RAW: `${folder}/raw` };
	return { site, dir, env };
}

const RATES = '[{"day":"2026-01-08","rate":"119.5"}]';

it('takes in what a source has, once, and reads it again from what is stored', async () => {
	const { dir, env, site } = await bank(RATES);
	const dry = await keeper(['fetch', '--dry-run'], { dir, env });
	expect(dry).toMatchObject({ code: 0, err: '' });
	expect(dry.out).toBe('my-bank: 1 figures in 1 answers; 1 would be added, 0 held, 0 known');
	expect((await keeper(['fetch', 'my-bank'], { dir, env })).out).toContain('1 added, 0 held, 0 known');
	const after = await contentOf(dir);
	expect((await keeper(['fetch'], { dir, env })).out).toContain('0 added, 0 held, 1 known');
	await site.close();
	expect((await keeper(['refetch'], { dir, env })).out).toContain('0 added, 0 held, 1 known');
	expect(await contentOf(dir)).toEqual(after);
});

it('reads all that is stored again, not the newest day alone', async () => {
	const { dir, env } = await bank('[{"day":"2026-01-07","rate":"119"},{"day":"2026-01-08","rate":"119.5"}]');
	expect((await keeper(['fetch'], { dir, env })).out).toContain('1 added, 0 held, 0 known');
	expect((await keeper(['refetch'], { dir, env })).out).toContain('0 added, 0 held, 1 known');
	expect((await keeper(['refetch', '--from', 'raw'], { dir, env })).out).toContain('1 added, 0 held, 1 known');
	expect((await keeper(['fetch', '--from', 'raw'], { dir, env })).err).toContain('“raw” is no day');
});

it('says at a terminal how far it has come, and nothing of it to a program', async () => {
	const { dir, env } = await bank(RATES);
	const read = async (...words: readonly string[]) =>
		(await keeper(['fetch', '--dry-run', ...words], { dir, env, answers: [] })).err;
	expect(await read()).toBe('my-bank: 1 answer, 0 to come');
	expect(await read('--json')).toBe('');
});

it('names what did not come, and writes nothing', async () => {
	const { dir, env } = await bank('<html>busy</html>');
	const before = await contentOf(dir);
	const { code, err } = await keeper(['fetch'], { dir, env });
	expect([code, err.includes('[media-type] a page in the place of json')]).toEqual([1, true]);
	expect(await contentOf(dir)).toEqual(before);
});

it('names a rate that a source no longer publishes, held or not, unless past days are requested', async () => {
	const { dir, env } = await bank('[{"day":"2026-01-08","rate":"119.5"}]');
	const other = {
		date: '2026-01-05',
		market: 'official',
		series: 'syp-official',
		place: 'national',
		source: 'my-bank'
	};
	const cells = { ...other, precision: 'day', mid: '1', unit: 'syp-new', recorded: '2026-01-05', use: 'point' };
	const reason = { rule: 'jump', text: 'It jumped.' } as const;
	const inbox = holdRows({ rows: [], units: [] }, [{ cells, reason }], [], 'my-bank', TODAY);
	await writeInbox(dir, inbox, DISK);
	const missing = 'my-bank has nothing for syp-official; its last was of 2026-01-05.';
	expect((await keeper(['fetch', '--dry-run'], { dir, env })).err).toBe(missing);
	expect((await keeper(['fetch', '--dry-run', '--from', '2026-01-01'], { dir, env })).err).toBe('');
});

it('reaches no machine that is not named', async () => {
	const { dir, env, site } = await bank(RATES);
	const { code, err } = await keeper(['fetch'], { dir, env: { ...env, SARRAF_FETCH_ALLOW: '' } });
	expect([code, err.includes('[private-address]'), site.requests]).toEqual([1, true, []]);
});

it.each([
	[['fetch'], {}, 'No source is on'],
	[['fetch', 'nobody'], {}, 'There is no source nobody'],
	[['fetch', 'ecb-reference', '--from', 'today'], {}, '“today” is no day']
])('is not understood as %j', async (words, env, message) => {
	const { code, err } = await keeper(words, { env });
	expect([code, err.includes(message)]).toEqual([2, true]);
});
