import { expect, it } from 'vitest';
import { keeper } from '#tests/support/keeper/run.ts';
import { contentOf, temporaryFolder } from '#tests/support/record/folder.ts';
import { changedFiles } from '#tests/support/record/record.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const input = (files: Readonly<Record<string, string>>) =>
	temporaryFolder(new Map(Object.entries(files).map(([name, text]) => [name, encode(text)])));
const IMF = (...rows: readonly string[]) =>
	['Date,Rate,Currency,Frequency,Source,Country code,Country', ...rows, ''].join('\n');
const ROW = '2026-01-31,11100,SYP,M,IMF,SY,Syria';

it('adds what is new, once', async () => {
	const dir = await temporaryFolder(changedFiles());
	const file = `${await input({ 'imf.csv': IMF(ROW) })}/imf.csv`;
	expect(await keeper(['import', file], { dir })).toMatchObject({
		code: 0,
		out: 'sources.csv: 1 new\nquotes/bulletin.csv: 1 new\n0 in the record already'
	});
	const after = await contentOf(dir);
	expect(await keeper(['import', file], { dir })).toMatchObject({ code: 0, out: '2 in the record already' });
	expect(await contentOf(dir)).toEqual(after);
});

it('writes nothing when it is dry, or when the file has a fault', async () => {
	const dir = await temporaryFolder(changedFiles());
	const before = await contentOf(dir);
	const folder = await input({ 'a.csv': IMF(ROW), 'b.csv': IMF(ROW, '2026-02-30,1,SYP,M,IMF,SY,Syria') });
	expect(await keeper(['import', `${folder}/a.csv`, '--dry-run'], { dir })).toMatchObject({ code: 0 });
	const { code, err } = await keeper(['import', folder], { dir });
	expect([code, err.includes('b.csv:3 Date [date] found "2026-02-30"')]).toEqual([1, true]);
	expect(await contentOf(dir)).toEqual(before);
});

it('names what differs and what cannot come in, with the reason', async () => {
	const dir = await temporaryFolder(changedFiles());
	const map = ['--map', 'date=D', 'mid=R', '--set', 'market=parallel', 'unit=syp-old', 'source=paper'];
	const folder = await input({ 'a.csv': 'D,R\n2026-01-07,12000\n', 'b.csv': 'D,R\n2026-01-07,12500\n' });
	await keeper(['import', `${folder}/a.csv`, ...map, 'place=damascus'], { dir });
	const { code, out } = await keeper(['import', `${folder}/b.csv`, ...map, 'place=damascus'], { dir });
	expect([code, out.includes('not changed: mid is 12000, the file says 12500')]).toEqual([1, true]);
	expect(await keeper(['import', `${folder}/a.csv`, ...map, 'place=atlantis'], { dir })).toMatchObject({
		code: 1,
		out: '0 in the record already\n1 left out: places.csv has no atlantis; add it first'
	});
});

it.each([
	[['--set', 'market=parallel'], '--set goes with --map'],
	[['--map', 'mid=R'], 'say where date comes from'],
	[['--dates', 'year-first'], 'Allowed choices are day-first, month-first']
])('is not understood with %j', async (options, message) => {
	const dir = await temporaryFolder(changedFiles());
	const { code, err } = await keeper(['import', `${dir}/places.csv`, ...options], { dir });
	expect([code, err.includes(message)]).toEqual([2, true]);
});
